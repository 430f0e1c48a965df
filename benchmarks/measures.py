"""The measures of `make bench`: each a ratio against its yardstick, of one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from statistics import median, quantiles
from typing import Final

from benchmarks import asking, grown, map_click, processor, readers, rerun, slides, start, versions
from benchmarks.floor.recording import SETTING, Address, record
from benchmarks.measure import Measure, Run
from benchmarks.servers import ROOT, Served, served, uvicorn

LASTING: Final = 10.0
"""Seconds that readers read."""
BUSY: Final = 10
VIEWERS: Final = 100
_LARGE: Final = 200_000_000
"""Bytes of a database with more than the sample data."""
THOUGHT: Final = 5.0
"""Seconds, on average, between two reruns of a viewer."""
ATLAS: Final = uvicorn("dashboard:app")


def starts(run: Run) -> list[Measure]:
    """First start until the painted overview, against an empty app."""
    each = [start.one_round(run.browser, run.data) for _ in range(run.rounds)]
    names = {"atlas": "first start to painted overview / empty app",
             "atlas_loading": "the same, loading the data / empty app"}  # fmt: skip
    return [
        Measure(
            name, median(one[key] / one["empty"] for one in each), 1.7, numbers={"rounds": each}
        )
        for key, name in names.items()
    ]


def filters(run: Run) -> list[Measure]:
    """From a filter to the repainted page, against the floor."""
    took = rerun.milliseconds(run.browser, run.data, run.folder / "clicks")
    return [
        Measure(name, median(took[f"atlas{end}"]) / median(took[f"floor{end}"]), goal, numbers=took)
        for name, end, goal in (
            ("filter to repainted page, not cached / floor", "", 1.2),
            ("the same, cached / floor", "_cached", 1.1),
        )
    ]


def cached_reruns(run: Run) -> list[Measure]:
    """Processor of a rerun with every result cached, and how many of them one process can do."""
    recording = run.folder / "pages"
    with ExitStack() as stack:
        atlas = stack.enter_context(served(ATLAS, ROOT, run.data))
        record(atlas.address, processor.ADDRESSES, recording)
        app, setting = uvicorn("benchmarks.floor.app:app"), {SETTING: str(recording)}
        floor = stack.enter_context(served(app, ROOT, run.data, setting))
        before = _before(run, stack)
        took = processor.milliseconds(
            {
                "atlas": (atlas, processor.ADDRESSES),
                "floor": (floor, processor.ADDRESSES),
                "before": (before, [Address(page) for page in versions.PAGES]),
            }
        )
        rates = {
            "atlas": _rate([atlas], _PAGES, BUSY),
            "before": _rate([before], versions.PAGES, BUSY),
            "floor": _rate([floor], _PAGES, BUSY),
        }
    against = {page: took["atlas"][page] / took["floor"][page] for page in took["atlas"]}
    dearest = max(took["atlas"].values()) / max(took["before"].values())
    return [
        Measure("processor of a cached rerun, worst page / floor", max(against.values()), 1.3, numbers=took),
        Measure("the same, worst page / worst page of 8fd8031", dearest, 0.2),
        Measure(f"reruns a second, {BUSY} busy readers / 8fd8031", rates["atlas"] / rates["before"], 8,
                at_least=True, numbers=rates),
    ]  # fmt: skip


def many_readers(run: Run) -> list[Measure]:
    """Viewers who think, and two processes instead of one."""
    with ExitStack() as stack:
        first, second = (stack.enter_context(served(ATLAS, ROOT, run.data)) for _ in range(2))
        waits = {
            str(count): quantiles(
                readers.seconds([first.address], _PAGES, count, 2 * LASTING, THOUGHT), n=20
            )[-1]
            for count in (10, VIEWERS)
        }
        one, two = (_rate(some, _PAGES, 2 * BUSY) for some in ([first], [first, second]))
    return [
        Measure(f"p95 of {VIEWERS} viewers / 10 viewers", waits[str(VIEWERS)] / waits["10"], 2,
                numbers=waits),
        Measure("two processes / one, 20 busy readers", two / one, 1.8, at_least=True,
                numbers={"one": one, "two": two}),
    ]  # fmt: skip


def answers(run: Run) -> list[Measure]:
    """From Enter in the box to the drawn answer, against the same page ready-made."""
    took = asking.milliseconds(run.browser, run.data, run.folder / "asked")
    goal = 1.5 if run.data.stat().st_size < _LARGE else 2
    return [
        Measure(name, median(took[f"atlas{end}"]) / median(took[f"floor{end}"]), goal, numbers=took)
        for name, end in (
            ("Enter to drawn answer / floor", ""),
            ("the same, asked before / floor", " again"),
        )
    ]


def maps(run: Run) -> list[Measure]:
    """A click on a municipality."""
    took = map_click.milliseconds(run.browser, run.data)
    ratio = median(took["first"]) / median(took["again"])
    name = "click on a municipality to repainted map, not kept / kept"
    return [Measure(name, ratio, 1.3, numbers=took)]


def on_the_screen(run: Run) -> list[Measure]:
    """Keys of a presentation."""
    took = slides.milliseconds(run.browser, run.data)
    names = {"slide": "key to drawn slide / rerun of empty app",
             "province": "the same, for the next province"}  # fmt: skip
    return [
        Measure(name, median(took[key]) / median(took["rerun"]), 1, numbers=took)
        for key, name in names.items()
    ]


ALL: Final[Mapping[str, Callable[[Run], list[Measure]]]] = {
    "start": starts, "filter": filters, "rerun": cached_reruns, "readers": many_readers,
    "map": maps, "slides": on_the_screen, "asking": answers, "naive": grown.against_a_naive_page,
    "queries": grown.query_sets, "pages": grown.bounded_pages, "import": grown.imports,
    "excel": grown.long_workbook,
}  # fmt: skip
"""By the name that `--only` takes."""
_PAGES: Final = tuple(dict.fromkeys(address.page for address in processor.ADDRESSES))


def _before(run: Run, stack: ExitStack) -> Served:
    folder = run.folder / versions.OLD
    folder.mkdir()
    return stack.enter_context(served(ATLAS, folder, versions.unpack(folder)))


def _rate(servers: list[Served], pages: tuple[str, ...], count: int) -> float:
    took = readers.seconds([one.address for one in servers], pages, count, LASTING)
    return len(took) / LASTING
