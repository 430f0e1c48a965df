"""The front door in a real browser: what cannot be seen without one."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage, Server, Watch

IN_OTHER_LETTERS = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && e.tagName !== 'CODE'
        && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
    .map(e => [getComputedStyle(e).fontFamily, e.textContent.slice(0, 40)])
    .filter(([family]) => !/^(Inter|"Material Symbols)/.test(family))"""


@pytest.mark.parametrize(("address", "lang"), [("/uitgaven", "nl-BE"), ("/uitgaven?taal=en", "en")])
def test_a_cold_deep_link_opens_in_its_language_without_a_wrong_turn(
    open_page: OpenPage, server: Server, watch: Watch, address: str, lang: str
) -> None:
    page = open_page(address)
    assert page.evaluate("document.documentElement.lang") == lang
    assert page.url == server.url + address
    assert not [url for url in watch.requests if "/uitgaven/_stcore" in url]


def test_the_letters_are_inter_and_figures_can_stand_in_columns(open_page: OpenPage) -> None:
    page = open_page("/")
    loaded = "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    assert "Inter" in page.evaluate(loaded)
    assert page.evaluate(IN_OTHER_LETTERS) == []
    widths = page.evaluate(
        """() => ['1111111', '0000000'].map(text => {
            const span = document.createElement('span')
            span.style.cssText = 'position:absolute;font:20px Inter;font-variant-numeric:tabular-nums'
            span.textContent = text
            document.body.append(span)
            return span.getBoundingClientRect().width
        })"""
    )
    assert widths[0] == widths[1] > 0


def test_the_policy_stops_a_foreign_script(open_page: OpenPage, watch: Watch) -> None:
    page = open_page("/")
    page.evaluate(
        """() => {
            const script = document.createElement('script')
            script.textContent = 'window.intruder = true'
            document.head.append(script)
        }"""
    )
    assert page.evaluate("window.intruder") is None
    assert any("Content Security Policy" in line for line in watch.console)
    watch.console.clear()
