"""Lists: complete only where somebody said so, editions that renew them, and undo in any order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any, Final

import pytest
from sqlalchemy import func, select

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import Application, List, ListCall, Project, RegisterLine
from importing import desk
from importing.cells import Refused
from importing.lists import Edition, read_scope
from language import get_language
from views import Result, read, view
from views.headlines import headline

Copy = Callable[[str], Store]
DUTCH: Final = get_language("nl")
CALL: Final = "klein-2024"

CALLS: Final = (
    "Kenmerk;Titel;Thema;Beleidsdomein;Minister(s);Gepubliceerd op;Indienen tot;Beslist op;Looptijd van;"
    "Looptijd tot;Jaar;Budget;Maximum per project;Status;Doel;Criteria\n"
    "klein-2024;Kleine oproep;Samenleven;Integratie;Minister A;15/01/2024;31/03/2024;20/06/2024;;;2024;"
    "100000;;beslist;Buren leren elkaar kennen.;\n"
)
HEAD: Final = (
    "Aanvraagnummer;Oproep;Indiener;KBO-nummer;Titel;Gemeente;Provincie;Gevraagd bedrag;Toegekend bedrag;"
    "Status;Soort reden;Reden van afwijzing;Nieuw of bestaand netwerk;Subdoelstellingen;Ingediend op;"
    "Beslist op\n"
)
HALF: Final = (
    HEAD
    + "K1;klein-2024;Huis Een;;Plan een;Damme;;1000;1000;toegekend;;;;;01/03/2024;20/06/2024\n"
    + "K2;klein-2024;Huis Twee;;Plan twee;Brugge;;2000;;niet weerhouden;dossier onvolledig;;;;"
    "01/03/2024;20/06/2024\n"
)
REGISTER: Final = (
    "Beleidsdomein;Thema;Subthema;Verstrekker;KBO-nr;Vestiging;Naam subsidieontvanger;Postcode;Gemeente;"
    "Land;Jaar;Toegekend (EUR);Betaald (EUR)\n"
)
ONE: Final = (
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000043;;VZW EEN;8340;DAMME;{};2024;1,500;1,500\n"
)
TWO: Final = (
    "Cultuur;Erfgoed;Onderhoud;Agentschap X;0200000142;;VZW TWEE;8340;DAMME;België;2024;2,500;0\n"
)
JUNE: Final = REGISTER + ONE.format("België") + TWO
JULY: Final = REGISTER + ONE.format("Elders")


def application(number: str, body: str, *, call: str = CALL, place: str = "Damme") -> str:
    return f"{number};{call};{body};;Plan;{place};;1000;;ingediend;;;;;01/03/2024;\n"


def load(store: Store, text: str, edition: Edition | None = None, name: str = "lijst.csv") -> int:
    said = edition or Edition()
    upload = desk.open_upload(text.encode(), name)
    layout = desk.recognise(store, upload)
    shown = desk.preview(store, upload, layout, said)
    return desk.load(store, upload, layout, shown, who="Team", edition=said).batch


def counted(store: Store, table: Any, value: Any = None) -> Any:
    with store.begin() as connection:
        query = select(func.count() if value is None else func.sum(value)).select_from(table)
        return connection.scalar(query.where(table.fictional.is_(False)))


def asked(store: Store, key: str, **chosen: Any) -> Result:
    return read(view(key), Filters(calls=(CALL,), **chosen), Store(store.url))


def everything(store: Store) -> list[tuple[Any, ...]]:
    """Every application and line with its values, whoever brought it."""
    with store.begin() as connection:
        applications = select(
            Application.id, Application.organisation_key, Application.nis, Application.status,
            Application.asked_cents,
        ).where(Application.fictional.is_(False))  # fmt: skip
        lines = select(RegisterLine.key, RegisterLine.nis, RegisterLine.awarded_cents)
        rows = [tuple(row) for query in (applications, lines) for row in connection.execute(query)]
    return sorted(rows, key=str)


def test_the_list_that_names_most_of_the_rows_is_proposed(copied: Copy) -> None:
    store = copied("likely")
    load(store, CALLS)
    first = load(store, HALF)

    def proposed(text: str) -> str | None:
        upload = desk.open_upload(text.encode(), "nieuw.csv")
        return desk.preview(store, upload, desk.recognise(store, upload)).likely_list

    third = application("K3", "Huis Drie")
    assert proposed(HALF + third) == f"lading-{first}"
    assert proposed(HEAD + third + application("K4", "Huis Vier")) is None
    desk.undo(store, first)
    assert proposed(HALF + third) is None


# --- complete or not ---------------------------------------------------------------------------


def test_two_rows_of_a_call_say_nothing_of_the_others(copied: Copy) -> None:
    store = copied("half")
    load(store, CALLS)
    load(store, HALF)
    per_call = asked(store, "aanvragen-per-oproep")
    assert per_call.frame["list"].tolist() == ["incomplete"]
    assert per_call.frame["rate"].isna().all()
    assert per_call.whole is False
    spots = asked(store, "blinde-vlekken").frame
    assert set(spots["spot"]) == {"won", "applied", "none_known"}
    spread = asked(store, "aanvragen-spreiding-gemeente").frame
    assert spread["per_inhabitant"].isna().all()
    assert "hoogste" not in headline(asked(store, "aanvragen-per-gemeente"), DUTCH, "asked")


def test_said_complete_by_a_person_it_has_rates_and_nevers_and_unsaid_it_has_none(
    copied: Copy,
) -> None:
    store = copied("said")
    load(store, CALLS)
    batch = load(store, HALF, Edition("yes"))
    assert asked(store, "aanvragen-per-oproep").frame["rate"].tolist() == [0.5]
    assert "never" in set(asked(store, "blinde-vlekken").frame["spot"])
    note = next(one for one in desk.lists(store) if one.key == f"lading-{batch}")
    assert (note.complete, note.said_by, note.calls) == ("yes", "Team", (CALL,))
    desk.say_complete(store, note.key, Edition("no"), "Dienst B")
    assert asked(store, "aanvragen-per-oproep").frame["rate"].isna().all()
    assert "never" not in set(asked(store, "blinde-vlekken").frame["spot"])


def test_complete_for_one_province_counts_there_and_nowhere_else(copied: Copy) -> None:
    store = copied("province")
    load(store, CALLS)
    places, years = read_scope("West-Vlaanderen, 2024")
    load(store, HALF, Edition("yes", places, years))
    load(store, HEAD + application("K9", "Huis Gent", place="Gent"))
    spots = asked(store, "blinde-vlekken").frame
    never = spots[spots["spot"] == "never"]
    assert set(never["province_slug"]) == {"west-vlaanderen"}
    assert set(spots[spots["province_slug"] == "limburg"]["spot"]) == {"none_known"}
    assert asked(store, "aanvragen-per-gemeente").whole is False
    inside = asked(store, "aanvragen-per-gemeente", provinces=("west-vlaanderen",))
    assert inside.whole is True
    assert asked(store, "aanvragen-per-gemeente", provinces=("limburg",)).whole is False


def test_complete_for_another_year_says_nothing_of_this_call(copied: Copy) -> None:
    store = copied("year")
    load(store, CALLS)
    load(store, HALF, Edition("yes", years=(2023,)))
    assert asked(store, "aanvragen-per-oproep").frame["rate"].isna().all()


def test_a_row_that_the_complete_list_does_not_have_takes_away_that_it_is(copied: Copy) -> None:
    store = copied("beyond")
    load(store, CALLS)
    load(store, HALF, Edition("yes"))
    load(store, HALF.replace("Plan een", "Plan 1"), name="verbetering.csv")
    assert asked(store, "aanvragen-per-oproep").whole is True
    more = load(store, HEAD + application("K3", "Huis Drie"), name="later.csv")
    assert asked(store, "aanvragen-per-oproep").whole is False
    assert {one.beyond for one in desk.lists(store)} == {0, 1}
    desk.undo(store, more)
    assert asked(store, "aanvragen-per-oproep").whole is True
    assert {one.beyond for one in desk.lists(store)} == {0}


def test_undo_takes_back_what_its_edition_said(copied: Copy) -> None:
    store = copied("unsaid")
    load(store, CALLS)
    first = load(store, HEAD + application("K1", "Huis Een"), Edition("no"))
    whole = load(store, HALF, Edition("yes", of=f"lading-{first}", renews=True))
    assert asked(store, "aanvragen-per-oproep").whole is True
    desk.undo(store, whole)
    assert [n.complete for n in desk.lists(store) if n.key == f"lading-{first}"] == ["no"]
    assert asked(store, "aanvragen-per-oproep").whole is False


def test_the_lists_of_the_sample_data_have_the_document_that_says_so(reader: Store) -> None:
    with reader.begin() as connection:
        real = select(List.complete, List.source_id).where(List.fictional.is_(False))
        said = connection.execute(real).all()
    assert said
    assert all(source for _, source in said)
    for key in ("bondgenotennetwerken", "verbindingsambassadeurs"):
        result = read(view("aanvragen-per-oproep"), Filters(calls=(key,)), reader)
        assert result.whole is False


# --- editions ----------------------------------------------------------------------------------


@pytest.mark.parametrize("renews", [False, True])
def test_lines_go_only_when_somebody_says_that_the_list_is_renewed(
    copied: Copy, renews: bool
) -> None:
    store = copied(f"register-{renews}")
    june = load(store, JUNE)
    before = everything(store)
    said = Edition(of=f"lading-{june}", renews=renews)
    upload = desk.open_upload(JULY.encode(), "juli.csv")
    shown = desk.preview(store, upload, desk.recognise(store, upload), said)
    assert (shown.plan.gone, shown.plan.gone_cents) == ((1, 250_000) if renews else (0, 0))
    july = load(store, JULY, said)
    assert counted(store, RegisterLine, RegisterLine.awarded_cents) == (
        150_000 if renews else 400_000
    )
    with store.begin() as connection:
        known = connection.scalars(select(RegisterLine.nis)).all()
    assert None not in known, "a municipality that was known is not lost"
    desk.undo(store, july)
    assert everything(store) == before


def test_a_renewal_leaves_other_calls_years_and_places_alone(copied: Copy) -> None:
    store = copied("scope")
    load(store, CALLS)
    text = HALF + application("B1", "Huis Gent", call="bondgenotennetwerken", place="Gent")
    text += application("K5", "Huis Vijf", place="Gent")
    first = load(store, text)
    key = f"lading-{first}"
    upload = desk.open_upload((HEAD + application("K1", "Huis Een")).encode(), "nieuw.csv")
    layout = desk.recognise(store, upload)
    assert desk.preview(store, upload, layout, Edition(of=key, renews=True)).plan.gone == 2
    places, _ = read_scope("oost-vlaanderen")
    inside = Edition(of=key, renews=True, places=places)
    assert desk.preview(store, upload, layout, inside).plan.gone == 1


def test_a_row_that_others_need_does_not_go(copied: Copy) -> None:
    store = copied("needed")
    load(store, CALLS)
    first = load(store, HALF)
    with store.begin() as connection:
        table: Any = Project.__table__
        key = connection.scalar(select(Project.key).where(Project.fictional.is_(False)).limit(1))
        connection.execute(table.update().where(Project.key == key).values(application_id="K2"))
    with pytest.raises(Refused) as refused:
        load(
            store, HEAD + application("K1", "Huis Een"), Edition(of=f"lading-{first}", renews=True)
        )
    assert [one.code for one in refused.value.problems] == ["needed_elsewhere"]
    assert counted(store, Application) == 6


def test_a_list_that_is_not_there_is_refused_and_nothing_changes(copied: Copy) -> None:
    store = copied("absent")
    load(store, CALLS)
    before = everything(store)
    with pytest.raises(Refused) as refused:
        load(store, HALF, Edition(of="geen-lijst", renews=True))
    assert [one.code for one in refused.value.problems] == ["unknown_list"]
    assert everything(store) == before


# --- numbers and undo ---------------------------------------------------------------------------


def test_the_same_number_in_another_call_is_another_application(copied: Copy) -> None:
    store = copied("numbers")
    load(store, CALLS)
    load(store, HEAD + application("1", "Huis A"))
    other = HEAD + application("1", "Huis B", call="bondgenotennetwerken", place="Gent")
    load(store, other)
    with store.begin() as connection:
        query = select(Application.call_key).where(
            Application.id.in_(("1",)) | Application.id.like("1@%")
        )
        assert sorted(connection.scalars(query)) == ["bondgenotennetwerken", CALL]
    again = desk.open_upload(other.replace("Plan", "Plan B").encode(), "b.csv")
    shown = desk.preview(store, again, desk.recognise(store, again))
    assert shown.plan.changes == {"new": 0, "changed": 1, "same": 0}
    both = (
        HEAD + application("7", "Huis A") + application("7", "Huis B", call="bondgenotennetwerken")
    )
    assert load(store, both)


def test_a_later_load_that_gave_a_row_another_body_can_be_undone(copied: Copy) -> None:
    store = copied("bodies")
    first = HEAD + application("U1", "Huis Een") + application("U2", "Huis Twee", place="Brugge")
    load(store, CALLS)
    load(store, first)
    before = everything(store)
    second = load(store, first.replace("Huis Twee", "Huis Drie"))
    desk.undo(store, second)
    assert everything(store) == before


FILES: Final = (
    HEAD + application("U1", "Huis Een") + application("U2", "Huis Twee", place="Brugge"),
    HEAD + application("U1", "Huis Een") + application("U2", "Huis Drie", place="Brugge"),
    HEAD + application("U2", "Huis Vier", place="Gent") + application("U3", "Huis Twee"),
)


@pytest.mark.some(2)
@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_loads_can_be_undone_in_every_order(copied: Copy, order: tuple[int, ...]) -> None:
    """After each undo every row is what the loads that are left make of it."""
    store = copied("order")
    load(store, CALLS)
    before = everything(store)
    numbers = [load(store, text, name=f"{at}.csv") for at, text in enumerate(FILES)]
    for at in range(3):
        desk.undo(store, numbers[order[at]])
        left = [FILES[one] for one in range(3) if one not in order[: at + 1]]
        rows = {row[0]: row[1] for row in everything(store) if str(row[0]).startswith("U")}
        wanted: dict[str, str] = {}
        for text in left:
            for line in text.splitlines()[1:]:
                number, _, body = line.split(";")[:3]
                wanted[number] = body.lower().replace(" ", "-")
        assert rows == wanted
    assert everything(store) == before
    with store.begin() as connection:
        imports = select(func.count()).where(ListCall.list_id.like("lading-%"))
        assert connection.scalar(imports) == 0


def test_what_stands_in_the_way_of_an_undo_is_named(copied: Copy) -> None:
    store = copied("way")
    calls = load(store, CALLS)
    load(store, HALF, name="aanvragen.csv")
    with pytest.raises(Refused) as refused:
        desk.undo(store, calls)
    assert "aanvragen.csv" in dict(refused.value.problems[0].values)["batches"]
