"""How much may be uploaded: per session, all together, and in time. (The real server: test_others_go_on.)"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from front_door import uploads
from front_door.uploads import ALTOGETHER, PER_SESSION, UploadLimits

ADDRESS = "/_stcore/upload_file/{session}/one"


class Size(bytes):
    """Bytes that are said to be many."""

    many = 0

    def __len__(self) -> int:
        return self.many


def held(size: int) -> Any:
    data = Size()
    data.many = size
    return {"file": SimpleNamespace(data=data)}


def client(stored: dict[str, Any]) -> TestClient:
    async def take(request: Request) -> Response:
        await request.body()
        return Response(status_code=204)

    route = Route("/_stcore/upload_file/{session}/{file}", take, methods=["PUT", "DELETE"])
    app = Starlette(routes=[route], middleware=[Middleware(UploadLimits, stored=lambda: stored)])
    return TestClient(app)


def test_what_fits_is_let_in() -> None:
    stored = {"a": held(PER_SESSION - 10)}
    answer = client(stored).put(ADDRESS.format(session="a"), content=b"0123456789")
    assert answer.status_code == 204


def test_what_does_not_fit_in_the_session_is_refused_with_a_sentence() -> None:
    stored = {"a": held(PER_SESSION - 9)}
    answer = client(stored).put(ADDRESS.format(session="a"), content=b"0123456789")
    assert answer.status_code == 413
    assert answer.text == (
        "Uw vorige bestanden zijn nog niet gelezen. Laad de pagina opnieuw en geef er een tegelijk.\n"
    )
    assert client(stored).put(ADDRESS.format(session="b"), content=b"x").status_code == 204
    english = client(stored).put(ADDRESS.format(session="a") + "?taal=en", content=b"0123456789")
    assert english.text.startswith("Your previous files")


def test_all_sessions_together_have_a_limit() -> None:
    each = PER_SESSION - 10
    stored = {f"s{at}": held(each) for at in range(ALTOGETHER // each)}
    stored["rest"] = held(ALTOGETHER - each * (ALTOGETHER // each))
    answer = client(stored).put(ADDRESS.format(session="new"), content=b"x")
    assert answer.status_code == 503
    assert "te veel bestanden" in answer.text


@pytest.mark.parametrize("length", ["-1", "1e3", "", "99999999999999", "x"])
def test_a_size_that_is_no_size_counts_as_the_largest(length: str) -> None:
    scope = {"type": "http", "headers": [(b"content-length", length.encode())]}
    assert uploads._size(scope) == uploads.LARGEST


def test_taking_a_file_back_is_never_refused() -> None:
    stored = {"a": held(2 * PER_SESSION)}
    assert client(stored).delete(ADDRESS.format(session="a")).status_code == 204


def test_what_does_not_arrive_in_time_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "PATIENCE", -1.0)
    answer = client({}).put(ADDRESS.format(session="a"), content=b"x")
    assert answer.status_code == 408
