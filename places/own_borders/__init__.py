"""Official borders given by a file: checked, made into the shapes of the maps, and kept.

``python -m places.own_borders FILE`` checks a file from a terminal. The geometry
packages are imported only when such a file is set and not kept from before.
"""
