"""How sure an article is of an event, from −3 to +3."""

from collections.abc import Iterator, Sequence

from twosource.attribution.views import SentenceView
from twosource.records import EventCertainty


def find_events(views: Sequence[SentenceView]) -> Iterator[EventCertainty]:
    """Yield the certainty of each event."""
    yield from ()
