"""English readers get the texts of the data; names stay as they are."""

from __future__ import annotations

from database.schema import Base
from language import get_language
from sample_data.translatable import COLUMNS, translatable_texts


def test_every_text_stands_once_and_has_an_english_one() -> None:
    texts = list(translatable_texts())
    assert len(texts) == len(set(texts)) > 300
    english = get_language("en")
    assert english.data("Nog geen vastleggingen in 2021.") == "No commitments yet in 2021."
    assert all(english.data(text) for text in texts)


def test_the_columns_are_columns_of_the_schema() -> None:
    for table, columns in COLUMNS.items():
        assert set(columns) <= set(Base.metadata.tables[table].columns.keys())


def test_names_of_projects_and_organisations_are_left_alone() -> None:
    assert not {"Chromebooks", "Duo for a job", "Lokaal netwerk Gent (fictief)"} & set(
        translatable_texts()
    )
