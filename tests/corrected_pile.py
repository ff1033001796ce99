"""A pile of invented articles with something to put right of every kind, for the tests of corrections."""

import twosource
from twosource.records import ArticleId, Document

COURIER = """Tarnik harbour to close in June

The harbour of Tarnik will close for nine days in June while divers repair the old sea wall. About 40 boats must leave the
quay before the work begins. The town has set aside 300,000 crowns for the repairs, which were put off twice last year.

"Nobody will lose a berth," said Ada Holm, the harbour master. The union of the fishermen wants a date in writing."""

GAZETTE = """Nine days without a harbour

The harbour of Tarnik will close for nine days in June while divers repair the old sea wall. About 40 boats must leave the
quay before the work begins. The town has set aside 300,000 crowns for the repairs, which were put off twice last year.

Ferries to Orsk leave from the northern pier."""

POST = """Fishermen of Tarnik ask for a date

Tarnik's harbour will close for nine days in June, Ada Holm told the Post. About 60 boats must leave the quay, the
fishermen's union said. "Nobody will lose a berth," said A. Holm."""

BAKER = """Bakers of Orsk raise the price of rye

A loaf of rye costs 12 crowns in Orsk since Monday, the guild of bakers said. Flour has become dear after the dry summer,
and the mill at Sarvenne stands still."""


def pile(*names: str) -> list[Document]:
    """Return the documents of some names, all where none is given."""
    told = {
        "courier": (COURIER, "Harbour Courier", "2031-05-05", "harbour"),
        "gazette": (GAZETTE, "Orsk Gazette", "2031-05-06", "harbour"),
        "post": (POST, "Tarnik Post", "2031-05-07", "harbour"),
        "baker": (BAKER, "Orsk Gazette", "2031-05-07", "rye"),
    }
    return [
        twosource.Document(id=ArticleId(name), text=text, outlet=outlet, published=day, story=story)
        for name, (text, outlet, day, story) in told.items()
        if not names or name in names
    ]
