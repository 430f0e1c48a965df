"""Files that others made and that we understand; docs/profielen.md tells how to add one."""

from typing import Final

from importing.profiles.giving360 import GIVING360
from importing.profiles.pasted import WRITTEN_ANSWER
from importing.profiles.pasted_meetings import MEETINGS_IN_ANSWER
from importing.profiles.profile import Prepared, Profile
from importing.profiles.register import SUBSIDIEREGISTER

PROFILES: Final = {
    profile.key: profile
    for profile in (SUBSIDIEREGISTER, GIVING360, WRITTEN_ANSWER, MEETINGS_IN_ANSWER)
}

__all__ = ["PROFILES", "Prepared", "Profile"]
