"""Sessions over time: weeks, months, progression, and which recordings are one session."""
