"""The stories as a reader groups their articles: merged, split, articles moved."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from twosource.records import ArticleId, Bond, Correction, Story, StoryId

REGROUPING = frozenset({"merge stories", "split story", "move article"})
"""Kinds of corrections that this module applies."""

Groups = dict[ArticleId, StoryId]
"""The story that each article stands in."""


def regroup_stories(
    stories: Sequence[Story], titles: Mapping[ArticleId, str | None], corrections: Iterable[Correction]
) -> tuple[tuple[Story, ...], frozenset[int]]:
    """Return the stories after a reader's corrections in their order, and the numbers of those that fitted.

    `titles` are those of the articles. Stories that no correction touches stay what they are. A correction whose articles are
    gone, or all on one side of it, changes nothing and does not fit; one that finds its work done already fits.
    """
    where: Groups = {article: story.id for story in stories for article in story.articles}
    fitted = set()
    for correction in corrections:
        if correction.kind in REGROUPING and _APPLY[correction.kind](where, correction):
            fitted.add(correction.number)
    known = {story.id: story for story in stories}
    bonds = [bond for story in stories for bond in story.bonds]
    groups: dict[StoryId, list[ArticleId]] = {}
    for article in sorted(where):
        groups.setdefault(where[article], []).append(article)
    told = [_tell(name, tuple(group), known.get(name), bonds, titles) for name, group in groups.items()]
    return tuple(sorted(told, key=lambda story: story.articles)), frozenset(fitted)


def _merge(where: Groups, correction: Correction) -> bool:
    """Bring all stories that hold an article of either side together, under the name of the first side's."""
    left, right = ([where[a] for a in side if a in where] for side in (correction.articles, correction.others))
    if not left or not right:
        return False
    joined = {*left, *right}
    where.update({article: left[0] for article, story in where.items() if story in joined})
    return True


def _split(where: Groups, correction: Correction) -> bool:
    """Put articles that stand with any of the others apart from them, in a story of their own."""
    apart = [a for a in correction.articles if a in where]
    rest = {where[a] for a in correction.others if a in where}
    if not apart or not rest:
        return False
    name = StoryId(f"s-{hashlib.sha256(f'apart: {apart[0]}'.encode()).hexdigest()[:8]}")
    where.update({article: name for article in apart if where[article] in rest})
    return True


def _move(where: Groups, correction: Correction) -> bool:
    """Put articles into the story that holds most of the others."""
    moved = [a for a in correction.articles if a in where]
    goals = Counter(where[a] for a in correction.others if a in where)
    if not moved or not goals:
        return False
    goal = min(goals, key=lambda name: (-goals[name], name))
    where.update(dict.fromkeys(moved, goal))
    return True


_APPLY = {"merge stories": _merge, "split story": _split, "move article": _move}


def _tell(
    name: StoryId,
    articles: tuple[ArticleId, ...],
    base: Story | None,
    bonds: Iterable[Bond],
    titles: Mapping[ArticleId, str | None],
) -> Story:
    """Return the story of some articles; where they are those of the story as it was found, it is the same."""
    if base is not None and base.articles == articles:
        return base
    own = [title for a in articles if (title := titles.get(a))]
    title = base.title if base is not None and (base.title in own or not own) else next(iter(own), name)
    kept = [bond for bond in bonds if bond.a in articles and bond.b in articles]
    return Story(id=name, title=title, articles=articles, bonds=tuple(sorted((*kept, *_bind(articles, kept)), key=_place)))


def _bind(articles: Sequence[ArticleId], bonds: Iterable[Bond]) -> list[Bond]:
    """Return what holds parts together that only the reader joined: a bond from the first article to each other part."""
    part = {article: article for article in articles}
    for bond in bonds:
        one, other = part[bond.a], part[bond.b]
        part = {article: one if name == other else name for article, name in part.items()}
    heads = sorted({name: min(a for a in articles if part[a] == name) for name in part.values()}.values())
    return [Bond(a=heads[0], b=head, likeness=0.0, shared=(), by_reader=True) for head in heads[1:]]


def _place(bond: Bond) -> tuple[ArticleId, ArticleId]:
    return bond.a, bond.b
