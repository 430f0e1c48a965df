"""A file that somebody chose: read once, and then no longer held by the server."""

from __future__ import annotations

from typing import Any, NamedTuple

from pages._streamlit import UploadedFile, let_go_of
from pages.parts.session import Holder, Slot


class Taken(NamedTuple):
    """What was in a file, and its name."""

    data: bytes
    name: str


class Uploads(Holder):
    """The uploaders of all pages."""

    prefix = "upload"

    count = Slot(0)
    """How many files an uploader took."""
    file = Slot[Any](None)


def _slot(name: str) -> Slot[Any]:
    """That of an uploader; another one after each file, so that it stands empty."""
    return Uploads.file[name, Uploads.count[name].value]


def upload_key(name: str) -> str:
    """The key of the uploader of this name."""
    return _slot(name).key


def take_upload(name: str) -> Taken | None:
    """The file that was just chosen in the uploader of this name; None when there is none.

    Streamlit would keep it until the session ends: it is let go of here.
    """
    file = _slot(name).value
    if not isinstance(file, UploadedFile):
        return None
    taken = Taken(file.getvalue(), file.name)
    let_go_of(file)
    Uploads.count[name].value += 1
    return taken
