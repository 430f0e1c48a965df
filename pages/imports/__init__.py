"""The page Gegevens: from a file to rows in the database, and back."""
