"""Files that others made and that we understand; docs/profielen.md tells how to add one."""

from typing import Final

from data_access.importing.profiles.giving360 import GIVING360
from data_access.importing.profiles.model import Prepared, Profile
from data_access.importing.profiles.pasted import WRITTEN_ANSWER
from data_access.importing.profiles.pasted_meetings import MEETINGS_IN_ANSWER
from data_access.importing.profiles.register import SUBSIDIEREGISTER

PROFILES: Final = {
    profile.key: profile
    for profile in (SUBSIDIEREGISTER, GIVING360, WRITTEN_ANSWER, MEETINGS_IN_ANSWER)
}

__all__ = ["PROFILES", "Prepared", "Profile"]
