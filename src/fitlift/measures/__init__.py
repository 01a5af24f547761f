"""What is measured of a set, a session or a heart: formulas, and what they need."""
