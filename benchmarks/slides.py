"""From a key to the drawn slide of a presentation, against a rerun of an empty app."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.servers import PATIENCE, ROOT, running, streamlit, uvicorn

ADDRESS = "/presentatie?verhaal=provincie-west-vlaanderen&fictief=ja"  # maps, bars and tables
FORWARD = ("ArrowRight",) * 7

# When the last key was pressed; heard before the page hears it, as a presentation keeps keys to itself.
HEARD = (
    "addEventListener('keydown', () => { window.pressedAt = performance.now() }, {capture: true})"
)

# Milliseconds from the next key to the frame in which what it asked for is painted: by then another
# slide lies on top, and it holds whatever it shows.
ARM_SLIDE = """patience => { window.pressedAt = 0; window.measured = new Promise((done, fail) => {
    const shown = () => document.querySelector('.reel.shown > .slide.shown'), before = shown()
    const armed = performance.now()
    const look = () => {
        const now = shown(), sheet = now && now.querySelector('.sheet')
        if (now && now !== before && (!sheet || sheet.querySelector('.main-svg')))
            return requestAnimationFrame(() => setTimeout(() => done(performance.now() - window.pressedAt)))
        if (performance.now() - armed > patience) return fail(new Error('no other slide came'))
        requestAnimationFrame(look)
    }
    look()
})}"""

# Milliseconds from the next key until the script of the app has run; nothing changes on that page.
ARM_RERUN = """patience => { window.pressedAt = 0; window.measured = new Promise((done, fail) => {
    const app = document.querySelector('[data-testid=stApp]')
    let ran = false
    const watch = new MutationObserver(() => {
        const busy = app.dataset.testScriptState !== 'notRunning'
        ran ||= busy
        if (!ran || busy) return
        watch.disconnect()
        done(performance.now() - window.pressedAt)
    })
    watch.observe(app, {attributes: true})
    setTimeout(() => fail(new Error('the app never ran')), patience)
})}"""


def pressed(page: Page, arm: str, key: str) -> float:
    """Milliseconds from a key to what it does."""
    page.evaluate(arm, PATIENCE * 1000)
    page.keyboard.press(key)
    found: float = page.evaluate("window.measured")
    page.wait_for_timeout(300)
    return found


def opened(browser: Browser, address: str, shows: str) -> Page:
    """A page that hears keys, at rest; ``shows`` is what it must hold by then."""
    page = browser.new_page(viewport={"width": 1920, "height": 1080}, locale="nl-BE")
    page.set_default_timeout(PATIENCE * 1000)
    page.add_init_script(HEARD)
    page.goto(address)
    page.locator(shows).wait_for()
    page.wait_for_timeout(1500)
    return page


def milliseconds(browser: Browser, loaded: Path) -> dict[str, list[float]]:
    """Per key, turn by turn: the next slide, the same slide for the next province, and the rerun."""
    found: dict[str, list[float]] = {"slide": [], "province": [], "rerun": []}
    with ExitStack() as stack:
        atlas = stack.enter_context(running(uvicorn("dashboard:app"), ROOT, loaded))
        app = ROOT / "benchmarks" / "empty_app.py"
        plain = stack.enter_context(running(streamlit(app), ROOT, loaded))
        # The presentation with its slides and those of the next province drawn ahead.
        deck = opened(browser, atlas + ADDRESS, ".presentation[data-around]")
        page = opened(browser, plain, "h1")
        for key in FORWARD:
            found["slide"].append(pressed(deck, ARM_SLIDE, key))
            found["rerun"].append(pressed(page, ARM_RERUN, "r"))
        for _ in range(3):
            found["province"].append(pressed(deck, ARM_SLIDE, "v"))
            deck.wait_for_timeout(6000)  # the presenter speaks; meanwhile the next one is drawn
    return found
