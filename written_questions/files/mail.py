"""The text of a mail (.eml): its subject and words, and the documents that it brings along.

Who sent it to whom is not read: only the question counts, and addresses are people's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from typing import Final

_HEADERS: Final = 20_000
"""Bytes in which the header of a mail shows that it is one."""
_OF_A_MAIL: Final = re.compile(
    rb"^(?:mime-version|content-type|message-id|received|return-path|x-mailer|x-unsent)[ \t]*:",
    re.I | re.M,
)
_FIELD: Final = re.compile(rb"^[!-9;-~]{1,60}[ \t]*:")
_MOST_DOCUMENTS: Final = 4
_BLOCKS: Final = frozenset(
    {
        "p",
        "div",
        "br",
        "tr",
        "li",
        "ul",
        "ol",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "hr",
        "pre",
    }
)
_UNSEEN: Final = frozenset({"script", "style", "head", "title"})

Reader = Callable[[bytes], list[str]]
"""What reads a document: bytes to lines; raises ValueError."""


def is_mail(data: bytes) -> bool:
    """Whether bytes begin as a mail on disk does: with fields, some of which only mails have."""
    top = data[:_HEADERS].lstrip(b"\xef\xbb\xbf\r\n")
    header = re.split(rb"\r?\n\r?\n", top, maxsplit=1)[0]
    return bool(_FIELD.match(header) and _OF_A_MAIL.search(header))


def mail_lines(data: bytes, documents: Mapping[bytes, Reader]) -> list[str]:
    """The lines of a mail. Raises ValueError with a code of ``problems`` as its text.

    ``documents``: how attachments are read, by what they begin with. Each becomes a message of its own
    below that of the mail; which were read and which were not is said above it.
    """
    try:
        mail = message_from_bytes(data, policy=default)
        subject = " ".join(str(mail.get("subject", "")).split())
        body, (names, attached) = _body(mail), _documents(mail, documents)
    except (LookupError, UnicodeError, TypeError, AttributeError):
        raise ValueError("broken") from None
    lines = [f"Onderwerp: {subject}"] if subject else []
    if names:
        lines.append(f"Bijlagen: {', '.join(names)}")
    lines += ["", *body.splitlines()]
    for name, text in attached:
        lines += ["", f"Bijlage: {name}", f"Onderwerp: {subject}", "", *text]
    if not any(
        line.strip() for line in [subject, body, *(line for _, text in attached for line in text)]
    ):
        raise ValueError("empty")
    return lines


def _body(mail: EmailMessage) -> str:
    """Its plain text, else that of its HTML."""
    body = mail.get_body(("plain", "html"))
    if body is None:
        return ""
    content = str(body.get_content())
    return content if body.get_content_subtype() == "plain" else html_text(content)


def _documents(
    mail: EmailMessage, readers: Mapping[bytes, Reader]
) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """The names of all attachments, with what became of them, and the lines of those that were read."""
    names: list[str] = []
    texts: list[tuple[str, list[str]]] = []
    for part in mail.iter_attachments():
        name = " ".join(str(part.get_filename() or part.get_content_type()).split())[:100]
        data = part.get_payload(decode=True)
        reader = next((readers[start] for start in readers if isinstance(data, bytes)
                       and data.startswith(start)), None)  # fmt: skip
        lines = _read(reader, data) if reader and isinstance(data, bytes) else None
        if lines is None or len(texts) == _MOST_DOCUMENTS:
            names.append(f"{name} (niet gelezen)")
            continue
        names.append(name)
        texts.append((name, lines))
    return names, texts


def _read(reader: Reader, data: bytes) -> list[str] | None:
    try:
        return reader(data)
    except ValueError:
        return None


def html_text(markup: str) -> str:
    """The words of HTML, a block on lines of its own; scripts and styles are no words."""
    parser = _Words()
    parser.feed(markup)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.pieces).split("\n"))
    return "\n".join(lines)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  its name is HTMLParser's
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        if tag in _BLOCKS - {"br", "li", "tr"}:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # Lines of the source are no lines of the text.
            self.pieces.append(data.replace("\n", " "))
