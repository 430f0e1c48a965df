"""Views that are measures per breakdowns, each a declaration of a few lines."""
