"""`python -m benchmarks [--size 100000] [--only rerun …]`: every measure against its yardstick, in one run.

Prints a table and keeps all numbers as JSON in `benchmarks/results/`, by version and size.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.measure import Measure, Run
from benchmarks.measures import ALL
from benchmarks.servers import ROOT
from benchmarks.sizes import database
from benchmarks.versions import today

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
RESULTS = ROOT / "benchmarks" / "results"


def measured(chromium: str, size: int, rounds: int, names: list[str]) -> list[Measure]:
    """These measures at this size; each is printed and kept as soon as it is there."""
    found = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = Path(folder, "atlas.sqlite")
        database(size, data)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name in names:
            for measure in ALL[name](Run(browser, data, Path(folder), rounds, size)):
                print(measure.line, flush=True)
                found.append(measure)
            keep(found, size)
        browser.close()
    return found


def keep(found: list[Measure], size: int) -> Path:
    """Write what was measured to the file of this version and size, beside what other runs measured."""
    file = RESULTS / f"{today()}_{size or 'sample'}.json"
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    kept |= {measure.name: asdict(measure) for measure in found}
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def main() -> None:
    """Measure, print and keep."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, default=0, help="rows above the sample data")
    parser.add_argument("--rounds", type=int, default=5, help="starts of each app (default 5)")
    parser.add_argument("--only", nargs="+", choices=list(ALL), default=list(ALL))
    arguments = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    if chromium is None:
        sys.exit("Chromium is not installed; `.ci/packages` brings it on Debian")
    found = measured(chromium, arguments.size, arguments.rounds, arguments.only)
    print(keep(found, arguments.size))


if __name__ == "__main__":
    main()
