"""What can be loaded: seven kinds with a template, and the lines of the subsidieregister."""

from typing import Final

from importing.kinds.applications import APPLICATIONS
from importing.kinds.calls import CALLS
from importing.kinds.kind import IDENTITIES, Built, Columns, Kind, Target
from importing.kinds.money import COMMITMENTS, CREDITS
from importing.kinds.practice import FINDINGS, MEETINGS
from importing.kinds.projects import PROJECTS
from importing.kinds.register import REGISTER

TEMPLATES: Final = {
    kind.key: kind
    for kind in (CALLS, APPLICATIONS, PROJECTS, COMMITMENTS, CREDITS, MEETINGS, FINDINGS)
}
"""The kinds people fill in, in the order of the chain from call to finding."""

KINDS: Final = {**TEMPLATES, REGISTER.key: REGISTER}

__all__ = ["IDENTITIES", "KINDS", "TEMPLATES", "Built", "Columns", "Kind", "Target"]
