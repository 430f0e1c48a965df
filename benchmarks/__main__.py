"""`python -m benchmarks [--rounds 5] [--json]`: every measure against its yardstick, in one run."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from benchmarks import map_click, rerun, slides, start
from benchmarks.servers import load

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
GOALS = {
    "start": 1.7,
    "start_loading": 1.7,
    "filter": 1.4,
    "map": 1.3,
    "slide": 1.0,
    "province": 1.0,
}
NAMES = {
    "start": "start to painted overview / empty app",
    "start_loading": "the same, loading the data / empty app",
    "filter": "filter to repainted page / ready-made",
    "map": "click on a municipality to repainted map",
    "slide": "key to drawn slide / rerun of empty app",
    "province": "the same, for the next province",
}


def measured(browser: Browser, rounds: int, address: str) -> dict[str, Any]:
    """Medians in seconds, and per ratio the median over rounds that ran turn by turn."""
    with tempfile.TemporaryDirectory() as folder:
        loaded = Path(folder, "loaded.sqlite")
        load(loaded)
        starts = [start.one_round(browser, loaded) for _ in range(rounds)]
        clicks = rerun.milliseconds(browser, loaded, address)
        maps = map_click.milliseconds(browser, loaded)
        keys = slides.milliseconds(browser, loaded)
    seconds = {key: median(turn[key] for turn in starts) for key in starts[0]}
    ratios = {
        "start": median(turn["atlas"] / turn["empty"] for turn in starts),
        "start_loading": median(turn["atlas_loading"] / turn["empty"] for turn in starts),
        "filter": median(clicks["atlas"]) / median(clicks["ready_made"]),
        "map": median(maps["atlas"]) / median(maps["ready_made"]),
        "slide": median(keys["slide"]) / median(keys["rerun"]),
        "province": median(keys["province"]) / median(keys["rerun"]),
    }
    seconds |= {f"map_{key}": median(times) / 1000 for key, times in maps.items()}
    seconds |= {f"key_{key}": median(times) / 1000 for key, times in keys.items()}
    seconds |= {f"filter_{key}": median(times) / 1000 for key, times in clicks.items()}
    return {
        "seconds": seconds,
        "ratios": ratios,
        "goals": GOALS,
        "starts": starts,
        "clicks": clicks,
        "maps": maps,
        "keys": keys,
    }


def table(found: dict[str, Any]) -> str:
    """The result for people."""
    seconds, ratios = found["seconds"], found["ratios"]
    pairs = {
        "start": ("atlas", "empty"),
        "start_loading": ("atlas_loading", "empty"),
        "filter": ("filter_atlas", "filter_ready_made"),
        "map": ("map_atlas", "map_ready_made"),
        "slide": ("key_slide", "key_rerun"),
        "province": ("key_province", "key_rerun"),
    }
    lines = [f"{'':40}{'atlas':>9}{'yardstick':>11}{'ratio':>7}{'goal':>6}"]
    for key, (atlas, yardstick) in pairs.items():
        lines.append(
            f"{NAMES[key]:40}{seconds[atlas]:8.2f}s{seconds[yardstick]:10.2f}s"
            f"{ratios[key]:7.2f}{GOALS[key]:6.1f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="starts of each app (default 5)")
    parser.add_argument("--page", default="/geld", help="the page whose filter is clicked")
    parser.add_argument("--json", action="store_true", help="print every measure as JSON")
    arguments = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    if chromium is None:
        sys.exit("Chromium is not installed; `.ci/packages` brings it on Debian")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        found = measured(browser, arguments.rounds, arguments.page)
        browser.close()
    print(json.dumps(found, indent=2) if arguments.json else table(found))


if __name__ == "__main__":
    main()
