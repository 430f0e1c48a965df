"""What the atlas takes from Streamlit without a promise does what it should, in a run of Streamlit itself."""

from __future__ import annotations

import pytest
from streamlit import delta_generator, env_util
from streamlit.testing.v1 import AppTest

from pages._streamlit import warn_nobody


def _gives_a_file_and_lets_go() -> None:
    """A script: the session gives a file, says whether it is held, lets go of it, and says it again."""
    import streamlit as st
    from streamlit.proto.Common_pb2 import FileURLs
    from streamlit.runtime.scriptrunner import get_script_run_ctx
    from streamlit.runtime.uploaded_file_manager import UploadedFileRec

    from pages._streamlit import UploadedFile, let_go_of

    context = get_script_run_ctx()
    assert context is not None
    manager = context.uploaded_file_mgr
    record = UploadedFileRec("1", "lijst.csv", "text/csv", b"a;b")
    manager.add_file(context.session_id, record)  # type: ignore[attr-defined]
    st.text(str(len(manager.get_files(context.session_id, ["1"]))))
    let_go_of(UploadedFile(record, FileURLs()))
    st.text(str(len(manager.get_files(context.session_id, ["1"]))))


def test_a_file_that_was_read_is_no_longer_held() -> None:
    app = AppTest.from_function(_gives_a_file_and_lets_go).run()
    assert not app.exception
    assert [text.value for text in app.text] == ["1", "0"]


@pytest.mark.parametrize("warned", [True, False])
def test_the_first_element_looks_through_no_modules(
    warned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(env_util, "is_repl", lambda: looked.append(""))
    monkeypatch.setattr(delta_generator, "_use_warning_has_been_displayed", False)
    if not warned:
        warn_nobody()
    assert not AppTest.from_string("import streamlit as st; st.text('een')").run().exception
    assert len(looked) == int(warned)
