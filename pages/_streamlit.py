"""What the atlas takes from Streamlit that Streamlit does not promise, all of it (docs/reliances.md).

Also ``dashboard.py`` takes it from here; what stands in the frontend is in ``assets/atlas.css`` and
``assets/atlas.js``, the page shell in ``front_door/document.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Literal

import streamlit as st
from streamlit import config, delta_generator, runtime
from streamlit.elements.lib.layout_utils import LayoutConfig
from streamlit.elements.lib.utils import compute_and_register_element_id
from streamlit.elements.plotly_chart import PlotlyChartSelectionSerde
from streamlit.proto.PlotlyChart_pb2 import PlotlyChart
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state import register_widget
from streamlit.runtime.uploaded_file_manager import UploadedFile

__all__ = [
    "UploadedFile",
    "chart",
    "let_go_of",
    "stored_uploads",
    "take_settings_beside",
    "warn_nobody",
    "went_through_history",
]


def take_settings_beside(script: str) -> None:
    """Have Streamlit look for ``.streamlit/config.toml`` beside this script, unless it knows its main one.

    ``streamlit run`` names that itself; under uvicorn it would be the script of the app, and the
    settings and the theme would be missed.
    """
    if config._main_script_path is None:
        config._main_script_path = script


def warn_nobody() -> None:
    """Streamlit warns who draws from a prompt of Python; to know that, the first element of a process waits
    until the files of all modules are looked up."""
    delta_generator._use_warning_has_been_displayed = True


def stored_uploads() -> Mapping[str, Mapping[str, Any]]:
    """The files that Streamlit holds, by session."""
    if not runtime.exists():
        return {}
    manager: Any = runtime.get_instance().uploaded_file_mgr
    files: Mapping[str, Mapping[str, Any]] = manager.file_storage
    return files


def let_go_of(file: UploadedFile) -> None:
    """Forget a file that this session gave; Streamlit would keep it until the session ends."""
    context = get_script_run_ctx()
    if context is not None:
        manager: Any = context.uploaded_file_mgr
        manager.remove_file(context.session_id, file.file_id)


def went_through_history() -> bool:
    """Whether the browser's back or forward started this run."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def chart(
    spec: str,
    *,
    key: str,
    settings: Mapping[str, Any],
    alt: str,
    height: int | Literal["stretch"],
    take_click: Callable[[], None] | None,
) -> None:
    """As ``st.plotly_chart``, of a figure that is JSON already; that writes out every figure anew in every
    run, for 300 areas of a map in 30 ms. ``take_click`` runs after a click on a mark."""
    shown = PlotlyChart(spec=spec, config=json.dumps(settings), alt=alt)
    shown.id = compute_and_register_element_id(
        "plotly_chart",
        user_key=key,
        key_as_main_identity=False,
        dg=st._main,
        plotly_spec=spec,
        plotly_config=shown.config,
        is_selection_activated=take_click is not None,
        height=height,
        alt=alt,
    )
    if take_click is not None:
        shown.selection_mode.append(PlotlyChart.SelectionMode.POINTS)
        serde = PlotlyChartSelectionSerde()
        register_widget(
            shown.id,
            on_change_handler=take_click,
            deserializer=serde.deserialize,
            serializer=serde.serialize,
            ctx=get_script_run_ctx(),
            value_type="string_value",
        )
    st._main._enqueue(
        "plotly_chart", shown, layout_config=LayoutConfig(width="stretch", height=height)
    )
