"""A file becomes checked rows becomes one transaction, or nothing at all.

Start at ``desk`` (recognise, preview, load, undo); the command line is ``python -m importing``.
Nothing is imported here: the process that parses files starts from this package and must stay light.
"""
