"""What the pages say of the applications of one call, read from the document, against plain Python."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from playwright.sync_api import Locator, Page

from tests.browser.driving import block, walk
from tests.browser.settling import settled
from tests.browser.test_import import main_text
from tests.unit.importing.test_list_chain import PLACES, Rows
from tests.unit.importing.test_lists import CALL

TITLE: Final = "Kleine oproep"
ONE_PLACE: Final = "Brugge"
MUNICIPALITIES: Final = 285
QUESTION: Final = f"Hoeveel aanvragen kwamen er per gemeente voor de oproep {TITLE}?"
CLAIMS: Final = re.compile(
    r"(?<!niet )(?<!niet zeker )(?<!niet vast dat deze lijst )\bvolledig(?! beantwoord)"
    r"|\d\s?%|\bnooit\b|geen enkele|\d(ste|de) van|heeft de (hoogste|meeste)",
    re.IGNORECASE,
)
"""What nobody may say of a list that may lack rows."""
ROWS: Final = (
    "table => [...table.rows].map(row => [...row.cells].map(cell => cell.innerText.trim()))"
)
MARKS: Final = """() => Object.fromEntries(
    document.querySelector("[class*='st-key-map_box_'] .js-plotly-plot").data
        .filter(trace => trace.type === 'scattergeo' && trace.locations)
        .flatMap(trace => [...trace.locations].map((nis, at) => [nis, trace.hovertext[at]])))"""

DRAWN: Final = """() => {
    const asked = address => {
        const { pathname, searchParams } = new URL(address)
        searchParams.delete('taal')
        searchParams.sort()
        return `${pathname}?${searchParams}`
    }
    return [...document.querySelectorAll('.languages a')].some(a => asked(a.href) === asked(location))
}"""
"""Whether the bar was drawn for the whole address: two parts of a page share its path."""


def go(page: Page, path: str) -> Page:
    """The page at that address, also from another part of the same page."""
    return walk(page, path, DRAWN)


@dataclass(frozen=True)
class Sums:
    """What plain Python makes of the rows that should be there; amounts in euros."""

    known: int
    awarded: int
    asked: int
    amount: int

    @property
    def refused(self) -> int:
        return self.known - self.awarded


def sums(rows: Rows, place: str | None = None) -> Sums:
    """The sums of all rows, or of those of one place."""
    own = [row for row in rows.values() if place in (None, row.place)]
    awards = [row.awarded for row in own if row.awarded is not None]
    return Sums(len(own), len(awards), sum(row.asked for row in own), sum(awards))


@dataclass(frozen=True)
class Before:
    """What Overzicht counted before the call was there: awards, and their sum in cents."""

    awards: int
    cents: int


def euros(amount: int) -> str:
    return f"{amount:,} €".replace(",", ".")


def share(part: int, whole: int) -> str:
    tenths = (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{tenths} %".replace(".", ",")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u00ad", "")


def texts(where: Locator) -> list[str]:
    return [plain(text) for text in where.all_inner_texts()]


def table(page: Page, figure: str) -> list[dict[str, str]]:
    """The rows of the table of a figure, by the titles of its columns; the total is the last."""
    head, *rows = block(page, figure).locator("table.atlas").evaluate(ROWS)
    return [dict(zip(head, map(plain, row), strict=True)) for row in rows]


def overview_counts(page: Page) -> Before:
    """How many awards Overzicht counts, and their sum."""
    figure = page.locator("dl.key-figures > div", has_text="bekende toekenning")
    number = re.search(r"in ([\d.]+) bekende", figure.locator("dt").inner_text())
    assert number
    amount = plain(figure.locator("dd.value").inner_text()).removesuffix(" €").replace(".", "")
    whole, _, rest = amount.partition(",")
    return Before(int(number[1].replace(".", "")), int(whole) * 100 + int(rest or 0))


class Faces:
    """The pages at one step: ``complete`` says what somebody said of the list."""

    def __init__(self, page: Page, rows: Rows, before: Before, *, complete: bool) -> None:
        self.page, self.rows, self.before, self.complete = page, rows, before, complete
        self.all = sums(rows)
        self.per_place = {
            nis: (place, sums(rows, place))
            for place, nis in PLACES.items()
            if sums(rows, place).known
        }

    def overview(self) -> None:
        go(self.page, "/")
        counts = overview_counts(self.page)
        assert counts.awards == self.before.awards + self.all.awarded
        assert counts.cents == self.before.cents + 100 * self.all.amount
        row = self.page.locator(".coverage-matrix tr", has_text=TITLE)
        said = [plain(str(cell.get_attribute("title"))) for cell in row.locator("td a").all()]
        known, got, money = self.all.known, self.all.awarded, euros(self.all.amount)
        refused = self.all.refused
        assert said[1:5] == (
            [
                f"Ingediend: bekend ({known})",
                f"Toegekend: bekend ({got})",
                f"Aan wie en hoeveel: bekend ({got} met naam en bedrag ({money}))",
                f"Weigeringen: bekend ({refused}, elk met reden)",
            ]
            if self.complete
            else [
                f"Ingediend: deels of ongeveer ({known} bekend)",
                f"Toegekend: deels of ongeveer ({got} bekend)",
                f"Aan wie en hoeveel: deels of ongeveer ({got} met naam, {got} met bedrag ({money}))",
                f"Weigeringen: deels of ongeveer ({refused} bekend, {refused} met reden)",
            ]
        )

    def calls(self) -> None:
        go(self.page, "/oproepen")
        line = self.page.locator(".call-line", has_text=TITLE).locator(".call-awarded")
        said = plain(line.inner_text())
        known, got = self.all.known, self.all.awarded
        assert (f"{got} van {known}" if self.complete else f"{got} bekend; {known} bekend") in said
        money = block(self.page, "gevraagd-toegekend-budget").locator(
            "section", has=self.page.get_by_role("heading", name=TITLE)
        )
        counted = [euros(self.all.asked), euros(self.all.amount)] if self.complete else []
        assert texts(money.locator(".value")) == [euros(100_000), *counted]

    def call(self) -> None:
        go(self.page, f"/oproepen?toon={CALL}")
        figures = texts(self.page.locator(".call-figures > div"))
        known, got, money = self.all.known, self.all.awarded, euros(self.all.amount)
        refused = self.all.refused
        whole = [
            ("toegekend van 100.000 € budget", money, "volledige lijst"),
            ("aanvragen kregen steun", f"{got} van {known}", "volledige lijst"),
            ("gevraagd, alle aanvragen samen", euros(self.all.asked), "volledige lijst"),
            ("geweigerd", str(refused), "volledige lijst, elk met reden"),
        ]
        half = [
            ("budget", "100.000 €", "bekend"),
            ("toekenningen op een lijst", str(got), f"{known} aanvragen bekend"),
            ("toekenningen met naam", str(got), f"{got} met naam, {got} met bedrag ({money})"),
            ("geweigerd", str(refused), f"{refused} bekend, {refused} met reden"),
        ]
        read = [tuple(figure.split("\n")) for figure in figures]
        assert read == (whole if self.complete else half)
        tabs = " ".join(texts(self.page.locator(".call-tabs a")))
        more = "" if self.complete else " bekend"
        assert f"Aanvragen {known}{more} Weigeringen {refused}{more}" in tabs

    def counts(self) -> None:
        go(self.page, f"/oproepen?tab=aanvragen&oproep={CALL}&tabel=aanvragen-per-oproep")
        (row, _total) = table(self.page, "aanvragen-per-oproep")
        assert row["Lijst"] == ("volledig" if self.complete else "niet zeker volledig")
        self._holds(row, self.all)
        per_status = " ".join(texts(block(self.page, "aanvragen-per-status").locator("ol.bars")))
        assert re.findall(r"\d+", per_status) == [
            str(n) for n in sorted((self.all.awarded, self.all.refused), reverse=True)
        ]
        total = table(self.page, "aanvragen")[-1]
        assert total["Gevraagd"] == euros(self.all.asked)
        assert total["Toegekend bedrag"] == euros(self.all.amount)

    def _holds(self, row: dict[str, str], expected: Sums) -> None:
        """A row of a table of applications, against plain Python; rates only of a complete list."""
        numbers = [row[key] for key in ("Bekende aanvragen", "Toegekend", "Geweigerd")]
        counts = (expected.known, expected.awarded, expected.refused)
        assert numbers == [self._counted(n, str(n)) for n in counts]
        assert row["Gevraagd"] == euros(expected.asked)
        assert row["Toegekend bedrag"] == self._counted(expected.awarded, euros(expected.amount))
        rates = row["Slaagkans (aantal)"], row["Slaagkans (bedrag)"]
        of_all = (
            share(expected.awarded, expected.known),
            share(expected.amount, expected.asked),
        )
        assert rates == of_all if self.complete else set(rates) <= {"niet bekend", ""}

    def _counted(self, number: int, words: str) -> str:
        """That a list that may lack rows holds none does not say that there is none."""
        return words if number or self.complete else "niet bekend"

    def award_map(self) -> None:
        go(self.page, f"/kaart?over=toekenningen&oproep={CALL}")
        values = {nis: own.amount for nis, (_, own) in self.per_place.items() if own.awarded}
        self._on_map(values, euros, "Toegekend")

    def application_map(self) -> None:
        go(self.page, f"/kaart?over=aanvragen&oproep={CALL}")
        values = {nis: own.known for nis, (_, own) in self.per_place.items()}
        self._on_map(values, str, "Bekende aanvragen")

    def _on_map(self, values: dict[str, int], words: Callable[[int], str], what: str) -> None:
        """The marks on the map and the list beside it; a rank only where the list is complete."""
        marks = {nis: plain(text) for nis, text in self.page.evaluate(MARKS).items()}
        assert set(marks) == set(values)
        highest = sorted(values.values(), reverse=True)
        listed = {}
        for line in self.page.locator(".ranked-list ol > li").all():
            name, rank, value = (
                plain(line.locator(part).inner_text()) for part in (".name", ".rank", ".value")
            )
            listed[PLACES[name]] = (rank, value)
        for nis, number in values.items():
            place, at = self.per_place[nis][0], highest.index(number) + 1
            assert listed.pop(nis) == (str(at) if self.complete else "", words(number))
            assert f"<b>{place}</b><br>{what}: {words(number)}<br>" in marks[nis]
            assert (f" van {len(values)}" in marks[nis]) == self.complete
        assert not listed

    def rate_map(self) -> None:
        go(self.page, f"/kaart?over=aanvragen&oproep={CALL}&maat=slaagkans")
        rates = texts(self.page.locator(".ranked-list ol > li .value"))
        of_all = [share(own.awarded, own.known) for _, own in self.per_place.values()]
        assert sorted(rates) == (sorted(of_all) if self.complete else [])

    def blind_spots(self) -> None:
        go(self.page, f"/kaart?tab=blinde-vlekken&oproep={CALL}")
        won = sum(bool(own.awarded) for _, own in self.per_place.values())
        none = MUNICIPALITIES - len(self.per_place)
        spots = dict(
            text.rsplit(": ", 1)
            for text in texts(self.page.locator("details.named-places summary"))
        )
        assert spots["Kreeg een toekenning"] == str(won)
        others = "Vroeg nooit aan" if self.complete else "Geen aanvraag bekend"
        assert spots[others] == str(none)
        assert sum(map(int, spots.values())) == MUNICIPALITIES

    def municipality(self) -> None:
        go(self.page, f"/kaart?toon={PLACES[ONE_PLACE]}")
        own = sums(self.rows, ONE_PLACE)
        total = table(self.page, "aanvragen")[-1]
        assert total["Gevraagd"] == euros(own.asked)
        assert total["Toegekend bedrag"] == euros(own.amount)
        shown = plain(main_text(self.page))
        (line,) = re.findall(rf"{own.known} aanvra(?:gen|ag) bekend: [^\n]*", shown)
        assert f"{own.awarded} toegekend" in line
        assert f"{own.refused} niet weerhouden" in line

    def organisation(self, number: str) -> None:
        """The page of the body of one application."""
        go(self.page, f"/organisaties?organisatie=Vzw+{number}")
        shown, row = plain(main_text(self.page)), self.rows.get(number)
        if row is None:
            assert "aanvraag bekend" not in shown
            return
        assert "1 aanvraag bekend" in shown
        assert euros(row.asked) in shown
        assert row.awarded is None or f"Kreeg {euros(row.awarded)} toegekend" in shown

    def organisations(self) -> None:
        go(self.page, f"/organisaties?tab=organisaties&oproep={CALL}")
        assert f"{self.all.known} organisaties" in plain(main_text(self.page))

    def answer(self, address: str) -> None:
        """The answer to a question that was read before, with the figures of now."""
        self.page.goto(address)
        settled(self.page)
        tables = self.page.locator("[data-view=aanvragen-per-gemeente] table.atlas")
        head, *texts_of_rows = tables.evaluate(ROWS)
        *rows, total = [dict(zip(head, map(plain, row), strict=True)) for row in texts_of_rows]
        assert total["Bekende aanvragen"] == str(self.all.known)
        assert rows
        for row in rows:  # the first ones; the whole list is behind its link
            assert row["Bekende aanvragen"] == str(sums(self.rows, row["Gemeente"]).known)

    def claims(self) -> list[str]:
        """What the page in hand claims of a list of which somebody said that it is not complete."""
        return [] if self.complete else [one[0] for one in CLAIMS.finditer(main_text(self.page))]
