"""No document holds a link that leads its reader nowhere."""

from __future__ import annotations

import io

import openpyxl
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from exports.excel import workbook
from exports.lasting_links import lasting
from language import get_language
from views import read, view


@pytest.mark.parametrize(
    "link",
    [
        None,
        "",
        "http://localhost:8501/vragen?dossier=1",
        "http://LOCALHOST/",
        "http://atlas.localhost./",
        "http://127.0.0.1:8501/",
        "http://127.8.0.1/",
        "http://[::1]:8501/",
        "http://0.0.0.0:8501/",
        "http://[::1/",
    ],
)
def test_a_link_to_the_own_machine_is_left_out(link: str | None, reader: Store) -> None:
    assert lasting(link) == ""
    result = read(view("deelnemers-per-netwerk"), Filters(), reader)
    made = workbook([result], get_language("nl"), link=link, links=[link or ""])
    guide = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]
    assert "Link" not in {row[0].value for row in guide.iter_rows()}


@pytest.mark.parametrize(
    "link",
    [
        "https://atlas.vlaanderen.be/vragen?dossier=1",
        "http://atlas:8501/",
        "http://10.0.0.4:8501/",
        "https://localhost.be/",
        "https://atlas.be/?naar=http://localhost/",
    ],
)
def test_a_link_to_elsewhere_stays(link: str) -> None:
    assert lasting(link) == link
