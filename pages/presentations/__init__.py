"""The page Presentaties: the list of them, and one with what can be done with it."""
