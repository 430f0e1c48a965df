"""Results as files: the same rows, totals, words and sources as on the page."""
