"""The folder for laptops without a package index: all wheels, the atlas, and a start file."""
