"""What tests of drawn files share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from exports.picture import available
from exports.picture.process import shared
from tests.conftest import missing


@pytest.fixture(scope="module")
def drawing_browser() -> Iterator[None]:
    """A browser that draws; it is gone when the tests of the module have run."""
    if not available():
        missing("Chromium")
    yield
    shared().stop()
