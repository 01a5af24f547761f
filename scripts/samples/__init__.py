"""How the sample sessions are simulated and written."""
