"""What was read of exports, kept in one SQLite file."""

from fitlift.library.store import VERSION, Library, LibraryError, LibraryInfo, Seen, library_info
from fitlift.library.tables import LIBRARY_TABLES

__all__ = ["LIBRARY_TABLES", "VERSION", "Library", "LibraryError", "LibraryInfo", "Seen", "library_info"]
