"""From the cells of a file to checked rows, as it was recognised and decided; everything said on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from importing.call_made import made, with_call
from importing.cells import PROBLEMS_SHOWN, Contents, Reading, Refused, Sheet, reading, refuse
from importing.checked import Checked
from importing.header_row import faulty_rows, how_headed
from importing.headers import Header, judge, names_of, understood
from importing.omissions import Understood, leave_out, leave_out_of_lines
from importing.recognition import OWN_SHEETS, Recognised
from importing.references import References
from importing.row_checks import check


def understand(
    contents: Contents, recognised: Recognised, references: References
) -> tuple[Checked, Sequence[Reading]]:
    """The rows of a file, and how it was read. Raises Refused with all that is wrong."""
    if recognised.profile:
        checked, remarks = _by_profile(contents, recognised, references)
    else:
        checked, remarks = _by_kind(contents, recognised, references)
    header = how_headed(contents.sheets[recognised.sheet], recognised.header)
    return checked, (*header, *remarks, *_sheets_aside(contents, recognised.sheet))


def _by_kind(
    contents: Contents, recognised: Recognised, references: References
) -> tuple[Checked, Iterable[Reading]]:
    kind = recognised.kind
    if kind is None or recognised.how == "unknown":
        names = names_of(recognised.table(contents)) if contents.sheets else []
        raise refuse("unknown_layout", names=", ".join(names)[:300])
    whole = _readable(contents, recognised)
    column_of = understood(kind.columns, recognised.mapping)
    sheet, left_out = leave_out(whole, column_of)
    call = with_call(sheet, recognised, _call_at(sheet, column_of), references)
    mapping = {**recognised.mapping, **call.mapping}
    header = judge(call.sheet, kind.columns, mapping=mapping, may_lack=kind.may_lack)
    checked = check(call.sheet, kind, header, references, meanings=recognised.values)
    checked.also, of_call = made(call, checked)
    lacking = _lacking(header) if recognised.how == "template" else []
    return checked, (*left_out, *lacking, *of_call)


def _call_at(sheet: Sheet, column_of: Understood) -> int | None:
    columns = [column_of(name) for name in names_of(sheet)]
    return next((at for at, c in enumerate(columns) if c and c.what == "call"), None)


def _lacking(header: Header) -> list[Reading]:
    names = ", ".join(header.lacking)
    return [reading("columns_lacking", names=names)] if names else []


def _by_profile(
    contents: Contents, recognised: Recognised, references: References
) -> tuple[Checked, Iterable[Reading]]:
    profile = recognised.profile
    if profile is None or not contents.sheets or not contents.sheets[recognised.sheet].rows:
        raise refuse("unknown_layout")
    whole = _readable(contents, recognised)
    if not profile.fits(replace(contents, sheets=[whole])):
        raise refuse("not_this_profile", profile=profile.title)
    if contents.format == "text":
        sheet, left_out = leave_out_of_lines(whole)
    else:
        sheet, left_out = leave_out(whole, understood(profile.read_columns, profile.columns))
    prepared = profile.prepare(replace(contents, sheets=[sheet]), references)
    header = judge(
        prepared.sheet, profile.read_columns, others=profile.others, mapping=profile.columns
    )
    checked = check(
        prepared.sheet, profile.kind, header, references, thousands_comma=profile.thousands_comma
    )
    if profile.finish:
        profile.finish(checked)
    return checked, (*left_out, *prepared.readings)


def _readable(contents: Contents, recognised: Recognised) -> Sheet:
    """The table, all of its rows such that they can be read."""
    sheet = recognised.table(contents)
    faults = faulty_rows(sheet, even=contents.format == "csv")
    if faults:
        raise Refused(faults[:PROBLEMS_SHOWN])
    return sheet


def _sheets_aside(contents: Contents, read: int) -> list[Reading]:
    names = [
        sheet.name
        for at, sheet in enumerate(contents.sheets)
        if at != read and sheet.rows and sheet.name not in OWN_SHEETS
    ]
    return [reading("sheets_aside", names=", ".join(names)[:200])] if names else []
