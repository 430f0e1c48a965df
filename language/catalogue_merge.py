"""Brings a catalogue in line with the texts that are in use, and tells where it is not."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages import Catalog, Message
from babel.messages.pofile import read_po, write_po

_HEADER = r"""msgid ""
msgstr ""
"Language: {code}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plural_forms}\n"

"""


def read_catalogue(path: Path, code: str) -> Catalog:
    """The catalogue as it stands; an empty one when there is no file yet."""
    if not path.exists():
        return Catalog(locale=code)
    with path.open("rb") as file:
        return read_po(file, locale=code, ignore_obsolete=True, abort_invalid=True)


def merged(existing: Catalog, wanted: Catalog, code: str) -> Catalog:
    """The wanted texts with the translations there are.

    What is new gets itself as its Dutch words, and stays empty in other languages; what is no
    longer in use is gone.
    """
    result = Catalog(locale=code)
    for message in _messages(wanted):
        before = existing.get(message.id)
        kept = (
            before if before is not None and before.pluralizable == message.pluralizable else None
        )
        string = kept.string if kept is not None and any(_forms(kept.string)) else None
        result.add(
            message.id,
            string or _untranslated(message, code),
            locations=message.locations,
            flags=kept.flags if kept else (),
            user_comments=kept.user_comments if kept else (),
        )
    return result


def as_po(catalogue: Catalog, code: str) -> bytes:
    """The same bytes for the same texts: sorted, unwrapped, no dates, no line numbers."""
    body = BytesIO()
    write_po(body, catalogue, width=0, omit_header=True, sort_output=True, include_lineno=False)
    header = _HEADER.format(code=code, plural_forms=catalogue.plural_forms)
    return (header.encode() + body.getvalue()).rstrip(b"\n") + b"\n"


def faults(existing: Catalog, wanted: Catalog, *, placeholders: bool) -> Iterator[str]:
    """One line for each text that is missing, untranslated, obsolete, or that lost a placeholder.

    placeholders: False for texts that are never formatted, where braces mean nothing.
    """
    for message in _messages(wanted):
        translated = existing.get(message.id)
        if translated is None or translated.pluralizable != message.pluralizable:
            yield f"missing: {message.id!r}"
        elif not _is_translated(translated):
            yield f"untranslated: {message.id!r}"
        elif placeholders:
            yield from _placeholder_faults(translated)
    for message in _messages(existing):
        if wanted.get(message.id) is None:
            yield f"obsolete: {message.id!r}"


def _messages(catalogue: Catalog) -> list[Message]:
    """All but the header."""
    return [message for message in catalogue if message.id]


def _forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())  # type: ignore[arg-type]


def _is_translated(message: Message) -> bool:
    forms = _forms(message.string)
    return not message.fuzzy and bool(forms) and all(forms)


def _untranslated(message: Message, code: str) -> str | tuple[str, ...]:
    forms = _forms(message.id) if code == "nl" else tuple("" for _ in _forms(message.id))
    return forms if message.pluralizable else forms[0]


def _placeholder_faults(message: Message) -> Iterator[str]:
    try:
        originals = [_placeholders(form) for form in _forms(message.id)]
        translated = [_placeholders(form) for form in _forms(message.string)]
    except ValueError as error:
        yield f"malformed placeholder: {message.id!r} ({error})"
        return
    # "één aanvraag" may leave {n} out; the plural may not.
    allowed = set().union(*originals)
    if translated[-1] != originals[-1] or any(names - allowed for names in translated):
        yield f"other placeholders: {message.id!r} -> {message.string!r}"


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
