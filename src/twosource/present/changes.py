"""What changed on the way from article to article, in plain words, and which of it is sure."""

from collections.abc import Mapping
from types import MappingProxyType

from twosource.records import Change, Drift, DriftKind

CHANGE_WORDS: Mapping[DriftKind, str] = MappingProxyType(
    {
        "hedge_lost": "hedge dropped",
        "hedge_added": "hedge added",
        "attribution_lost": "source dropped",
        "attribution_changed": "said by another",
        "number_changed": "other number",
        "certainty_raised": "told as surer",
        "date_changed": "other date",
        "actor_changed": "done by another",
        "negation": "yes on one side, no on the other",
    }
)
"""Each kind of change as a reader would say it."""


def say_change(change: Change) -> str:
    """Return the kind of a change in plain words."""
    return CHANGE_WORDS[change.kind]


def split_changes(drift: Drift) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the changes between sentences that surely tell the same, and those between sentences that may not."""
    return tuple(c for c in drift.changes if c.certain), tuple(c for c in drift.changes if not c.certain)
