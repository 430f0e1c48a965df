"""The front door: what a browser and a load balancer get before any page has run."""

from __future__ import annotations

import base64
import gc
import hashlib
import logging
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from front_door import faults, startup
from front_door.assets import Assets
from front_door.document import DocumentMiddleware, document, shipped_shell
from front_door.health import health
from front_door.security import SecurityHeadersMiddleware, content_policy

ROOT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
PAGE = {"accept": "text/html"}


async def shell(request: Request) -> Response:
    return HTMLResponse(shipped_shell(), headers={"etag": '"1"', "last-modified": "yesterday"})


async def other(request: Request) -> Response:
    return HTMLResponse("<html lang='en'>another</html>")


@pytest.fixture
def client() -> Iterator[TestClient]:
    app = Starlette(
        routes=[
            Route("/other", other),
            Route("/health", health),
            Mount("/assets", Assets(directory=ROOT / "assets")),
            Route("/{path:path}", shell),
        ],
        middleware=[Middleware(SecurityHeadersMiddleware), Middleware(DocumentMiddleware)],
    )
    with TestClient(app) as client:
        yield client


@pytest.mark.parametrize(
    ("address", "lang"),
    [
        ("/", "nl-BE"),
        ("/uitgaven?taal=nl", "nl-BE"),
        ("/?taal=xx", "nl-BE"),
        ("/p?a=1&taal=en", "en"),
    ],
)
def test_the_document_is_in_the_language_of_the_address(
    client: TestClient, address: str, lang: str
) -> None:
    answer = client.get(address, headers=PAGE)
    assert re.findall(r"<html lang=\"([^\"]*)\"", answer.text) == [lang]
    assert answer.headers["content-language"] == lang
    assert len(answer.content) == int(answer.headers["content-length"])
    assert "etag" not in answer.headers


def test_the_document_bears_our_name_and_icon_and_nothing_of_streamlit(client: TestClient) -> None:
    html = client.get("/", headers=PAGE).text
    assert "<title>Subsidieatlas</title>" in html
    assert '<meta name="description" content="Subsidieatlas toont' in html
    assert "/assets/favicon.svg" in html
    assert not re.search(r"<title>Streamlit|favicon\.png|agent|You need|SourceSans", html)


def test_other_html_passes_unchanged(client: TestClient) -> None:
    assert client.get("/other", headers=PAGE).text == "<html lang='en'>another</html>"


def test_head_tells_the_length_of_the_document(client: TestClient) -> None:
    answer = client.head("/?taal=en", headers=PAGE)
    assert int(answer.headers["content-length"]) == len(document("en"))


