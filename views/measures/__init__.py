"""Measures: what is counted or added up, each declared once with its words."""
