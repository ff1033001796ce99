"""One SQLite file that keeps articles, what each stage found in them, and the last reading."""

from twosource.store.database import Store, open_store
from twosource.store.search import Hit

__all__ = ["Hit", "Store", "open_store"]
