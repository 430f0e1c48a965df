"""How each part of an answer stands, in a mark and words, and the places that are still to be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from language import Language
from pages.parts.coverage import disc
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.dossiers.places_to_fill import NOT_WRITTEN, unwritten

Mark = Literal["known", "partly", "unknown", "judgement", "off"]


@dataclass(frozen=True)
class Place:
    """A place to fill in: of which part, the how manieth there (from 0), and what is to be written."""

    number: str
    at: int
    what: str


def places_of(dossier: Dossier, language: Language) -> list[Place]:
    """Every place that is still to be filled in, in the order of the answer."""
    return [
        Place(part.number, at, language.t(what) if what == NOT_WRITTEN else what)
        for part in dossier.parts
        for at, what in enumerate(_places(part))
    ]


def _places(part: Part) -> tuple[str, ...]:
    return unwritten(part.answer, len(part.answered_by))


def standing(part: Part, language: Language) -> tuple[Mark, str]:
    """A mark and its words: "deels · 1 in te vullen"."""
    mark, words = _standing(part, language)
    details = [words]
    if count := len(_places(part)):
        details.append(language.n("{n} in te vullen", "{n} in te vullen", count))
    elif part.outdated:
        details.append(language.t("verouderd"))
    elif part.is_draft:
        details.append(language.t("na te lezen"))
    return mark, " · ".join(details)


def _standing(part: Part, language: Language) -> tuple[Mark, str]:
    t, places = language.t, _places(part)
    if part.answer.strip() and not places:
        return ("partly", t("ingevuld")) if part.is_draft else ("known", t("volledig beantwoord"))
    if part.off_subject:
        return "off", t("buiten de atlas")
    if part.kind == "policy":
        return "judgement", t("oordeel")
    if part.kind == "restricted":
        return "judgement", t("na te gaan of het mag")
    if part.kind == "unknown":
        return "unknown", t("niet bekend")
    if not part.answer.strip() and not part.answered_by:
        return "unknown", t("nog te schrijven")
    return ("partly" if part.answered_by else "unknown"), (
        t("deels") if part.answered_by else t("niet bekend")
    )


def mark(kind: Mark) -> str:
    """The mark as HTML, drawn by the stylesheet."""
    if kind in ("judgement", "off"):
        return f'<span class="sign {kind}" aria-hidden="true"></span>'
    return disc(kind)
