"""`/health`: can this process answer questions about the data, yes or no."""

from __future__ import annotations

import re
from typing import Any

import anyio
from starlette.requests import Request
from starlette.responses import JSONResponse

PATIENCE = 3.0  # seconds; a load balancer asks again every five or ten
REASON = re.compile(r"[a-z][a-z0-9_]{0,40}")


async def health(_request: Request) -> JSONResponse:
    """200 with the data version when the data can be read, 503 with a short code when not.

    Never holds a path, an address or the text of an exception.
    """
    content: dict[str, str | None] = {"status": "unavailable", "reason": "timeout"}
    with anyio.move_on_after(PATIENCE):
        content = await anyio.to_thread.run_sync(_ask_data, abandon_on_cancel=True)
    return JSONResponse(
        content,
        status_code=200 if content["status"] == "ok" else 503,
        headers={"Cache-Control": "no-store"},
    )


def _ask_data() -> dict[str, str | None]:
    try:
        from data_access import engine

        answer: Any = engine.health()
    except Exception:  # whatever it is, the answer is no and must not tell why
        return {"status": "unavailable", "reason": "failed"}
    if answer.ok:
        return {"status": "ok", "data_version": answer.data_version}
    is_code = REASON.fullmatch(answer.reason or "")
    return {"status": "unavailable", "reason": answer.reason if is_code else "failed"}
