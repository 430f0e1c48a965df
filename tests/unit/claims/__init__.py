"""What no face may say of lists that nobody said to be complete."""
