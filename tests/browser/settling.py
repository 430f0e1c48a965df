"""Waiting until a Streamlit page has come to rest."""

from __future__ import annotations

from playwright.sync_api import Error, Page

PATIENCE = 60_000  # milliseconds; a busy machine is no failure
STEP = 50
CALM = 150
"""Milliseconds of rest after which a page that `LISTENING` hears rests; of another page twice as many."""

LISTENING = """() => {
    const { send } = WebSocket.prototype, heard = new WeakSet()
    window.conversation = { asked: 0, answered: 0 }
    WebSocket.prototype.send = function (...words) {
        if (!heard.has(this)) {
            heard.add(this)
            this.addEventListener('message', () => { window.conversation.answered = performance.now() })
        }
        window.conversation.asked = performance.now()
        return send.apply(this, words)
    }
}"""
"""Runs before all else in a page: when it last asked something of the server, and when that last answered."""

# At rest: the script has run, nothing is asked that has no answer, and nothing is old, loading or still to
# be drawn. Not everything has an answer: after three seconds none is awaited.
AT_REST = """() => {
    const app = document.querySelector('[data-testid=stApp]')
    if (!app || app.dataset.testScriptState !== 'notRunning') return false
    const { asked, answered } = window.conversation ?? { asked: 0, answered: 0 }
    if (asked > answered && performance.now() - asked < 3000) return false
    const busy = '[data-testid=stStatusWidget], [data-testid=stSkeleton], [data-stale=true], '
        + '[data-testid=stAppSkeleton]'
    if (document.querySelector(busy)) return false
    return document.querySelector('[data-testid=stMain] [data-testid=stElementContainer]') !== null
}"""
RESTS = f"""async ([patience, calm, step]) => {{
    const atRest = {AT_REST}, moment = () => new Promise(done => setTimeout(done, step))
    const wanted = window.conversation ? calm : 2 * calm
    for (let waited = 0, rested = 0; rested < wanted; waited += step) {{
        if (waited > patience) return false
        await moment()
        rested = atRest() ? rested + step : 0
    }}
    return true
}}"""


def settled(page: Page) -> Page:
    """The page, once it has been at rest for some moments. Fails after a minute."""
    for _ in range(PATIENCE // STEP):
        try:
            rests = page.evaluate(RESTS, [PATIENCE, CALM, STEP])
        except Error:  # it is just leaving for another address
            page.wait_for_timeout(STEP)
            continue
        if rests:
            return page
        break
    raise AssertionError(f"{page.url} did not come to rest within {PATIENCE} ms")


STANDS = """async ([patience, calm, step]) => {
    const moment = () => new Promise(done => setTimeout(done, step))
    // What runs with the place of a scroll bar, or for ever, does not move anything by itself.
    const moves = animation => animation.playState === 'running'
        && animation.timeline instanceof DocumentTimeline
        && animation.effect.getComputedTiming().endTime !== Infinity
    const layout = () => JSON.stringify([document.querySelectorAll('*').length, innerWidth,
        ...[document.documentElement, document.body, ...document.querySelectorAll('.stMain, .stMain > *')]
            .map(e => [e.scrollWidth, e.scrollHeight])])
    let before = ''
    for (let waited = 0, stood = 0; stood < calm; waited += step) {
        if (waited > patience) return false
        await moment()
        const now = layout()
        stood = now === before && !document.getAnimations().some(moves) ? stood + step : 0
        before = now
    }
    return true
}"""


def standing(page: Page) -> Page:
    """The page, once nothing of it moves or grows any more: after it was unfolded, or its window changed."""
    if not page.evaluate(STANDS, [PATIENCE, 2 * CALM, STEP]):
        raise AssertionError(f"{page.url} still moved after {PATIENCE} ms")
    return page
