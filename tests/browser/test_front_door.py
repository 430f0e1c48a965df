"""The front door in a real browser: what cannot be seen without one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser

from front_door.assets import ICON
from tests.browser.conftest import OpenPage, Server, Watch

SHARP_ICON = ICON.with_suffix(".svg")

IN_OTHER_LETTERS = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && e.tagName !== 'CODE'
        && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
    .map(e => [getComputedStyle(e).fontFamily, e.textContent.slice(0, 40)])
    .filter(([family]) => !/^(Inter|"Material Symbols)/.test(family))"""


@pytest.mark.parametrize(("address", "lang"), [("/geld", "nl-BE"), ("/geld?taal=en", "en")])
def test_a_cold_deep_link_opens_in_its_language_without_a_wrong_turn(
    open_page: OpenPage, server: Server, watch: Watch, address: str, lang: str
) -> None:
    page = open_page(address)
    assert page.evaluate("document.documentElement.lang") == lang
    assert page.url == server.url + address
    assert not [url for url in watch.requests if "/geld/_stcore" in url]


def test_the_icon_of_a_page_that_is_drawn_is_ours(open_page: OpenPage) -> None:
    page = open_page("/geld")
    icons = page.evaluate("[...document.querySelectorAll('link[rel~=icon]')].map(one => one.href)")
    assert icons
    for address in icons:
        assert page.request.get(address).body() in (ICON.read_bytes(), SHARP_ICON.read_bytes())


def test_the_letters_are_inter_and_figures_can_stand_in_columns(visit: OpenPage) -> None:
    page = visit("/")
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


def test_what_draws_charts_starts_before_the_first_one_comes(open_page: OpenPage) -> None:
    page = open_page("/bronnen?tab=begrippen")
    page.wait_for_function("performance.getEntriesByName('charts-started').length === 1")
    assert page.locator(".stPlotlyChart").count() == 0


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


class OtherPage(BaseHTTPRequestHandler):
    """A page of somebody else, on this machine."""

    def do_GET(self) -> None:
        """Answer with an empty page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def another_port() -> Iterator[str]:
    """The address of a page on another port of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), OtherPage) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{other.server_address[1]}"
        other.shutdown()


ATTEMPTS = """async address => {
    const outcome = begin => new Promise(done => begin(() => done('in'), () => done('out')))
    const drawn = kind => outcome((yes, no) => {
        const element = document.createElement(kind)
        Object.assign(element, {onload: yes, onerror: no, src: address + '/assets/atlas.js'})
        document.documentElement.append(element)
    })
    const socket = path => outcome((yes, no) => {
        const wire = new WebSocket(address.replace('http', 'ws') + path, ['streamlit'])
        Object.assign(wire, {onopen: yes, onerror: no})
    })
    const asked = (path, more) => fetch(address + path, more).then(() => 'in', () => 'out')
    return [await socket('/_stcore/stream'), await socket('/presentatie'), await drawn('script'),
        await asked('/_stcore/health'), await asked('/presentatie?vorm=json'),
        await asked('/_stcore/upload_file/a/b', {method: 'PUT', body: 'x'}),
        await asked('/_stcore/upload_file/a/b', {method: 'DELETE'}),
        await asked('/_stcore/upload_file/a/b', {method: 'POST', mode: 'no-cors', body: 'x'})]
}"""


def test_a_page_on_another_port_gets_nothing_and_opens_no_socket(
    chromium: Browser, server: Server, another_port: str
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    try:
        page.goto(another_port)
        assert page.evaluate(ATTEMPTS, server.url) == ["out"] * 8
        page.goto(server.url)
        tried = (
            "address => new Promise(done => { const wire = new WebSocket(address, ['streamlit']);"
        )
        heard = " wire.onopen = () => done('in'); wire.onerror = () => done('out') })"
        stream = server.url.replace("http", "ws") + "/_stcore/stream"
        assert page.evaluate(tried + heard, stream) == "in"
    finally:
        context.close()
