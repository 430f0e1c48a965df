"""``python -m borders FILE [-o MAP]``: check a GeoJSON with borders, and prepare a map of it.

Ends with 0 when the map is made, 2 when the file is refused.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from borders.refusal import BordersRefused, explain
from borders.report import tell
from language import CODES, get_language
from places.own_map import SETTING

PACKAGES = ("shapely", "pyproj")


def main(arguments: Sequence[str] | None = None, program: str = "python -m borders") -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(program)
    parser.add_argument("file", type=Path, help="GeoJSON with the borders of municipalities")
    parser.add_argument(
        "-o", "--output", type=Path, help="the map (default: FILE with .kaart.json)"
    )
    parser.add_argument("--language", choices=CODES, default="nl")
    options = parser.parse_args(arguments)
    language, output = get_language(options.language), options.output
    output = output or options.file.with_suffix(".kaart.json")
    try:
        if not all(map(find_spec, PACKAGES)):
            raise BordersRefused("no_packages")
        from borders.map_writer import write_map

        report = write_map(options.file, output)
    except BordersRefused as refused:
        print(language.t("Geweigerd. Er is geen kaartbestand gemaakt."), file=sys.stderr)
        print(f"{explain(refused, language)} [{refused.code}]", file=sys.stderr)
        return 2
    print("\n".join(tell(report, language)))
    print(language.t("Geef dit kaartbestand op de pagina Gegevens, of start de atlas ermee:"))
    print(f"{SETTING}={output.resolve()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
