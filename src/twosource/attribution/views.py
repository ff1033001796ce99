"""One sentence as the rules look at it: children at hand, and which words stand within quotation marks."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from twosource.language import Quotation
from twosource.records import Sentence, Span, Token

EDGE_MARKS = frozenset({",", ";", ":", "—", "–", "―", "-", "--", ".", "(", ")"})
"""Punctuation that is cut from both ends of a piece."""
NOT_QUOTED = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence with the children of each word, and for each word the number of the quotation it stands in, or −1.

    `place` is its number in the article; words are named by their place in the sentence.
    """

    place: int
    sentence: Sentence
    below: tuple[tuple[int, ...], ...]
    quoted: tuple[int, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words."""
        return self.sentence.tokens

    def children(self, token: Token, *deps: str) -> tuple[Token, ...]:
        """Return the words that hang on one, in order; only those with one of `deps`, if any are named."""
        found = (self.tokens[i] for i in self.below[token.i])
        return tuple(child for child in found if not deps or child.dep in deps)

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first child by one of `deps`."""
        return next(iter(self.children(token, *deps)), None)

    def head(self, token: Token) -> Token:
        """Return the head of a word; a root is its own."""
        return self.tokens[token.head]

    def subtree(self, token: Token, without: Collection[str] = (), stop: Collection[int] = ()) -> set[int]:
        """Return the places of the words below and with one, without branches by `without` and words in `stop`."""
        found = {token.i}
        queue = [token.i]
        while queue:
            for i in self.below[queue.pop()]:
                if i not in stop and self.tokens[i].dep not in without:
                    found.add(i)
                    queue.append(i)
        return found

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a word stands within quotation marks."""
        return self.quoted[token.i] != NOT_QUOTED

    def trimmed(self, places: Iterable[int]) -> list[list[int]]:
        """Return runs of neighbouring words without loose punctuation at their ends."""
        return [cut for run in runs_of(places) if (cut := self._trim(run))]

    def pieces(self, places: Iterable[int]) -> tuple[Span, ...]:
        """Return the words at some places as evidence, a piece for each run of neighbours."""
        return tuple(self.sentence.words(self.tokens[run[0]], self.tokens[run[-1]]) for run in self.trimmed(places))

    def _trim(self, run: list[int]) -> list[int]:
        while run and self._is_edge(run[0]):
            run = run[1:]
        while run and self._is_edge(run[-1]):
            run = run[:-1]
        return run if any(self.tokens[i].text[:1].isalnum() or self.tokens[i].pos == "SYM" for i in run) else []

    def _is_edge(self, i: int) -> bool:
        token = self.tokens[i]
        return token.pos == "SPACE" or token.text in EDGE_MARKS


def look_at(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> tuple[SentenceView, ...]:
    """Return a view of each sentence; sentences and quotations are in reading order."""
    views: list[SentenceView] = []
    first = 0
    for place, sentence in enumerate(sentences):
        while first < len(quotations) and quotations[first].end <= sentence.start:
            first += 1
        views.append(_view(place, sentence, quotations, first))
    return tuple(views)


def _view(place: int, sentence: Sentence, quotations: Sequence[Quotation], first: int) -> SentenceView:
    below: list[list[int]] = [[] for _ in sentence.tokens]
    quoted: list[int] = []
    number = first
    for token in sentence.tokens:
        if token.head != token.i:
            below[token.head].append(token.i)
        start = sentence.start + token.start
        while number < len(quotations) and quotations[number].end <= start:
            number += 1
        inside = number < len(quotations) and quotations[number].start <= start
        quoted.append(number if inside else NOT_QUOTED)
    return SentenceView(place=place, sentence=sentence, below=tuple(tuple(children) for children in below), quoted=tuple(quoted))


def runs_of(places: Iterable[int]) -> list[list[int]]:
    """Return runs of neighbouring places in order.

    >>> runs_of({1, 2, 5})
    [[1, 2], [5]]
    """
    runs: list[list[int]] = []
    for i in sorted(places):
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs
