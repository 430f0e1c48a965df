"""Presenting: a story as full-screen slides that are ready before they are asked for."""
