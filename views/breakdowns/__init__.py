"""Breakdowns: what measures are shown per, each declared once with its members and its order."""
