"""A View held against its whole recording or a part of it, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from data_access.engine import Store
from tests.golden import recording
from tests.golden.choosing import ONE_IN, ONE_IN_OF_FACES, some
from tests.golden.comparing import Difference, asked_of, of_answers, of_faces, of_the_view
from tests.golden.expected import Change
from views import View

_TOLD: Final = 25
"""Differences of one View that are printed; a wrong join shows in all of them."""


def differences(
    view: View, stores: Mapping[str, Store], expected: Sequence[Change], *, whole: bool = False
) -> tuple[list[Difference], list[Change]]:
    """What a View gives otherwise than recorded, and the expected changes of it that explain none.

    Of the recording a part by a fixed rule; all of it when ``whole``, and as far as needed to see an
    expected change at all.
    """
    recorded = recording.load(view.key)
    told = list(of_the_view(view, recorded))
    mine = [change for change in expected if change.view == view.key]
    for what, one_in, of in (("answers", ONE_IN, of_answers), ("faces", ONE_IN_OF_FACES, of_faces)):
        every = asked_of(recorded, what)
        first = some(view.key, every, 1 if whole else one_in)
        told += of(view, stores, recorded, first)
        for one in every:
            if one not in first and _unseen(mine, told):
                told += of(view, stores, recorded, [one])
    return told, _unseen(mine, told)


def _unseen(expected: Iterable[Change], told: Sequence[Difference]) -> list[Change]:
    return [change for change in expected if not any(map(change.explains, told))]


def unexplained(told: Iterable[Difference], expected: Sequence[Change]) -> list[Difference]:
    """The differences that no expected change explains."""
    return [one for one in told if not any(change.explains(one) for change in expected)]


def report(unlike: Sequence[Difference]) -> str:
    """The first differences, one a line, and how many more there are."""
    lines = [str(one) for one in unlike[:_TOLD]]
    if len(unlike) > _TOLD:
        lines.append(f"and {len(unlike) - _TOLD} more")
    return "\n".join(["", *lines])
