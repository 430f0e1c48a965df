"""From submitted to known by name: how much of a call's awards the atlas can show."""

from __future__ import annotations

from pages.calls.known_call import KnownCall
from pages.parts.escape import for_html
from pages.parts.figure_head import tools
from pages.parts.markup import badge, link_out
from views.records import calls


def funnel(call: KnownCall) -> str:
    """The block as HTML; "" where it is not known how many were awarded."""
    awarded = call.number("awarded")
    if not awarded or call.parts["awarded"]["counted"] != "awards":
        return ""
    t = call.here.language.t
    listed = call.parts["recipients"]["counted"] == "awards_listed"
    named = (call.number("recipients") or 0) if listed else None
    priced = call.number("recipients", "full") if listed else None
    bars = [
        _whole(call, awarded),
        _part(t("Met naam"), named, awarded, call),
        _part(t("Met bedrag"), priced, awarded, call),
    ]
    mark = badge(call.here.language, fictional=call.fictional)
    links = tools(call.here.result(calls.CALLS, calls=(call.key,)), call.here)
    return (
        f'<section class="figure call-block"><div class="figure-head"><div class="titles">'
        f"<h2>{for_html(_message(call, named, awarded))}{mark}</h2>"
        f"<p>{for_html(t('Van ingediend tot bekend, in aantallen'))}</p></div>{links}</div>"
        f'<dl class="funnel">{"".join(bars)}</dl>{_foot(call)}</section>'
    )


def _message(call: KnownCall, named: int | None, awarded: int) -> str:
    language, told = call.here.language, call.here.language.number(awarded)
    if named is None:
        return language.t("Van de {awarded} toekenningen is de lijst niet bekend", awarded=told)
    if named >= awarded:
        return language.t("Alle {awarded} toekenningen zijn bij naam bekend", awarded=told)
    return language.n(
        "Van de {awarded} toekenningen is er {n} bij naam bekend",
        "Van de {awarded} toekenningen zijn er {n} bij naam bekend",
        named,
        awarded=told,
    )


def _whole(call: KnownCall, awarded: int) -> str:
    """Submitted, and of that what was awarded."""
    language, t = call.here.language, call.here.language.t
    submitted = call.number("submitted")
    if not submitted or call.parts["submitted"]["counted"] != "applications":
        name = f"<dt>{for_html(t('Ingediend'))}</dt>"
        return f'{name}<dd class="unknown">{for_html(t("niet bekend"))}</dd>' + _bar(
            t("Toegekend"), 100, 100, language.number(awarded), ("whole",), call
        )
    known = call.parts["submitted"]["state"] == "known"
    whole = ("whole",) if known else ("about",)
    share = min(100 * awarded / submitted, 100)
    return _bar(
        t("Ingediend"), 100, 100 if known else 0, call.value("submitted"), ("quiet", *whole), call
    ) + _bar(t("Toegekend"), 100, share, call.value("awarded"), whole, call)


def _part(name: str, part: int | None, awarded: int, call: KnownCall) -> str:
    """How many of what was awarded are known, on the scale of what was submitted."""
    language, t = call.here.language, call.here.language.t
    submitted = (
        call.number("submitted") if call.parts["submitted"]["counted"] == "applications" else None
    )
    width = min(100 * awarded / submitted, 100) if submitted else 100
    if part is None:
        return f'<dt>{for_html(name)}</dt><dd class="unknown">{for_html(t("niet bekend"))}</dd>'
    words = t(
        "{part} van de {whole} bekend", part=language.number(part), whole=language.number(awarded)
    )
    kind = ("whole",) if part >= awarded else ("about",)
    return _bar(name, width, min(100 * part / awarded, 100), words, kind, call)


def _bar(
    name: str, width: float, filled: float, words: str, kinds: tuple[str, ...], call: KnownCall
) -> str:
    """A bar as wide as ``width`` percents of its column, filled as far as ``filled`` percents."""
    kind = " ".join((*kinds, *(["made-up"] if call.fictional else [])))
    return (
        f'<dt>{for_html(name)}</dt><dd><span class="funnel-bar {kind}" aria-hidden="true" '
        f'style="width:{width * 0.74:.1f}%"><i style="width:{filled:.1f}%"></i></span>{for_html(words)}</dd>'
    )


def _foot(call: KnownCall) -> str:
    """Who says so."""
    language = call.here.language
    keys = {
        key
        for part in ("submitted", "awarded", "recipients")
        for key in str(call.parts[part]["source_ids"]).split(",")
    }
    sources = [note for note in call.coverage.sources if note.id in keys]
    label = for_html(language.n("Bron", "Bronnen", len(sources)))
    links = "; ".join(link_out(note.link, note.short(language)) for note in sources)
    return f'<div class="figure-foot"><span>{label}: {links}</span></div>' if sources else ""
