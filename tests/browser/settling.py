"""Waiting until a Streamlit page has come to rest."""

from __future__ import annotations

from playwright.sync_api import Error, Page

PATIENCE = 60_000  # milliseconds; a busy machine is no failure
STEP = 100
CALM_STEPS = 3

# At rest: the script has run, and nothing is old, loading or still to be drawn.
AT_REST = """() => {
    const app = document.querySelector('[data-testid=stApp]')
    if (!app || app.dataset.testScriptState !== 'notRunning') return false
    const busy = '[data-testid=stStatusWidget], [data-testid=stSkeleton], [data-stale=true], '
        + '[data-testid=stAppSkeleton]'
    if (document.querySelector(busy)) return false
    return document.querySelector('[data-testid=stMain] [data-testid=stElementContainer]') !== null
}"""


def settled(page: Page) -> Page:
    """The page, once it has been at rest for some moments. Fails after a minute."""
    calm = waited = 0
    while calm < CALM_STEPS:
        if waited > PATIENCE:
            raise AssertionError(f"{page.url} did not come to rest within {PATIENCE} ms")
        page.wait_for_timeout(STEP)
        waited += STEP
        calm = calm + 1 if at_rest(page) else 0
    return page


def at_rest(page: Page) -> bool:
    """Whether a page rests now; one that is just leaving for another address does not."""
    try:
        return bool(page.evaluate(AT_REST))
    except Error:
        return False
