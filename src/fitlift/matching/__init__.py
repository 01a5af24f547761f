"""Planned and done side by side, and names by a plan."""
