"""From Enter in the box to the drawn answer, in the atlas and on the floor."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from benchmarks.floor.recording import SETTING, Address, record
from benchmarks.servers import PATIENCE, ROOT, served, uvicorn

QUESTIONS: Final = (
    "toegekend per provincie", "top 10 ontvangers Limburg", "evolutie aanvragen", "kortrijk 2023",
    "arktos", "vergelijk Gent en Antwerpen toegekend", "gemiddeld toegekend bedrag per provincie",
    "blorf snarkel", "uitbetaald 2023", "trekkingsrecht per gemeente lekp 2.0", "wat kreeg Hasselt",
)  # fmt: skip
BOX: Final = "form.ask[data-offers] input"
ARM: Final = """text => { window.measured = new Promise((done, fail) => {
    const main = document.querySelector('.stMain'), app = document.querySelector('[data-testid=stApp]')
    const begin = performance.now()
    let last = begin
    const watch = new MutationObserver(() => { last = performance.now() })
    watch.observe(main, {subtree: true, childList: true, characterData: true, attributes: true})
    const look = () => {
        const now = performance.now(), title = document.querySelector('h1[data-asked]')
        const busy = app.dataset.testScriptState !== 'notRunning' || main.querySelector('[data-stale=true]')
        if (now - begin > 120000) return fail(new Error('no answer'))
        if (title?.dataset.asked !== text || busy || now - last < 400) return setTimeout(look, 5)
        watch.disconnect()
        done(last - begin)
    }
    const box = document.querySelector('form.ask[data-offers] input')
    box.value = text
    box.form.requestSubmit()
    look()
})}"""
"""Milliseconds from asking to the last change in the page, once nothing has moved for a while."""


def asked(page: Page, question: str) -> float:
    """Milliseconds from Enter until the answer has come to rest."""
    page.evaluate(ARM, question)
    found: float = page.evaluate("window.measured")
    return found


def milliseconds(browser: Browser, loaded: Path, recording: Path) -> dict[str, list[float]]:
    """Per question, turn by turn: the atlas, the floor, and both again when all of it is cached."""
    found: dict[str, list[float]] = {}
    addresses = [Address("zoek"), *(Address("zoek", urlencode({"q": it})) for it in QUESTIONS)]
    with ExitStack() as stack:
        own = stack.enter_context(served(uvicorn("dashboard:app"), ROOT, loaded))
        with served(uvicorn("dashboard:app"), ROOT, loaded) as another:
            record(another.address, addresses, recording)
        floor = uvicorn("benchmarks.floor.app:app")
        least = stack.enter_context(served(floor, ROOT, loaded, {SETTING: str(recording)}))
        pages = {name: browser.new_page() for name in ("atlas", "floor")}
        for page, server in zip(pages.values(), (own, least), strict=True):
            page.set_default_timeout(PATIENCE * 1000)
            page.goto(f"{server.address}/zoek")
            page.wait_for_selector(BOX)
            page.wait_for_timeout(3000)
        for cached in ("", " again"):
            for question in QUESTIONS:
                for name, page in pages.items():
                    found.setdefault(name + cached, []).append(asked(page, question))
    return found
