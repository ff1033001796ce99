"""Equal texts: of many, a few stand for all while the trees are weighed, and the rest are hung on behind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from twosource.records import Article, ArticleId
from twosource.reuse.parents import BELIEVED, Bond
from twosource.reuse.words import read_words

MOST_COPIES = 8
"""Articles with one text that are weighed against each other: whoever took a text that stands in hundreds of places may have
it from each of them, and the time that weighing takes grows with the cube of their number."""


def stand_in(names: Iterable[ArticleId], articles: Mapping[ArticleId, Article]) -> dict[ArticleId, tuple[ArticleId, ...]]:
    """Return, for each article that is one copy too many, the earliest copies of its text, which stand for all."""
    groups: defaultdict[bytes, list[ArticleId]] = defaultdict(list)
    for name in sorted(names):
        groups[read_words(articles[name]).ids.tobytes()].append(name)
    spare: dict[ArticleId, tuple[ArticleId, ...]] = {}
    for group in groups.values():
        group.sort(key=lambda name: (_first_seen(articles[name]), name))
        spare |= dict.fromkeys(group[MOST_COPIES:], tuple(group[:MOST_COPIES]))
    return spare


def hang_on(spare: Mapping[ArticleId, Sequence[ArticleId]], bonds: Iterable[Bond]) -> dict[ArticleId, tuple[Bond, float]]:
    """Return a parent for each article that was left out: the first of the copies that are older, each as probable."""
    older: defaultdict[ArticleId, dict[ArticleId, Bond]] = defaultdict(dict)
    for bond in bonds:
        if bond.older >= BELIEVED and bond.parent in spare.get(bond.child, ()):
            older[bond.child][bond.parent] = bond
    chosen = {}
    for child, found in sorted(older.items()):
        first = next(found[name] for name in spare[child] if name in found)
        chosen[child] = first, first.older / len(found)
    return chosen


def _first_seen(article: Article) -> tuple[date, date, str]:
    time = article.published
    return (time.first, time.last, time.iso) if time else (date.max, date.max, "")
