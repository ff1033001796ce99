"""From the places of words to evidence: runs of neighbouring words, and the quotations that they run into."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.attribution.views import NOT_QUOTED, SentenceView, runs_of
from twosource.language import Quotation
from twosource.records import Article, Span, Token

NAMING = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A sentence with its article and the article's quotations, which may begin or end in other sentences."""

    article: Article
    view: SentenceView
    quotations: Sequence[Quotation]

    def pieces(self, places: Iterable[int]) -> tuple[Span, ...]:
        """Return runs of words as evidence; one that reaches the edge of its sentence within a quotation takes in all of it."""
        return tuple(self._piece(run) for run in runs_of(places) if self._says_something(run))

    def _piece(self, run: Sequence[int]) -> Span:
        view, last = self.view, len(self.view.tokens) - 1
        start = view.sentence.start + view.tokens[run[0]].start
        end = view.sentence.start + view.tokens[run[-1]].end
        if run[0] == 0 and view.quoted[0] != NOT_QUOTED:
            start = min(start, self.quotations[view.quoted[0]].start)
        if run[-1] == last and view.quoted[last] != NOT_QUOTED:
            end = max(end, self.quotations[view.quoted[last]].end)
        return self.article.span(start, end)

    def _says_something(self, run: Sequence[int]) -> bool:
        words = (self.view.tokens[i] for i in run)
        return any(word.text[:1].isalnum() or word.pos == "SYM" for word in words)


def longest_run(places: Iterable[int]) -> frozenset[int]:
    """Return the longest run of neighbours, the first of equals; nothing of nothing."""
    runs = runs_of(places)
    longest = max(len(run) for run in runs) if runs else 0
    return frozenset(next((run for run in runs if len(run) == longest), []))


def head_of(view: SentenceView, places: frozenset[int]) -> Token | None:
    """Return the word of a phrase that governs the rest, a noun if one does."""
    tops = [view.tokens[i] for i in sorted(places) if view.tokens[i].head not in places or view.tokens[i].head == i]
    return next((t for t in tops if t.pos in NAMING), tops[0] if tops else None)
