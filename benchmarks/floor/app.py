"""`uvicorn benchmarks.floor.app:app`: the floor behind the atlas's own document, so that it looks alike."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount

from front_door.assets import Assets
from front_door.document import DocumentMiddleware
from pages._streamlit import take_settings_beside

ROOT = Path(__file__).resolve().parent.parent.parent

take_settings_beside(str(ROOT / "dashboard.py"))


@asynccontextmanager
async def opening(_app: Any) -> AsyncIterator[None]:
    """As quick as Streamlit can be: nothing that lasts is walked over after a run."""
    gc.collect()
    gc.freeze()
    yield


app = st.App(
    Path(__file__).parent / "page.py",
    routes=[Mount("/assets", Assets(directory=ROOT / "assets"))],
    middleware=[Middleware(DocumentMiddleware)],
    lifespan=opening,
)
