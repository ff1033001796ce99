"""Who is on stage in an article up to a sentence, and whom a pronoun or a phrase there takes up."""

from collections.abc import Callable, Sequence

from twosource.attribution.antecedents import FAR, Referent, find_antecedent
from twosource.attribution.views import SentenceView
from twosource.records import Token

Fits = Callable[[Referent], bool]


class Scene:
    """Those whom an article has brought on stage, in the order in which it did."""

    def __init__(self, views: Sequence[SentenceView]) -> None:
        self.views = views
        self.stage: list[Referent] = []

    def taken_up(self, view: SentenceView, head: Token, fits: Fits) -> Referent | None:
        """Return the subject or speaker whom a phrase takes up; within quotation marks nobody."""
        return None if view.is_quoted(head) else find_antecedent(self.views, self.stage, view.place, head, fits)

    def last(self, place: int, fits: Fits) -> Referent | None:
        """Return the last one on stage who fits, as far back as a phrase reaches."""
        for referent in reversed(self.stage):
            if referent.place < place - FAR:
                return None
            if fits(referent):
                return referent
        return None
