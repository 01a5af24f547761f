"""The text files in which users say what the watch does not know: read, and changed without losing a comment."""
