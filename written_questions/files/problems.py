"""Why a file cannot be read as a question, in words."""

from __future__ import annotations

from typing import Final

from language import N_, Language

PROBLEMS: Final = {
    "no_file": N_("Het bestand {name} is er niet of is niet leesbaar."),
    "empty": N_("Er staat geen tekst in."),
    "too_large": N_("Het bestand is te groot voor een vraag (grens: {limit} MB)."),
    "too_long": N_(
        "De tekst is te lang voor een vraag (grens: {limit} tekens); er is niets gelezen. Plak alleen de "
        "vraag zelf, of splits ze op."
    ),
    "too_many_parts": N_(
        "De tekst telt {count} deelvragen en wordt niet gelezen: de atlas leest er hoogstens {limit}. "
        "Splits de vraag op."
    ),
    "asks_too_long": N_(
        "De deelvragen zijn samen te lang (grens: {limit} tekens). Plak alleen de vraag zelf, of splits "
        "ze op."
    ),
    "not_understood": N_(
        "Het lezen van deze tekst is mislukt; er is niets bewaard. Plak alleen de vraag zelf."
    ),
    "too_many_pages": N_("De PDF telt te veel bladzijden voor een vraag (grens: {limit})."),
    "too_slow": N_("Het lezen duurde te lang en is gestopt. Plak de tekst van de vraag."),
    "busy": N_("Er worden nu te veel bestanden tegelijk gelezen. Probeer het straks opnieuw."),
    "too_large_unpacked": N_(
        "Het bestand is uitgepakt te groot voor een vraag. Plak de tekst van de vraag."
    ),
    "broken": N_("Het bestand is beschadigd of onleesbaar. Plak de tekst van de vraag."),
    "locked": N_("Het bestand is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord."),
    "no_text": N_("De PDF bevat geen tekst, alleen beelden. Plak de tekst van de vraag."),
    "no_text_in_word": N_("Het Word-bestand bevat geen tekst. Plak de tekst van de vraag."),
    "old_word": N_(
        "Dit soort bestand (.doc, .rtf of .msg) leest de atlas niet. Bewaar het als .docx, .eml of PDF, of "
        "plak de tekst."
    ),
    "not_text": N_(
        "Dit soort bestand leest de atlas niet als vraag. Gebruik .docx, .eml, .pdf of .txt, of plak de "
        "tekst."
    ),
}


class Unreadable(Exception):
    """The file cannot be read; ``code`` is a key of ``PROBLEMS``, ``values`` its words."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def words(self, language: Language) -> str:
        """What is wrong and what to do."""
        return language.t(PROBLEMS[self.code], **self.values)
