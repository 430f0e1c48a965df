"""Fewer points for all areas together, so that neighbours keep the same border."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from borders.areas import Areas, on_grid
from borders.projection import to_degrees
from borders.refusal import BordersRefused
from borders.report import SIMPLIFIED_M

DECIMALS: Final = 4
"""Four decimals of a degree are about 10 m."""
CRACK_M: Final = 4
"""Cracks inside an area up to this width are closed (sectors that do not quite meet)."""
GAP_M: Final = 10
"""Gaps between neighbours up to this width go to one of them."""
SNAP_M: Final = 1
"""Points this near to each other become one."""
OUTLINE_SHARE: Final = 0.5
"""Of all borders added up, what at most may be border with nobody; in Flanders it is about 0.1."""


def simplified(areas: Areas) -> Areas:
    """Areas in metres as rounded areas in degrees. Raises BordersRefused ``gaps``."""
    codes = sorted(areas)
    whole = _joined_up([areas[nis] for nis in codes])
    simple = to_degrees(list(shapely.coverage_simplify(whole, SIMPLIFIED_M)))
    return dict(zip(codes, _rounded(simple), strict=True))


def _joined_up(shapes: list[BaseGeometry]) -> list[BaseGeometry]:
    """Areas whose shared borders have the same points on either side."""
    if not shapely.coverage_is_valid(shapes):
        half = CRACK_M / 2
        closed = [
            shape.buffer(half, join_style="mitre").buffer(-half, join_style="mitre")
            for shape in shapes
        ]
        shapes = list(shapely.coverage_clean(closed, gap_width=GAP_M, snapping_distance=SNAP_M))
    borders = sum(shape.length for shape in shapes)
    if shapely.coverage_union_all(shapes).length > OUTLINE_SHARE * borders:
        raise BordersRefused("gaps")
    return shapes


def _rounded(shapes: Sequence[BaseGeometry]) -> Sequence[BaseGeometry]:
    """Areas on a grid. A corner that comes to lie on a neighbour's border is put into that too."""
    rounded = [on_grid(shape, DECIMALS) for shape in shapes]
    if shapely.coverage_is_valid(rounded):
        return rounded
    cleaned = shapely.coverage_clean(rounded, gap_width=0)
    return [on_grid(shape, DECIMALS) for shape in cleaned]
