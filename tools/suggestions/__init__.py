"""Trains what is suggested where no rule is sure: ``python -m tools.suggestions``."""
