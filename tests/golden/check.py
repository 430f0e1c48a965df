"""``python -m tests.golden.check [VIEW ...]``: holds every View, or these, against all that is recorded.

Ends with 0 when each gives what it gave, or what is expected of it; 1 when one does not; 2 when nothing
was recorded of one that is asked for, as of Views that came later.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.golden import recording
from tests.golden.data_sets import on_sqlite
from tests.golden.expected import EXPECTED_CHANGES
from tests.golden.held import differences, report, unexplained
from views import views


def main() -> int:
    """The command; returns its exit code."""
    recorded = recording.views_recorded()
    unrecorded = sorted(set(sys.argv[1:]) - recorded)
    if unrecorded:
        print(f"nothing was recorded of {', '.join(unrecorded)}", file=sys.stderr)
        return 2
    wrong, begun = 0, time.process_time()
    with tempfile.TemporaryDirectory() as folder, on_sqlite(Path(folder)) as stores:
        for key in sys.argv[1:] or sorted(recorded):
            told, unseen = differences(views()[key], stores, EXPECTED_CHANGES, whole=True)
            unlike = unexplained(told, EXPECTED_CHANGES)
            wrong += bool(unlike or unseen)
            words = f"{len(told) - len(unlike)} expected" if told else "the same"
            print(f"{key}: {words}{report(unlike) if unlike else ''}")
            for change in unseen:
                print(f"  not seen any more: {change.what} ({change.why})")
    print(f"{wrong} Views differ; {time.process_time() - begun:.0f} s of processor time")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
