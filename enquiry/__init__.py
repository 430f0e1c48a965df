"""What somebody types in the box: read as a request for a figure, and looked up by name.

``understand`` reads it by the readings of written questions; ``find_names`` gives what is called so.
"""
