"""The front door of Subsidieatlas: `streamlit run dashboard.py` or `uvicorn dashboard:app`.

The app itself is pages/_frame.py. This file only decides what stands around it: who may knock, the
headers and the language of the document, the files of the app, the health of the service, and what
is said and logged when something fails.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402
from starlette.middleware import Middleware  # noqa: E402
from starlette.routing import Mount, Route  # noqa: E402

from front_door.assets import Assets, icon  # noqa: E402
from front_door.document import DocumentMiddleware  # noqa: E402
from front_door.faults import on_script_error  # noqa: E402
from front_door.figure_routes import figure_file, figure_place, thing_file  # noqa: E402
from front_door.health import health  # noqa: E402
from front_door.offers_route import offers  # noqa: E402
from front_door.old_addresses import MOVED, moved  # noqa: E402
from front_door.presentation_route import plotly, presenting  # noqa: E402
from front_door.security import SecurityHeadersMiddleware  # noqa: E402
from front_door.served_names import settings_or_stop  # noqa: E402
from front_door.startup import opening  # noqa: E402
from front_door.uploads import UploadLimits  # noqa: E402
from front_door.visitors import Knocking  # noqa: E402
from pages._streamlit import stored_uploads, take_settings_beside, warn_nobody  # noqa: E402

take_settings_beside(str(ROOT / "dashboard.py"))
warn_nobody()

app = st.App(
    ROOT / "pages" / "_frame.py",
    routes=[
        Route("/health", health, methods=["GET"]),
        Route("/presentatie", presenting, methods=["GET"]),
        Route("/figuur/{view}", figure_place, methods=["GET"]),
        Route("/bestand/{view}.{kind}", figure_file, methods=["GET"]),
        Route("/alles/{thing}.{kind}", thing_file, methods=["GET"]),
        Route("/voorstellen", offers, methods=["GET"]),
        *(Route(f"/{page}", partial(moved, page), methods=["GET"]) for page in MOVED),
        Route("/favicon.png", icon, methods=["GET"]),
        Route("/assets/plotly.min.js", plotly, methods=["GET"]),
        Mount("/assets", Assets(directory=ROOT / "assets")),
    ],
    middleware=[
        Middleware(Knocking, served=settings_or_stop()),  # first: before Streamlit sees anything
        Middleware(SecurityHeadersMiddleware),
        Middleware(DocumentMiddleware),
        Middleware(UploadLimits, stored=stored_uploads),
    ],
    lifespan=opening,
    on_script_error=on_script_error,
)
