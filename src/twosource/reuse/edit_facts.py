"""The facts of two articles side by side: what either holds anywhere, and which was put in the place of which."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from twosource.records import Article, EditMatter, Join, Span
from twosource.reuse.details import Detail, find_details, read_names
from twosource.reuse.differences import Region, Word

MATTERS: tuple[EditMatter, ...] = ("number", "name", "date", "negation", "hedge", "wording", "typography")
"""What an edit may touch, the weightiest first."""
FACTS: tuple[EditMatter, ...] = ("number", "name", "date")
"""What can be known to stand elsewhere in an article; a "not" cannot."""
Pair = tuple[Detail | None, Detail | None]
"""What was lost and what came in its place, either of which may be missing."""


@dataclass(frozen=True, slots=True)
class Side:
    """An article with the words known as names in either article, and the keys of the facts it holds anywhere."""

    article: Article
    names: frozenset[str]
    facts: frozenset[tuple[EditMatter, str]]
    vocabulary: frozenset[str]

    def details(self, spans: Iterable[Span]) -> list[Detail]:
        """Return the details of some sentences, in order."""
        return [d for span in spans for d in find_details(self.article.text, span.start, span.end, self.names)]

    def holds(self, detail: Detail) -> bool:
        """Tell whether a fact stands anywhere in this article."""
        if detail.matter == "name":
            return detail.keys <= self.vocabulary
        return detail.matter in FACTS and all((detail.matter, key) in self.facts for key in detail.keys)


def read_sides(parent: Article, child: Article, joins: Sequence[Join]) -> tuple[Side, Side]:
    """Return both articles with what the joined sentences name and state."""
    spans = ([span for join in joins for span in join.parent], [span for join in joins for span in join.child])
    names = frozenset[str]().union(
        *(read_names(a.text, [(s.start, s.end) for s in part]) for a, part in zip((parent, child), spans, strict=True))
    )
    sides = []
    for article, part in zip((parent, child), spans, strict=True):
        details = [d for span in part for d in find_details(article.text, span.start, span.end, names)]
        facts = frozenset((d.matter, key) for d in details for key in d.keys)
        words = {word.casefold().strip(".,;:!?()[]\"“”'‘’") for span in part for word in span.text.split()}
        vocabulary = frozenset(words | {word.removesuffix("'s").removesuffix("’s") for word in words})
        vocabulary |= frozenset(key for matter, key in facts if matter == "name")
        sides.append(Side(article, names, facts, vocabulary))
    return sides[0], sides[1]


def find_lost(details: Sequence[Detail], others: Sequence[Detail]) -> list[Detail]:
    """Return the details that the others have no counterpart of; each counterpart is used once.

    A name stands for another that says less or more of it: "Lena Marrow" for "Marrow".
    """
    free = list(others)
    left = []
    for detail in details:
        same = next((other for other in free if _is_same(detail, other)), None)
        if same is None:
            left.append(detail)
        elif detail.matter != "name":
            free.remove(same)
    return left


def _is_same(one: Detail, other: Detail) -> bool:
    if one.matter != other.matter or one.about != other.about:
        return False
    if one.matter in {"name", "date"}:
        return one.keys <= other.keys or other.keys <= one.keys
    return one.keys == other.keys


def pair_details(lost: Sequence[Detail], new: Sequence[Detail], regions: Sequence[Region]) -> Iterator[Pair]:
    """Yield what was lost with what came in its place: in the same region, or the only one of its matter on either side."""
    left, free = list(lost), list(new)
    for region in regions:
        inside = [d for d in left if _meets(d, region.parent)]
        instead = [d for d in free if _meets(d, region.child)]
        for matter in MATTERS:
            pairs = list(zip((d for d in inside if d.matter == matter), (d for d in instead if d.matter == matter), strict=False))
            for one, other in pairs:
                left.remove(one)
                free.remove(other)
                yield one, other
    for matter in MATTERS:
        ones, others = [d for d in left if d.matter == matter], [d for d in free if d.matter == matter]
        if len(ones) == len(others) == 1 and matter in {"number", "date"}:
            yield ones[0], others[0]
        else:
            yield from ((one, None) for one in ones)
            yield from ((None, other) for other in others)


def _meets(detail: Detail, words: Sequence[Word]) -> bool:
    return any(word.start < detail.end and detail.start < word.end for word in words)
