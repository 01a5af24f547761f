"""One activity analysed: the one composer, and the order in which names are laid over its sets."""
