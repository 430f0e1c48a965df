"""Official borders of municipalities made into a map for the atlas: ``python -m borders FILE``.

It stands outside the atlas because it needs geometry packages that nothing else does (requirements.txt).
"""
