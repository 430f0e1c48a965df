"""The commands that keep an atlas: ``python -m subsidieatlas backup | backups | restore | check | new``."""
