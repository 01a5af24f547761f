"""Exports and archives, and reading many files."""
