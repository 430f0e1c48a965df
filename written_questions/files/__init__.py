"""A file (Word, mail, text or PDF) becomes text. The parsing runs in a process of its own (``file_task``).

Nothing is imported here: that process starts from this package and must stay light.
"""
