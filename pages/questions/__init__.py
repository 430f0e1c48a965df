"""The page Vragen: from the text of a question to a frozen answer."""
