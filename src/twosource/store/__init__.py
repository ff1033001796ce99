"""One SQLite file that keeps articles, what each stage found in them, the last reading, and what readers put right."""

from twosource.store.catalogue import SORTINGS, Listed, Sorting, Wanted
from twosource.store.database import Store, open_store
from twosource.store.search import Hit

__all__ = ["SORTINGS", "Hit", "Listed", "Sorting", "Store", "Wanted", "open_store"]
