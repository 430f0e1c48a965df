"""The least a Streamlit app can be."""

import streamlit as st

st.title("Leeg")
