"""What the room sees of a presentation, and what would make it unreadable."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Page

from data_access.filters import Filters
from stories import Slide, Story
from stories.links import query_string
from tests.browser.driving import until

BEAMERS = ({"width": 1920, "height": 1080}, {"width": 1024, "height": 768})

# Letters against the height of the screen: on a screen that is 1080 high these are pixels.
TITLE, TEXT, FOOT = 60, 24, 24

# What is wrong with the slide that is shown: words that do not fit, and letters that are too small.
FAULTS = """([title, text, foot]) => {
    const found = [], unit = Math.min(innerHeight / 1080, innerWidth / 1440), slack = 1.5
    const slide = document.querySelector('.reel.shown > .slide.shown')
    if (!slide) return ['no slide is shown']
    const seen = slide.getBoundingClientRect()
    const words = e => e.textContent.trim().slice(0, 60)
    const least = e => e.closest('footer') ? foot : e.closest('.title') && !e.closest('.badge') ? title : text
    const inline = e => getComputedStyle(e).display === 'inline' || e.tagName === 'TR'
    for (const e of slide.querySelectorAll('h1, header p, .body, .body *:not(svg, svg *), footer p')) {
        if (e.hidden || e.closest('[hidden]') || e.closest('.sheet')) continue
        if (e.scrollWidth > e.clientWidth + slack && !inline(e)) found.push(`too wide: ${words(e)}`)
        if (e.matches('.body') && e.scrollHeight > e.clientHeight + slack) found.push('too tall: body')
        if (!e.children.length && e.textContent.trim()) {
            const size = parseFloat(getComputedStyle(e).fontSize)
            if (size < least(e) * unit - .1) found.push(`small (${size / unit}): ${words(e)}`)
        }
    }
    const parts = [...slide.children].map(e => e.getBoundingClientRect())
    if (parts.slice(1).some((box, at) => box.top < parts[at].bottom - slack)) found.push('parts overlap')
    if (parts.at(-1).bottom > seen.bottom || parts[0].top < seen.top) found.push('beyond the screen')
    const sheet = slide.querySelector('.sheet')
    if (!sheet) return found
    if (!sheet.querySelector('.main-svg')) return [...found, 'the chart is not drawn']
    const zoom = sheet.getBoundingClientRect().width / sheet.offsetWidth
    const room = slide.querySelector('.body').getBoundingClientRect()
    for (const e of sheet.querySelectorAll('text')) {
        const box = e.getBoundingClientRect()
        if (!e.textContent.trim() || !box.width || getComputedStyle(e).visibility === 'hidden') continue
        const size = parseFloat(getComputedStyle(e).fontSize) * zoom
        if (size < text * unit - .1) found.push(`small in chart (${size / unit}): ${words(e)}`)
        if (box.left < room.left - slack || box.right > room.right + slack
            || box.top < room.top - slack || box.bottom > room.bottom + slack)
            found.push(`clipped in chart: ${words(e)}`)
    }
    return found
}"""

# Names of rows and words beside them, those of an axis or of the legend that stand on each other.
COLLISIONS = """() => {
    const slide = document.querySelector('.reel.shown > .slide.shown'), found = []
    const turned = e => /rotate\\((?!0[,)])/.test(e.getAttribute('transform') || '')
    const words = slide.querySelector('.geolayer .geo') ? '.xtick text' : '.xtick text, .annotation-text'
    for (const group of [words, '.legendtext, .legendtitletext']) {
        const texts = [...slide.querySelectorAll(group)].filter(e => !turned(e))
        const boxes = texts.map(e => [e, e.getBoundingClientRect()])
        boxes.forEach(([a, first], at) => boxes.slice(at + 1).forEach(([b, second]) => {
            const over = Math.min(first.right, second.right) - Math.max(first.left, second.left)
            const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top)
            if (a !== b && over > 2 && down > 3 && a.textContent !== b.textContent)
                found.push(`${a.textContent} on ${b.textContent}`)
        }))
    }
    return found
}"""


def story_of(*slides: tuple[str, str], filters: Filters | None = None) -> Story:
    """A story of these Views and faces, with the same filters."""
    chosen = filters or Filters()
    return Story("Proefverhaal", tuple(Slide(view, chosen, face) for view, face in slides))


def address_of(story: Story, **query: str) -> str:
    """The address that presents it."""
    return "/presentatie?" + "&".join(filter(None, (query_string(story), urlencode(query))))


def until_ready(page: Page) -> None:
    """Wait until every slide is drawn."""
    until(page, "() => document.querySelector('body > main.presentation')?.dataset.ready === 'all'")


def faults(page: Page) -> list[str]:
    """What is wrong with the slide that is shown."""
    found: list[str] = page.evaluate(FAULTS, [TITLE, TEXT, FOOT])
    found.extend(page.evaluate(COLLISIONS))
    return found


def shown(page: Page) -> dict[str, Any]:
    """The words of the slide that is shown."""
    words: dict[str, Any] = page.evaluate(
        """() => {
            const slide = document.querySelector('.reel.shown > .slide.shown')
            const text = name => slide.querySelector(name)?.textContent || ''
            return {title: text('h1'), about: text('.about'), source: text('.source'),
                number: text('.number'), badge: text('.badge'),
                visible: slide.checkVisibility({visibilityProperty: true})}
        }"""
    )
    return words
