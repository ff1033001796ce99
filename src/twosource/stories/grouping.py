"""Articles joined into stories: the likest groups first, as long as their articles are alike on average."""

import heapq
from collections.abc import Iterable, Sequence

from twosource.records import Article, Story
from twosource.settings import StoriesSettings
from twosource.stories.candidates import Links, find_candidates
from twosource.stories.features import read_terms, weigh_terms
from twosource.stories.naming import describe_story


def group_stories(articles: Sequence[Article], settings: StoriesSettings) -> tuple[Story, ...]:
    """Return the stories of a pile, sorted by their first article's id; every article stands in exactly one.

    Articles that come with a story keep to it: those of one name are one story, and no other article joins them. The
    rest is joined by average-link agglomeration over TF-IDF likeness. The result is the same in any order of the input.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    terms = [read_terms(article, settings) for article in ordered]
    vectors = weigh_terms(terms, settings)
    links = find_candidates(ordered, vectors, settings)
    given, free = _split_given(ordered)
    free_links = {i: {j: like for j, like in links[i].items() if j in free} for i in sorted(free)}
    groups = [*given, *join_groups(free_links, settings.same_story)]
    return tuple(
        describe_story([ordered[i] for i in group], [terms[i] for i in group], [vectors[i] for i in group])
        for group in sorted(groups)
    )


def join_groups(links: Links, threshold: float) -> list[tuple[int, ...]]:
    """Join the two likest groups until no two have an average likeness of `threshold`; return them sorted.

    A pair without a link counts as 0. Ties go to the smaller places.

    >>> join_groups({0: {1: 0.8}, 1: {0: 0.8, 2: 0.3}, 2: {1: 0.3}}, 0.25)
    [(0, 1), (2,)]
    """
    groups: dict[int, tuple[int, ...]] = {i: (i,) for i in links}
    sums = {i: dict(row) for i, row in links.items()}
    queue = [(-like, i, j) for i, row in links.items() for j, like in row.items() if i < j and like >= threshold]
    heapq.heapify(queue)
    fresh = max(links, default=0) + 1
    while queue:
        _, i, j = heapq.heappop(queue)
        if i not in groups or j not in groups:
            continue
        groups[fresh] = tuple(sorted(groups.pop(i) + groups.pop(j)))
        for k, total in _merge_rows(sums, i, j, fresh).items():
            average = total / (len(groups[fresh]) * len(groups[k]))
            if average >= threshold:
                heapq.heappush(queue, (-average, k, fresh))
        fresh += 1
    return sorted(groups.values())


def _merge_rows(sums: Links, i: int, j: int, new: int) -> dict[int, float]:
    """Add up the likenesses of two groups to all others, under the number of the group they become."""
    row = sums.pop(i)
    for k, total in sums.pop(j).items():
        row[k] = row.get(k, 0.0) + total
    row = {k: total for k, total in sorted(row.items()) if k not in (i, j)}
    for k, total in row.items():
        sums[k].pop(i, None)
        sums[k].pop(j, None)
        sums[k][new] = total
    sums[new] = row
    return row


def _split_given(articles: Sequence[Article]) -> tuple[Iterable[tuple[int, ...]], frozenset[int]]:
    """Return the groups that came with the articles, and the places of the articles that came without."""
    given: dict[str, list[int]] = {}
    for i, article in enumerate(articles):
        if article.story:
            given.setdefault(article.story, []).append(i)
    free = frozenset(i for i, article in enumerate(articles) if not article.story)
    return [tuple(group) for group in given.values()], free
