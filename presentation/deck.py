"""A presentation as one document: its slides as JSON, which a script of our own draws ahead."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from charts.look import Mode
from data_access.engine import Reader
from language import Language
from presentation.keys import key_words
from presentation.slides import slide, slide_of_words
from stories import Story
from stories.shown_story import shown
from stories.story_edits import in_province
from views.options import options

ASSETS: Final = "/assets/presentation"
PROVINCE: Final = "stap"
"""The parameter for the province that the same story is shown for."""


@dataclass(frozen=True)
class Setting:
    """How a story is shown: on a dark or a light ground, for which province in place of its own.

    ``province`` is a slug; "" leaves the story as it was made. ``back`` is the address to leave to.
    """

    mode: Mode = "dark"
    province: str = ""
    back: str = "/"


def deck(
    story: Story,
    reader: Reader,
    language: Language,
    setting: Setting,
    dropped: Iterable[tuple[str, str]] = (),
) -> dict[str, Any]:
    """The values of a whole presentation. ``dropped`` is what of the story does not exist (any more).

    Raises DataUnavailable.
    """
    asked = in_province(story, setting.province) if setting.province else story
    slides = [slide(one, language, setting.mode) for one in shown(asked, reader, language)]
    names = options(reader).values["provinces"]
    return {
        **_around(slides or [_nothing(language)], language, setting),
        "title": story.title,
        "notice": _notice(dropped, language),
        "province": setting.province or _only_province(story),
        "provinces": [{"slug": slug, "name": name} for slug, name in names.items()],
    }


def notice_only(sentence: str, language: Language, back: str) -> dict[str, Any]:
    """A presentation of one slide that says why there is no other."""
    slides = [slide_of_words(language.t("Presentatie"), sentence)]
    return _around(slides, language, Setting(back=back))


def document(values: Mapping[str, Any]) -> str:
    """The presentation as an HTML document. Texts of the data stand in JSON only."""
    title = html.escape(" · ".join(filter(None, (str(values["title"]), "Subsidieatlas"))))
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(str(values["language"]))}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n"
        '<link rel="icon" href="/assets/favicon.svg">\n'
        f'<link rel="stylesheet" href="{ASSETS}/presentation.css">\n'
        f'<script type="module" src="{ASSETS}/alone.js"></script>\n</head>\n'
        f'<body><script type="application/json" id="deck">{as_json(values)}</script></body>\n</html>\n'
    )


def as_json(values: Mapping[str, Any]) -> str:
    """JSON that can stand within a script element: no sign in it can end that element."""
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written


def _around(slides: list[dict[str, Any]], language: Language, setting: Setting) -> dict[str, Any]:
    """The slides with all that does not depend on the story."""
    t, count = language.t, len(slides)
    return {
        "language": language.tag,
        "name": t("Presentatie"),
        "title": "",
        "mode": setting.mode,
        "back": setting.back,
        "slides": slides,
        "notice": "",
        "province": setting.province,
        "provinces": [],
        "keys": key_words(language),
        "words": {
            "slides": [t("Dia {n} van {count}", n=n, count=count) for n in range(1, count + 1)],
            "failed": t("De dia’s konden niet worden opgehaald. Verlaat de presentatie met Esc."),
            "hint": t("→ of klik rechts: verder · ?: alle toetsen · Esc: verlaten"),
            "slide": t("dia"),
        },
        "config": {
            "locale": language.code,
            "locales": {language.code: language.plotly_locale},
            "topojsonURL": "/assets/topojson/",
            "staticPlot": True,
        },
    }


def _nothing(language: Language) -> dict[str, Any]:
    return slide_of_words(
        language.t("Presentatie"),
        language.t("Hierover is nog niets bekend dat getoond kan worden."),
    )


def _notice(dropped: Iterable[tuple[str, str]], language: Language) -> str:
    choices = [f"{name}={value}" for name, value in dropped]
    if not choices:
        return ""
    return language.t("Weggelaten, want het bestaat niet: {what}.", what=language.join(choices))


def _only_province(story: Story) -> str:
    """The province that all of a story's figures are about; "" when there is no such one."""
    choices = {slide.filters.provinces for slide in story.slides}
    only = choices.pop() if len(choices) == 1 else ()
    return only[0] if len(only) == 1 else ""
