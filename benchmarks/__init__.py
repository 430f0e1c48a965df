"""How quick the atlas is, against the least that Streamlit itself needs: `python -m benchmarks`."""
