"""The page that answers the box: the figure that was asked for, and what is called so."""
