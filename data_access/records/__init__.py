"""One module per subject; functions ``(Filters) -> Select`` that never execute anything.

Every select labels its columns as the View that shows it: amounts are whole cents, places and calls stand
by name, codes as their table has them. It ends with ``provenance()``: the ids of the
sources behind each row and whether the row holds fictional data.
"""
