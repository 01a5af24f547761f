"""Pictures: each chart takes tables and draws on Axes that it is given."""
