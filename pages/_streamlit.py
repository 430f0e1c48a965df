"""What the atlas takes from Streamlit that Streamlit does not promise, all of it (docs/reliances.md).

Also ``dashboard.py`` takes it from here; what stands in the frontend is in ``assets/atlas.css`` and
``assets/atlas.js``, the page shell in ``front_door/document.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from streamlit import config, runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

__all__ = [
    "UploadedFile",
    "let_go_of",
    "stored_uploads",
    "take_settings_beside",
    "went_through_history",
]


def take_settings_beside(script: str) -> None:
    """Have Streamlit look for ``.streamlit/config.toml`` beside this script, unless it knows its main one.

    ``streamlit run`` names that itself; under uvicorn it would be the script of the app, and the
    settings and the theme would be missed.
    """
    if config._main_script_path is None:
        config._main_script_path = script


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
