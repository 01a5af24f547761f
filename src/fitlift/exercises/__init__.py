"""Exercises: fitlift's keys and names for them."""
