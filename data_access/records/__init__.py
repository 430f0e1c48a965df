"""One module per subject; functions ``(Filters) -> Select`` that never execute anything.

Every select names its columns as the View that shows it, and ends with ``provenance()``: the ids of the
sources behind each row and whether the row holds fictional data.
"""
