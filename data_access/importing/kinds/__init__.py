"""What can be loaded: seven kinds with a template, and the lines of the subsidieregister."""

from typing import Final

from data_access.importing.kinds.applications import APPLICATIONS
from data_access.importing.kinds.calls import CALLS
from data_access.importing.kinds.model import IDENTITIES, Kind, Row, Target
from data_access.importing.kinds.money import COMMITMENTS, CREDITS
from data_access.importing.kinds.practice import FINDINGS, MEETINGS
from data_access.importing.kinds.projects import PROJECTS
from data_access.importing.kinds.register import REGISTER

TEMPLATES: Final = {
    kind.key: kind
    for kind in (CALLS, APPLICATIONS, PROJECTS, COMMITMENTS, CREDITS, MEETINGS, FINDINGS)
}
"""The kinds people fill in, in the order of the chain from call to finding."""

KINDS: Final = {**TEMPLATES, REGISTER.key: REGISTER}

__all__ = ["IDENTITIES", "KINDS", "TEMPLATES", "Kind", "Row", "Target"]