def test_every_inline_script_and_no_other_may_run(client: TestClient) -> None:
    answer = client.get("/", headers=PAGE)
    policy = directives(answer.headers["content-security-policy"])
    scripts = re.findall(r"<script>(.*?)</script>", answer.text, re.S)
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    hashes = [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
    assert scripts
    assert policy["script-src"] == ["'self'", "'wasm-unsafe-eval'", *hashes]
    assert policy["object-src"] == policy["frame-ancestors"] == ["'none'"]


@pytest.mark.parametrize("address", ["/", "/other", "/health", "/assets/atlas.css", "/assets/no"])
def test_every_answer_carries_the_security_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("host", ["x; script-src *", "a b", "", "evil\tws:", "[::1"])
def test_a_strange_host_header_cannot_widen_the_policy(host: str) -> None:
    assert directives(content_policy([], host))["connect-src"] == ["'self'"]


def test_a_host_may_be_reached_by_websocket() -> None:
    policy = directives(content_policy([], "atlas.example:8501"))
    assert policy["connect-src"] == [
        "'self'",
        "ws://atlas.example:8501",
        "wss://atlas.example:8501",
    ]


@pytest.mark.parametrize("name", ["world_110m", "world_50m", "europe_110m", "europe_50m"])
def test_plotly_finds_an_empty_topology_here(client: TestClient, name: str) -> None:
    answer = client.get(f"/assets/topojson/{name}.json")
    assert {"land", "coastlines", "countries"} <= set(answer.json()["objects"])
    assert answer.json()["arcs"] == []


def test_fonts_may_be_kept_longer_than_style_sheets(client: TestClient) -> None:
    font = client.get(CONFIG["theme"]["fontFaces"][0]["url"])
    assert font.content[:4] == b"wOF2"
    assert font.headers["cache-control"] == "public, max-age=604800"
    assert client.get("/assets/atlas.css").headers["cache-control"] == "public, max-age=3600"


@pytest.mark.parametrize(
    ("answer", "status", "content"),
    [
        (("v7", ""), 200, {"status": "ok", "data_version": "v7"}),
        ((None, "missing"), 503, {"status": "unavailable", "reason": "missing"}),
        ((None, "/var/x.db"), 503, {"status": "unavailable", "reason": "failed"}),
        (RuntimeError("/var/x.db"), 503, {"status": "unavailable", "reason": "failed"}),
    ],
)
def test_health_tells_the_truth_and_no_secret(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, answer: Any, status: int, content: Any
) -> None:
    def ask() -> Any:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr("front_door.health.data_state", ask)
    response = client.get("/health")
    assert (response.status_code, response.json()) == (status, content)
    assert response.headers["cache-control"] == "no-store"


def failure() -> Exception:
    try:
        try:
            raise KeyError("wachtwoord-1")
        except KeyError as cause:
            raise ValueError("/pad/naar/wachtwoord-2") from cause
    except ValueError as error:
        return error


def test_a_fault_is_described_by_kind_and_place_only() -> None:
    error = failure()
    line = faults.describe(error)
    place = r"tests/unit/test_front_door\.py:\d+ failure"
    assert re.fullmatch(rf"fault [0-9a-f]{{8}}: ValueError from KeyError at {place}", line)
    assert faults.reference_of(error) in line


def test_log_records_lose_the_text_of_exceptions(caplog: pytest.LogCaptureFixture) -> None:
    before = logging.getLogRecordFactory()
    error = failure()
    try:
        faults.keep_exception_texts_out_of_logs()
        logging.getLogger("uvicorn.error").error("Exception in %s", "ASGI", exc_info=error)
    finally:
        logging.setLogRecordFactory(before)
    assert faults.reference_of(error) in caplog.text
    assert "wachtwoord" not in caplog.text


@pytest.mark.slow
def test_warming_up_survives_a_broken_room_and_freezes_what_it_loaded(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(startup, "HEAVY", ("a_room_that_is_not_there", "json"))
    try:
        startup.warm_up()
        assert gc.get_freeze_count() > 0
        assert gc.isenabled()
    finally:
        gc.unfreeze()
    assert "a_room_that_is_not_there" in caplog.text


def test_nothing_is_collected_while_the_heavy_rooms_are_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collects = []
    monkeypatch.setattr(startup, "_import", lambda _names: collects.append(gc.isenabled()))
    try:
        startup.warm_up()
    finally:
        gc.unfreeze()
    assert collects == [False]


@pytest.mark.slow
def test_the_first_page_opens_nothing_that_understands_questions(
    loaded_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the frame and Overzicht import, as a server does; the rest comes later (``startup.LATER``)."""
    file = shutil.copy(loaded_file, tmp_path)
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", f"sqlite:///{file}")
    lines = (
        f"import logging, sys; sys.path.insert(0, {str(ROOT)!r}); logging.disable()",
        "from streamlit.testing.v1 import AppTest",
        f"AppTest.from_file({str(ROOT / 'pages' / '_frame.py')!r}, default_timeout=60).run()",
        "told = ('enquiry', 'written_questions.rules', 'written_questions.suggestions', 'alembic')",
        "print([one for one in told if one in sys.modules])",
    )
    told = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, check=True, text=True
    )
    assert told.stdout.split("\n")[-2] == "[]"


def test_the_settings_hold_from_any_folder_and_without_streamlit_run(tmp_path: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import dashboard; "
        "from streamlit import config as c; "
        "print(c.get_option('server.address'), c.get_option('browser.gatherUsageStats'), "
        "c.get_option('client.showErrorDetails'), c.get_option('theme.dark.primaryColor'))"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert said.split() == ["127.0.0.1", "False", "none", CONFIG["theme"]["dark"]["primaryColor"]]


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, as WCAG 2.1 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio between two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ink", ["textColor", "primaryColor", "linkColor"])
@pytest.mark.parametrize("paper", ["backgroundColor", "secondaryBackgroundColor"])
def test_text_and_accents_can_be_read_on_every_background(mode: str, ink: str, paper: str) -> None:
    theme = CONFIG["theme"][mode]
    for background in (theme[paper], theme["sidebar"][paper]):
        assert contrast(theme[ink], background) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_grid_headers_can_be_read(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    header = theme["dataframeHeaderTextColor"], theme["dataframeHeaderBackgroundColor"]
    assert contrast(*header) >= 4.5


def directives(policy: str) -> dict[str, list[str]]:
    """A content policy as a dictionary from directive to its sources."""
    return {name: sources for name, *sources in (part.split() for part in policy.split(";"))}
