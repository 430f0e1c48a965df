"""Charts: pure functions from a frame to a plotly figure. They read nothing and know no page."""
