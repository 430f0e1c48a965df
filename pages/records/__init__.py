"""Lists of records, set to be read: projects with their cards, sources with what was read in them."""
