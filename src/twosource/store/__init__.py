"""One SQLite file that keeps articles, what each stage found, and the last reading.

with open_store(Path("twosource.db")) as store:
    store.put_article(article, digest)
    store.put_reading(reading)
    store.search("ferry fares")
"""

from twosource.store.database import Store, open_store
from twosource.store.search import Hit

__all__ = ["Hit", "Store", "open_store"]
