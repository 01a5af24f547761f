"""Which exercise was each set, how sure, and why."""
