"""Pictures: each chart takes records, or a DataFrame of them, and draws on Axes that it is given."""
