"""Sentences as the rules look at them, for tests of what a model is told."""

from tests.building import read_text
from twosource.attribution.candidates import Marked, mark_draft
from twosource.attribution.stage import draft_by_rules
from twosource.attribution.views import SentenceView


def look_at_text(text: str) -> tuple[SentenceView, tuple[Marked, ...]]:
    """Return the first sentence of a text and what the rules alone find in it."""
    views, drafts = draft_by_rules(read_text(text))
    return views[0], tuple(mark_draft(views[0], draft) for draft in drafts.get(0, ()))
