"""What was read of exports, kept in one SQLite file, or as Parquet for many athletes."""

from fitlift.errors import LibraryError
from fitlift.store.keeping import Keeping
from fitlift.store.store import Library, LibraryInfo, Seen, library_info
from fitlift.store.tables import LIBRARY_TABLES

__all__ = ["LIBRARY_TABLES", "Keeping", "Library", "LibraryError", "LibraryInfo", "Seen", "library_info"]
