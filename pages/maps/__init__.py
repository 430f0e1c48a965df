"""The map with its ranked list, and the page of one municipality."""
