"""What the page on money needs to show the subsidieregister."""
