"""The floor: the pages of the atlas with their blocks ready, the least that Streamlit needs to show them.

``recording`` takes what the atlas sent, ``page`` is a Streamlit page that gives the same blocks again: texts
and tables as ready HTML, charts as ready JSON. It knows no data, reads no filters but the year, and
decides nothing. What is measured against it, is what the atlas adds to Streamlit. It is never slowed.
"""
