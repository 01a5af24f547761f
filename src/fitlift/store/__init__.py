"""What was read of exports, kept in one SQLite file."""

from fitlift.errors import LibraryError
from fitlift.store.store import Library, LibraryInfo, Seen, library_info
from fitlift.store.tables import LIBRARY_TABLES

__all__ = ["LIBRARY_TABLES", "Library", "LibraryError", "LibraryInfo", "Seen", "library_info"]
