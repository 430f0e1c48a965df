"""Parts of the page on which people compose a figure of their own."""
