"""A Question as a report that people read in a terminal."""

from __future__ import annotations

from typing import Final

from data_access.engine import Reader
from language import N_, Language
from views import view
from views.filter_words import describe
from views.options import options
from written_questions.deadline import reckoning_words
from written_questions.question import Header, Mentions, Proposal, Question, SubQuestion

KINDS: Final = {
    "figures": N_("cijfers"),
    "policy": N_("beleid"),
    "unknown": N_("niet bekend"),
    "restricted": N_("niet te publiceren"),
}
"""The kinds of a sub-question in words."""

_NAMED: Final = (
    ("calls", N_("Oproepen")), ("articles", N_("Begrotingsartikelen")),
    ("schemes", N_("Regelingen")), ("domains", N_("Beleidsdomeinen")), ("provinces", N_("Provincies")),
    ("regions", N_("Regio's")), ("municipalities", N_("Gemeenten")), ("years", N_("Jaren")),
)  # fmt: skip


def report(question: Question, language: Language, reader: Reader) -> str:
    """Header, deadline, what it names, and each sub-question with its proposals."""
    lines = [*_header(question, language), *_mentions(question.mentions, language, reader)]
    for one in question.sub_questions:
        lines += ["", *_sub_question(one, language, reader)]
    if question.left_out:
        lines += ["", too_many(len(question.sub_questions), question.left_out, language)]
    return "\n".join(lines)


def too_many(read: int, left_out: int, language: Language) -> str:
    """That a question has more parts than are read."""
    return language.t(
        "De vraag telt {count} deelvragen; de atlas leest er hoogstens {limit}."
        " Geef de andere als een vraag apart.",
        count=read + left_out,
        limit=read,
    )


def _header(question: Question, language: Language) -> list[str]:
    header, t = question.header, language.t
    lines = [header.title or t("Vraag zonder titel")]
    if header.number is not None and header.date:
        lines.append(t("Schriftelijke vraag nr. {number} van {date}", number=header.number,
                       date=language.long_date(header.date)))  # fmt: skip
    lines += _people(header, language)
    if header.impossible_date:
        lines.append(t("De datum “{date}” bestaat niet.", date=header.impossible_date))
    if header.set_aside:
        said = t("Dit staat rond de vragen en is geen deel:")
        lines.append(f"{said} {' '.join(header.set_aside.split())}")
    if question.deadline:
        day = language.long_date(question.deadline)
        lines.append(
            t(
                "Te beantwoorden tegen {date} ({reckoning})",
                date=day,
                reckoning=reckoning_words(language),
            )
        )
    else:
        lines.append(t("Termijn niet te berekenen: de datum van de vraag staat er niet bij."))
    return lines


def _people(header: Header, language: Language) -> list[str]:
    named = (
        (N_("Van"), header.asker), (N_("Aan"), header.minister), (N_("Thema"), header.theme),
    )  # fmt: skip
    return [f"{language.t(label)}: {value}" for label, value in named if value]


def _mentions(mentions: Mentions, language: Language, reader: Reader) -> list[str]:
    label = options(reader).label
    lines = []
    for field, title in _NAMED:
        values = getattr(mentions, field)
        if values:
            labels = language.join([label(field, str(value), language) for value in values])
            lines.append(f"{language.t(title)}: {labels}")
    if mentions.amounts:
        amounts = language.join([language.euro(amount.cents) for amount in mentions.amounts])
        lines.append(f"{language.t('Bedragen')}: {amounts}")
    if mentions.formats:
        lines.append(f"{language.t('Gevraagd als')}: {language.join(list(mentions.formats))}")
    return lines


def _sub_question(one: SubQuestion, language: Language, reader: Reader) -> list[str]:
    lines = [f"{one.number}. [{language.t(KINDS[one.kind])}] {one.text}"]
    if one.reason:
        lines.append(f"   {language.t(one.reason)}")
    for proposal in one.proposals:
        lines += _proposal(proposal, language, reader)
    lines += [f"   {language.t('Niet bekend')}: {gap.words(language)}" for gap in one.unknowns]
    return lines


def _proposal(proposal: Proposal, language: Language, reader: Reader) -> list[str]:
    shown = view(proposal.view)
    sentence = describe(proposal.filters, language, options(reader).label, shown.applies)
    return [
        f"   - {language.t(shown.title)} ({proposal.view}): {sentence}",
        f"     {proposal.why(language)}",
    ]
