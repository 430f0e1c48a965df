"""For people who cannot see, cannot use a mouse, or see little: what axe finds and what it cannot."""

from __future__ import annotations

import json
import os
from random import Random
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.driving import LINES, PAGES, PARTS, Leaf, close_filters, open_filter, walk
from tests.browser.settling import STEP, settled
from tests.browser.svg_contrast import SVG_CONTRAST
from tests.conftest import LONG

each_part = pytest.mark.parametrize(("leaf", "tab"), PARTS)
LOOKS: list[tuple[Literal["light", "dark"], bool]] = [
    (scheme, english) for scheme in ("light", "dark") for english in (False, True)
]
"""Grounds, and whether in English."""
in_both = pytest.mark.parametrize("scheme", ["light", "dark"])

SOME_MENUS = 3
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]

GROUND = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
UNNAMED = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
    .filter(chart => (chart.getAttribute('aria-label') || '').trim().length < 20)
    .map(chart => chart.closest('[class*="st-key-"]')?.className)"""
UNMARKED = """() => [...document.querySelectorAll('[class*="st-key-figure_"]')]
    .filter(block => [...block.querySelectorAll('.js-plotly-plot path, .js-plotly-plot rect')]
        .some(mark => getComputedStyle(mark).fill.includes('url('))
        || block.querySelector('table .badge-fictional'))
    .filter(block => !block.querySelector('.figure-head .badge-fictional'))
    .map(block => block.className)"""
FOCUS = """() => {
    const e = document.activeElement
    if (e === document.body) return [null, '']
    const seen = [e, e.closest('label')].filter(Boolean).map(each => getComputedStyle(each))
    const shown = seen.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth))
    return [e.dataset.control ?? null, shown ? '' : e.outerHTML.slice(0, 200)]
}"""
"""Which control has the focus, and its HTML when nothing shows that it has."""


def violations(page: Page) -> list[str]:
    """What axe finds, one line per kind and element."""
    options = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]}
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Axe().axe_script)
    run = "options => axe.run(options).then(found => found.violations)"
    found: list[dict[str, Any]] = page.evaluate(run, options)
    return [
        f"{rule['id']}: {json.dumps(node['target'])} {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.some(1)
@each_part
def test_a_page_has_no_faults_that_axe_can_find_and_letters_that_can_be_read(
    reader: Page, leaf: Leaf, tab: str, seed: int
) -> None:
    """On one ground in one language, another in each run; in the long form on both in both."""
    address = f"{leaf.address}?fictief=ja" + (f"&tab={tab}" if tab else "")
    one = [Random(f"{seed} {leaf.url} {tab}").choice(LOOKS)]
    for scheme, english in LOOKS if os.environ.get(LONG) else one:
        page = on_ground(reader, scheme, f"{address}&taal=en" if english else address)
        if english:
            is_english_with_what_is_made_up_marked(page, leaf)
        no_faults_that_axe_can_find_and_letters_that_can_be_read(page, scheme)


@pytest.mark.some(1)
@pytest.mark.parametrize("leaf", PAGES, ids=[leaf.url or "overzicht" for leaf in PAGES])
def test_every_control_is_reached_with_the_keyboard(reader: Page, leaf: Leaf) -> None:
    page = on_ground(reader, "light", f"{leaf.address}?fictief=ja")
    every_control_is_reached_with_the_keyboard_and_shows_it(page)


def on_ground(page: Page, scheme: Literal["light", "dark"], address: str) -> Page:
    """A page drawn for a colour scheme: the charts take it at the next choice."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_timeout(2 * STEP)
    return walk(page, address)


def is_english_with_what_is_made_up_marked(page: Page, leaf: Leaf) -> None:
    """The whole page; figures with a made-up row or mark have a badge."""
    if page.locator(".st-key-filter_row").count():
        assert page.locator(".fictional-band").count() == 1
    assert page.evaluate(UNMARKED) == []
    assert page.locator("h1").inner_text() not in {"", leaf.title}
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("[data-testid=stMain] [data-testid=stAlert]").count() == 0


def no_faults_that_axe_can_find_and_letters_that_can_be_read(page: Page, scheme: str) -> None:
    """On the ground of a colour scheme, also within charts; and every chart has a name."""
    assert (
        page.evaluate(GROUND) == {"light": "rgb(255, 255, 255)", "dark": "rgb(17, 22, 29)"}[scheme]
    )
    assert violations(page) == []
    assert page.evaluate(SVG_CONTRAST) == []
    assert page.evaluate(UNNAMED) == []


@pytest.mark.some(1)
@in_both
def test_open_filters_menus_and_tables_have_no_faults_either(
    reader: Page, scheme: Literal["light", "dark"], seed: int
) -> None:
    """Every panel of the filters; of the menus and tables three that are drawn, in the long form all."""
    address = f"/geld?jaar=2020&jaar=1066&grenzen=toen&tabel={LINES}"
    page = on_ground(reader, scheme, address)
    # Opening one closes another: each keeps its place in the page.
    summaries = page.locator(".stMain details > summary:visible").all()
    assert len(summaries) > SOME_MENUS
    some = summaries if os.environ.get(LONG) else Random(seed).sample(summaries, SOME_MENUS)
    for summary in some:
        summary.click()
        assert violations(page) == []
    for label in ("Periode", "Meer"):
        open_filter(page, label)
        assert violations(settled(page)) == []
    close_filters(page)
    page = on_ground(page, scheme, "/oproepen")
    open_filter(page, "Plaats")
    assert violations(settled(page)) == []
    close_filters(page)


def every_control_is_reached_with_the_keyboard_and_shows_it(page: Page) -> None:
    """By Tab alone; what has the focus can be seen to have it."""
    controls = page.evaluate(
        """() => {
            const all = [...document.querySelectorAll(
                'a[href], button, input, summary, select, textarea, [tabindex="0"]')]
            const open = all.filter(e => !e.disabled && e.tabIndex >= 0
                && e.checkVisibility({visibilityProperty: true})
                && !e.closest('[inert], [aria-hidden=true]'))
            // Of a group of buttons one takes part in Tab; the arrows reach the others.
            const groups = '[role=toolbar], [role=radiogroup], [role=tablist], [data-testid=stDataFrame]'
            const alone = open.filter(e => !e.parentElement.closest(groups))
            alone.forEach((e, position) => { e.dataset.control = position })
            return alone.length
        }"""
    )
    assert controls >= 8
    reached, unseen = set(), []
    for _ in range(controls + 60):
        page.keyboard.press("Tab")
        control, html = page.evaluate(FOCUS)
        reached.add(control)
        unseen.append(html)
        if len(reached - {None}) == controls:
            break
    missed = page.evaluate(
        """reached => [...document.querySelectorAll('[data-control]')]
            .filter(e => !reached.includes(e.dataset.control)).map(e => e.outerHTML.slice(0, 200))""",
        sorted(reached - {None}),
    )
    assert missed == []
    assert [html for html in unseen if html] == []
