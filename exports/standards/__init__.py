"""Results in the standards that others read."""
