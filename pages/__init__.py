"""What people see. The only room, with dashboard.py, that knows Streamlit."""
