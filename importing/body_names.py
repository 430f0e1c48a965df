"""What the name of a body says of it: whether it is of a municipality itself."""

from __future__ import annotations

import re
from typing import Final

from importing.columns import plain

_LOCAL: Final = re.compile(
    r"(stad|stadsbestuur|gemeente|gemeentebestuur|lokaal bestuur|ocmw|o c m w|"
    r"openbaar centrum voor maatschappelijk welzijn|autonoom gemeentebedrijf|agb|"
    r"stad en ocmw|gemeente en ocmw) (van )?[a-z]"
)


def is_local_authority(name: str) -> bool:
    """Whether a body is a town, a municipality or its OCMW, by how its name begins."""
    return _LOCAL.match(plain(name)) is not None
