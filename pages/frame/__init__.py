"""What stands around every page: address, menu, filters, and what is said when there is no page."""
