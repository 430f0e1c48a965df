"""For people who cannot see, cannot use a mouse, or see little: what axe finds and what it cannot."""

from __future__ import annotations

import json
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.driving import PAGES, Leaf, close_filters, open_filter, until
from tests.browser.settling import settled
from tests.browser.svg_contrast import SVG_CONTRAST

each_page = pytest.mark.parametrize("leaf", PAGES, ids=lambda leaf: leaf.url or "overzicht")
in_both = pytest.mark.parametrize("scheme", ["light", "dark"])

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
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [
        f"{rule['id']}: {json.dumps(node['target'])} {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]


@each_page
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_a_page_has_no_faults_that_axe_can_find_and_letters_that_can_be_read(
    open_page: OpenPage, leaf: Leaf, scheme: str
) -> None:
    page = open_page(f"{leaf.address}?fictief=ja", color_scheme=scheme, bypass_csp=True)
    no_faults_that_axe_can_find_and_letters_that_can_be_read(page, scheme)
    if scheme == "light":
        every_control_is_reached_with_the_keyboard_and_shows_it(page)
        page.emulate_media(color_scheme="dark")  # the next choice draws the charts for it
        page.get_by_text("English", exact=True).click()
        until(page, "() => document.documentElement.lang === 'en'")
        is_english_with_what_is_made_up_marked(settled(page), leaf)
        no_faults_that_axe_can_find_and_letters_that_can_be_read(page, "dark")


def is_english_with_what_is_made_up_marked(page: Page, leaf: Leaf) -> None:
    """The whole page; figures with a made-up row or mark have a badge."""
    if page.locator(".st-key-filters").count():
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


@in_both
def test_open_filters_and_open_tables_have_no_faults_either(
    open_page: OpenPage, scheme: str
) -> None:
    page = open_page(
        "/uitgaven?jaar=2020&jaar=1066&grenzen=toen", color_scheme=scheme, bypass_csp=True
    )
    for summary in page.locator(".stMain summary").all():
        summary.click()
    assert violations(page) == []
    for label in ("Plaats", "Periode", "Meer"):
        open_filter(page, label)
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
