"""The table side of a figure: rows by the page, in an order of one's choice, searched, with fewer columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from language import Language
from pages.parts.escape import for_html
from pages.parts.markup import empty, note
from pages.parts.opening import opened_by
from pages.parts.state import Now, page_parameters
from pages.parts.table import rows_table
from pages.parts.table_choice import TABLE_PARAMETER, TableChoice
from views import Column, Result
from views.row_search import all_texts, ordered

ROWS: Final = 25
"""Rows on a page of a table."""
SOME_ROWS: Final = 10
"""Rows on a page of a table that stands on a page with another."""
FEW_ROWS: Final = 6
"""The same, of a table that stands on a page with several others."""
SEARCHED_FROM: Final = 12
"""A shorter table is read, not searched."""
_TEXT: Final = "__TEXT__"
"""Stands in an address for what somebody types (assets/atlas.js)."""


def figure_table(result: Result, now: Now, choice: TableChoice, most: int = ROWS) -> str:
    """The table as HTML, as it is chosen, ``most`` rows a page; every choice is a link."""
    shown = _Shown(result, now, choice, most)
    matching = shown.matching()
    total = matching.rows
    pages = max(-(-total // most), 1)
    page = min(choice.page, pages)
    of_page = slice((page - 1) * most, page * most)
    rows = matching.frame if matching.listed else matching.frame.iloc[of_page]
    body = (
        rows_table(
            matching,
            shown.columns,
            now.language,
            name=now.language.t(result.view.title),
            heads=shown.heading if result.rows > 1 else None,
            opens=lambda row: opened_by(result, row, now),
            rows=rows,
        )
        if total
        else empty(now.language.t("Geen rij met “{text}”.", text=choice.search))
    )
    return f"{shown.tools()}{body}{shown.paging(page, pages, total)}"


def first_rows(result: Result, language: Language) -> str:
    """The first page of a table as HTML, with how many rows there are."""
    columns = [column for column in result.view.columns if not column.minor]
    name, count = language.t(result.view.title), result.rows
    table = rows_table(result, columns, language, name=name, rows=result.frame.head(ROWS))
    if count <= ROWS:
        return table
    rest = language.t("De eerste {rows} van {n} rijen; Excel heeft ze alle.", rows=ROWS, n=count)
    return table + note(rest)


@dataclass(frozen=True)
class _Shown:
    """One table as it is shown now, and the addresses of what it would be otherwise."""

    result: Result
    now: Now
    choice: TableChoice
    most: int

    @property
    def _language(self) -> Language:
        return self.now.language

    @property
    def _all_columns(self) -> list[Column]:
        return [column for column in self.result.view.columns if not column.minor]

    @property
    def columns(self) -> list[Column]:
        """The columns that are not left out; the first always stays."""
        first, *others = self._all_columns
        return [first, *(column for column in others if column.key not in self.choice.without)]

    def matching(self) -> Result:
        """The rows that hold what was searched for, in the chosen order; of a list those of the page."""
        result, choice = self.result, self.choice
        if result.listed:
            asked = result.listed.asking(cells=choice.search, language=self._language.code)
            if choice.order:
                asked = asked.asking(order=choice.order, descending=choice.descending)
            return asked.page(choice.page, self.most)
        result = all_texts(result, choice.search, self._language)
        if choice.order in {column.key for column in self._all_columns}:
            result = ordered(result, choice.order, descending=choice.descending)
        return result

    def path(self, choice: TableChoice) -> str:
        """The address of this page with another choice for this table."""
        key = self.result.view.key
        others = [text for text in page_parameters(TABLE_PARAMETER) if text.split("~")[0] != key]
        return self.now.path_here({TABLE_PARAMETER: [*others, choice.written()]})

    def heading(self, column: Column) -> str:
        """The title of a column, as the link that puts the rows in its order."""
        href = self.path(self.choice.by(column.key, numeric=column.numeric))
        way = ""
        if self.choice.order == column.key:
            said = self._language.t("hoogste eerst" if self.choice.descending else "laagste eerst")
            sign = "▾" if self.choice.descending else "▴"
            way = f' <span aria-hidden="true">{sign}</span><span class="unseen">{said}</span>'
        title = for_html(self._language.t(column.title))
        return f'<a href="{for_html(href)}" target="_self" data-stays>{title}{way}</a>'

    def tools(self) -> str:
        """The search and the choice of columns, where there is something to choose."""
        parts = []
        if self.choice.search or self.result.rows >= SEARCHED_FROM:
            parts.append(self._search())
        if len(self._all_columns) > 4:
            parts.append(self._column_menu())
        return f'<div class="table-tools">{"".join(parts)}</div>' if parts else ""

    def _search(self) -> str:
        language = self._language
        count = self.result.rows
        label = for_html(language.n("Zoek in {n} rij", "Zoek in {n} rijen", count))
        href = for_html(self.path(self.choice.searched(_TEXT)))
        return (
            f'<form role="search" data-href="{href}"><input type="search" name="q" '
            f'aria-label="{label}" placeholder="{label}" value="{for_html(self.choice.search)}"></form>'
        )

    def _column_menu(self) -> str:
        t = self._language.t
        items = []
        for column in self._all_columns[1:]:
            chosen = column.key not in self.choice.without
            href = for_html(self.path(self.choice.toggled(column.key)))
            items.append(
                f'<a href="{href}" target="_self" role="menuitemcheckbox" data-stays '
                f'aria-checked="{"true" if chosen else "false"}">{for_html(t(column.title))}</a>'
            )
        return (
            f'<details class="menu"><summary>{t("Kolommen")}</summary>'
            f'<div class="sheet" role="menu">{"".join(items)}</div></details>'
        )

    def paging(self, page: int, pages: int, total: int) -> str:
        """Which rows these are, and the way to the others; nothing for one page of all rows."""
        if pages == 1:
            return ""
        t, first = self._language.t, (page - 1) * self.most + 1
        said = t(
            "{first} tot {last} van {n}",
            first=self._language.number(first),
            last=self._language.number(min(page * self.most, total)),
            n=self._language.number(total),
        )
        before = self._step(t("Vorige"), page - 1) if page > 1 else ""
        after = self._step(t("Volgende"), page + 1) if page < pages else ""
        return f'<p class="paging"><span>{said}</span>{before}{after}</p>'

    def _step(self, label: str, page: int) -> str:
        href = for_html(self.path(replace(self.choice, page=page)))
        return f'<a href="{href}" target="_self" data-stays>{for_html(label)}</a>'


def link_to_table(key: str, count: int, now: Now) -> str:
    """The link to the table, whose pages hold all."""
    label = now.language.t("Toon alle {n} in de tabel", n=now.language.number(count))
    tables = [*page_parameters(TABLE_PARAMETER), key]
    return link_to_more(label, now.path_here({TABLE_PARAMETER: tables}))


def link_to_more(label: str, href: str) -> str:
    """The link under a figure to more of it, or to less."""
    return f'<p class="more"><a href="{for_html(href)}" target="_self">{for_html(label)}</a></p>'
