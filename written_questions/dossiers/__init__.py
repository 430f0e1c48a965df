"""Questions in work: opened from a text, corrected and answered by people, saved, and frozen."""
