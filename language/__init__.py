"""The words and the figures' clothes: translations and formats for Dutch (nl-BE) and English.

    from language import N_, get_language

    language = get_language("nl")
    language.t("Uitgaven in {year}", year=2020)
    language.n("{n} aanvraag", "{n} aanvragen", 151)
    language.euro(199_881_300)                       # 1.998.813 €

Texts in code are Dutch and are themselves the msgids. `N_("Gemeente")` marks a text where no
language is at hand yet (a View's title, a column's label); `language.t(...)` translates it later.
`Plural("{n} lijn", "{n} lijnen")` does so for a count: `language.n(*lines, 3)`.
`language.data(...)` translates texts that come from the sample data.

To add or change texts: write the Dutch text in code, run `python -m language.extract`, fill in
the empty msgstr lines of language/locales/en/LC_MESSAGES/*.po, and run it again with `--check`.
To say something otherwise in Dutch without touching code, change the msgstr in locales/nl.
Figures inside a text are formatted by the caller: `t("{amount} vastgelegd", amount=l.euro(c))`.
Nothing is escaped here: whoever writes into markup or a file escapes for that place.
"""

from language.formats import CODES
from language.language import Language, get_language
from language.mark import N_, Filled, Joined, Plural

__all__ = ["CODES", "N_", "Filled", "Joined", "Language", "Plural", "get_language"]
