"""``python -m places.own_borders FILE``: check a file with borders, and prepare it.

Ends with 0 when the maps can use it, 2 when it is refused.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from language import CODES, get_language
from places.own_borders.chosen import SETTING
from places.own_borders.refusal import BordersRefused, explain
from places.own_borders.report import tell
from places.own_borders.shape_store import prepare


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser("python -m places.own_borders")
    parser.add_argument("file", type=Path, help="GeoJSON with the borders of municipalities")
    parser.add_argument("--language", choices=CODES, default="nl")
    options = parser.parse_args(arguments)
    language = get_language(options.language)
    try:
        report = prepare(options.file).report
    except BordersRefused as refused:
        print(language.t("Geweigerd. De kaarten blijven schematisch."), file=sys.stderr)
        print(f"{explain(refused, language)} [{refused.code}]", file=sys.stderr)
        return 2
    print("\n".join(tell(report, language)))
    print(language.t("Bruikbaar. Start de atlas met deze instelling:"))
    print(f"{SETTING}={options.file.resolve()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
