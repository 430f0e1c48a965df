"""What a page looks like in numbers: `python -m tests.browser.face_measures ADDRESS [PATH …] [--json]`.

Against a running atlas, of this version or an earlier one: how tall a page is, which part of its figures
is chart, how many things can be pressed, how far things jump while it loads, letters that are cut or lie
over one another, and the smallest letter.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.settling import settled

WIDTHS: Final = {1440: 900, 1920: 1080, 1024: 768, 390: 844}
"""Windows that are measured: width -> height."""

SHIFTS: Final = """() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
}"""

MEASURE: Final = """() => {
    const main = document.querySelector("[data-testid=stMain]");
    const seen = (node) => {
        const box = node.getBoundingClientRect();
        return box.width > 1 && box.height > 1
            && node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const area = (node) => { const box = node.getBoundingClientRect(); return box.width * box.height; };
    const figures = [...document.querySelectorAll("[class*='st-key-figure_']")].filter(seen);
    const inside = ".js-plotly-plot, ol.bars, table, [data-testid=stDataFrame], .texts, .linked-map";
    let chart = 0, whole = 0;
    for (const figure of figures) {
        whole += area(figure);
        for (const part of figure.querySelectorAll(inside)) {
            if (seen(part) && !part.parentElement.closest(inside)) chart += area(part);
        }
    }
    const buttons = [...main.querySelectorAll("button, summary, [role=button], .tools a")].filter(seen);
    const unread = "script, style, noscript, .unseen, [aria-hidden=true], svg defs";
    const letters = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes = [], cut = [];
    while (walker.nextNode()) {
        const node = walker.currentNode, text = node.data.trim(), parent = node.parentElement;
        if (!text || !parent || parent.closest(unread)) continue;
        if (!seen(parent)) continue;
        const style = getComputedStyle(parent), range = document.createRange();
        if (style.clipPath !== "none" || style.visibility === "hidden") continue;
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) continue;
        const scale = parent.ownerSVGElement ? parent.getScreenCTM()?.a ?? 1 : 1;
        letters.push({ size: parseFloat(style.fontSize) * scale, text: text.slice(0, 30) });
        const svg = parent.ownerSVGElement;
        if (svg) {
            const frame = svg.closest(".js-plotly-plot")?.getBoundingClientRect();
            const out = frame && (box.left < frame.left - 1 || box.right > frame.right + 1);
            if (out) cut.push(text.slice(0, 40));
            boxes.push({ box, text, svg: svg.closest(".js-plotly-plot") });
        } else if (parent.scrollWidth > parent.clientWidth + 1 && style.textOverflow === "ellipsis") {
            cut.push(text.slice(0, 40));
        }
    }
    let over = [];
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
        const a = boxes[i], b = boxes[j];
        if (a.svg !== b.svg || a.text === b.text) continue;
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (x > 2 && y > 3) over.push(`${a.text.slice(0, 24)} / ${b.text.slice(0, 24)}`);
    }
    letters.sort((a, b) => a.size - b.size);
    const block = document.querySelector(".stMainBlockContainer");
    return {
        height: Math.round(Math.max(block?.scrollHeight ?? 0, block?.getBoundingClientRect().height ?? 0)),
        sideways: document.documentElement.scrollWidth > innerWidth + 1
            || main.scrollWidth > main.clientWidth + 1,
        figures: figures.length,
        chart_share: whole ? chart / whole : null,
        buttons: buttons.length,
        shift: window.shift ?? null,
        smallest: letters.length ? letters[0] : null,
        cut: [...new Set(cut)],
        over: [...new Set(over)],
    };
}"""


@dataclass(frozen=True)
class Measured:
    """One page in one window; ``shift`` is the cumulative layout shift, sizes are CSS pixels."""

    path: str
    width: int
    height: int
    sideways: bool
    figures: int
    chart_share: float | None
    buttons: int
    shift: float | None
    smallest: dict[str, Any] | None
    cut: list[str]
    over: list[str]


def measure(page: Page, address: str, path: str, width: int) -> Measured:
    """Open a page in a fresh window of that width and measure it at rest."""
    page.set_viewport_size({"width": width, "height": WIDTHS.get(width, 900)})
    page.add_init_script(f"({SHIFTS})()")
    page.goto(address + path)
    settled(page)
    page.wait_for_timeout(600)
    return at_rest(page, path, width)


def at_rest(page: Page, path: str, width: int) -> Measured:
    """What a page that has come to rest looks like; it was opened with ``SHIFTS`` as its first script."""
    return Measured(path=path, width=width, **page.evaluate(MEASURE))


def measured(browser: Browser, address: str, path: str, width: int) -> Measured:
    """The same, in a window of its own."""
    page = browser.new_page()
    try:
        return measure(page, address, path, width)
    finally:
        page.close()


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure pages of a running atlas and print a line each."""
    parser = argparse.ArgumentParser("python -m tests.browser.face_measures")
    parser.add_argument("address")
    parser.add_argument("paths", nargs="*", default=["/"])
    parser.add_argument("--widths", default="1440,390")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for width in map(int, chosen.widths.split(",")):
            for path in chosen.paths:
                one = measured(browser, chosen.address, path, width)
                print(json.dumps(asdict(one)) if chosen.json else line(one))
        browser.close()


def line(one: Measured) -> str:
    """A page in one line."""
    share = "-" if one.chart_share is None else f"{one.chart_share:.0%}"
    smallest = f"{one.smallest['size']:.1f} “{one.smallest['text']}”" if one.smallest else "-"
    return (
        f"{one.width:5} {one.path:34} height {one.height:6} figures {one.figures:2} chart {share:>4} "
        f"buttons {one.buttons:3} shift {one.shift or 0:.3f} sideways {one.sideways!s:5} "
        f"smallest {smallest} cut {one.cut[:4]} over {one.over[:4]}"
    )


if __name__ == "__main__":
    main()
