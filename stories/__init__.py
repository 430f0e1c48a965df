"""Stories: ordered sets of Views with filters, titles and notes, to present, to save and to hand out."""

from stories.story import Slide, Story

__all__ = ["Slide", "Story"]
