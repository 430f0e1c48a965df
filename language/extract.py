"""Keeps the catalogues in step with the texts: python -m language.extract [--check]

Without an option: takes up new texts, keeps translations, drops what is no longer used. New texts
are filled in for Dutch and left empty for English, to be written in the .po file.
With --check: writes nothing, lists what is wrong per catalogue, and ends with 1 if anything is.

Data texts come from sample_data/translatable.py: `translatable_texts() -> Iterable[str]`.
"""

import argparse
import os
import sys
from pathlib import Path

from babel.messages import Catalog

from language.catalogue_merge import as_po, faults, merged, read_catalogue
from language.catalogues import Domain, catalogue_path
from language.formats import CODES
from language.source_texts import UnreadableSource, texts_in_code, texts_in_sample_data


def wanted_texts() -> dict[Domain, Catalog]:
    """The texts in use per domain; without a data hook the data catalogues are left in peace."""
    wanted: dict[Domain, Catalog] = {"subsidieatlas": texts_in_code()}
    data = texts_in_sample_data()
    return wanted if data is None else {**wanted, "data": data}


def check(wanted: dict[Domain, Catalog]) -> list[str]:
    """Everything that is wrong, as "nl/data: missing: 'Lokeren'"."""
    problems = []
    for domain, texts in wanted.items():
        for code in CODES:
            existing = read_catalogue(catalogue_path(code, domain), code)
            lines = faults(existing, texts, placeholders=domain == "subsidieatlas")
            problems += [f"{code}/{domain}: {line}" for line in lines]
    return problems


def update(wanted: dict[Domain, Catalog]) -> None:
    """Writes the catalogues whose texts changed."""
    for domain, texts in wanted.items():
        for code in CODES:
            path = catalogue_path(code, domain)
            _write(path, as_po(merged(read_catalogue(path, code), texts, code), code))


def main(arguments: list[str] | None = None) -> int:
    """The command; 0 when all is well, 1 when texts wait for a translation or are wrong."""
    parser = argparse.ArgumentParser(prog="python -m language.extract")
    parser.add_argument("--check", action="store_true", help="write nothing, only list the faults")
    options = parser.parse_args(arguments)
    try:
        wanted = wanted_texts()
    except UnreadableSource as error:
        print(error, file=sys.stderr)
        return 1
    if not options.check:
        update(wanted)
    problems = check(wanted)
    print("\n".join(problems) or "All catalogues are complete.")
    return 1 if problems else 0


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, and untouched when nothing changed."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.new")
    draft.write_bytes(content)
    draft.replace(path)


if __name__ == "__main__":
    sys.exit(main())
