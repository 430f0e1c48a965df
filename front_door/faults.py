"""What happens when a page fails: one safe line in the log, one clear sentence for the reader.

The text of an exception can hold a path, a query or a password. So it goes nowhere: the log gets
the kinds of exception and the places in the code, bound to what the reader saw by a reference.
"""

from __future__ import annotations

import logging
import secrets
import sysconfig
import traceback
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = Path(sysconfig.get_path("purelib"))
PLACES = 6


def reference_of(error: BaseException) -> str:
    """The reference of this fault, eight hexadecimal digits; the same each time it is asked."""
    given_before = getattr(error, "fault_reference", None)
    if isinstance(given_before, str):
        return given_before
    reference = secrets.token_hex(4)
    error.fault_reference = reference  # type: ignore[attr-defined]
    return reference


def describe(error: BaseException) -> str:
    """One line: reference, kinds of exception (outermost first) and the innermost places."""
    kinds = " from ".join(type(link).__name__ for link in _chain(error))
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith("<frozen")
    ]
    places = " < ".join(
        f"{_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in reversed(frames[-PLACES:])
    )
    return f"fault {reference_of(error)}: {kinds} at {places or 'unknown place'}"


def keep_exception_texts_out_of_logs() -> None:
    """From now on any log record of this process that carries an exception gets its description
    in place of its text and traceback. Streamlit and uvicorn log those by themselves."""
    make = logging.getLogRecordFactory()
    if getattr(make, "keeps_texts_out", False):
        return

    def make_safely(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            record.msg, record.args, record.exc_info = describe(error), (), None
        return record

    make_safely.keeps_texts_out = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(make_safely)


def on_script_error(error: Exception) -> bool:
    """Show the reader a sentence with the reference. Streamlit has logged the fault already."""
    from pages.frame import faults

    faults.show(reference_of(error))
    return True


def _chain(error: BaseException) -> list[BaseException]:
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links and len(links) < PLACES:
        links.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return links


def _short(filename: str) -> str:
    path = Path(filename)
    for base in (PACKAGES, ROOT):
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return path.name
