"""What became of a statement on the way from parent to child: the stage `drift`."""

from collections.abc import Iterable, Mapping, Sequence

from twosource.compare.drift_acts import find_actors_changed, find_negations
from twosource.compare.drift_alignment import Alignment
from twosource.compare.drift_hedges import find_certainty, find_hedges
from twosource.compare.drift_pair import AS_WELL, Pair, Sign
from twosource.compare.drift_pairs import pair_sentences
from twosource.compare.drift_sources import find_sources
from twosource.compare.drift_time import find_forerunners
from twosource.compare.drift_values import find_dates_changed, find_numbers_changed
from twosource.records import ArticleAttributions, ArticleId, Change, Derivation, Drift, FamilyTree, ParsedArticle
from twosource.settings import CompareSettings

RULES = (
    find_hedges,
    find_sources,
    find_numbers_changed,
    find_certainty,
    find_dates_changed,
    find_actors_changed,
    find_negations,
)


def find_drift(
    derivation: Derivation,
    parent: ParsedArticle,
    child: ParsedArticle,
    said: Mapping[ArticleId, ArticleAttributions],
    settings: CompareSettings,
) -> Drift:
    """Return the typed changes on one edge of the family tree, in the order of the child's text.

    1. Each sentence is laid beside the likeliest ones of the other text. 2. Each rule looks for one kind of sign, and for what
    the other sentence tells of its matter. 3. Of each sign the sentence that tells its matter best decides whether it was lost.
    A change says what differs, never which side is right.

    >>> # parent: "At least 22 people were hurt, the mayor said."   child: "22 people were hurt."
    >>> [change.kind for change in find_drift(edge, parent, child, said, settings).changes]  # doctest: +SKIP
    ['attribution_lost', 'hedge_lost']
    """
    changes = compare_articles(pair_sentences(parent, child, derivation.passages), parent.id, child.id, said, settings)
    return Drift(parent=derivation.parent, child=derivation.child, changes=changes)


def find_drift_in_time(
    articles: Sequence[ParsedArticle],
    tree: FamilyTree,
    said: Mapping[ArticleId, ArticleAttributions],
    settings: CompareSettings,
) -> tuple[Drift, ...]:
    """Return the changes between an article and the earlier ones that tell the same, though the tree has no edge between them.

    Only dated articles are looked at. What differs was told otherwise later; nothing is said about who took it from whom. Pairs
    without a change are left out.
    """
    by_id = {article.id: article for article in articles}
    drifts = []
    for earlier, later, places in find_forerunners(articles, tree):
        pairs = pair_sentences(by_id[earlier], by_id[later], among=places)
        changes = compare_articles(pairs, earlier, later, said, settings)
        if changes:
            drifts.append(Drift(parent=earlier, child=later, changes=changes, along="time"))
    return tuple(drifts)


def compare_articles(
    pairs: Iterable[Alignment],
    parent: ArticleId,
    child: ArticleId,
    said: Mapping[ArticleId, ArticleAttributions],
    settings: CompareSettings,
) -> tuple[Change, ...]:
    """Return the changes that pairs of sentences of two articles show."""
    both = (said.get(parent, _unsaid(parent)), said.get(child, _unsaid(child)))
    signs = [
        sign
        for alignment in pairs
        if alignment.child.block in settings.position_blocks
        for rule in RULES
        for sign in rule(Pair(alignment, both))
    ]
    return tuple(sorted(set(_decide(signs)), key=_place))


def _unsaid(name: ArticleId) -> ArticleAttributions:
    return ArticleAttributions(article=name, attributions=())


def _decide(signs: Iterable[Sign]) -> Iterable[Change]:
    """Yield the change of each sign where its matter is told best; none if it is kept in a place that tells it about as well."""
    by_key: dict[tuple[str, str, int], list[Sign]] = {}
    for sign in signs:
        by_key.setdefault(sign.key, []).append(sign)
    for found in by_key.values():
        best = max(sign.told for sign in found)
        if all(sign.change is not None for sign in found if sign.told >= best - AS_WELL):
            change = next(sign.change for sign in found if sign.told == best)
            if change is not None:
                yield change


def _place(change: Change) -> tuple[int, int, str]:
    """Return where a change stands: in the child, else, where it has nothing there, in the parent."""
    place = change.child or change.parent
    return (change.child is None, place.start if place else 0, change.kind)
