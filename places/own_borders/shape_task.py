"""What the sandbox does with one file of borders: the shapes of all maps as JSON, or a refusal."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from places.own_borders.refusal import BordersRefused
from places.own_borders.refusal_values import facts_of
from places.own_borders.shape_maker import make


def make_text(data: bytes) -> bytes:
    """``{"report": …, "collections": …}``, or ``{"refused": code, "values": …}``."""
    answer: dict[str, Any]
    try:
        answer = asdict(make(data))
    except BordersRefused as refused:
        answer = facts_of(refused)
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
