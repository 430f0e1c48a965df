"""Write the hostile files to a folder, to try them by hand: python -m tests.unit.importing.hostile DIR."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.unit.importing.hostile.cases import CASES


def main(folder: Path) -> None:
    """One file per case, under its name; the verdicts in ``verdicts.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["file;verdict"]
    for case in CASES:
        (folder / case.name).write_bytes(case.make())
        lines.append(f"{case.name};{case.verdict}")
    (folder / "verdicts.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
