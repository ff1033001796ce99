"""What became of a statement on the way from parent to child: the stage `drift`."""

from twosource.compare.drift_pairs import pair_sentences
from twosource.compare.drift_signs import RULES, Pair
from twosource.records import Change, Derivation, Drift, ParsedArticle
from twosource.settings import CompareSettings


def find_drift(derivation: Derivation, parent: ParsedArticle, child: ParsedArticle, settings: CompareSettings) -> Drift:
    """Return the typed changes on one edge of the family tree, in the order of the child's text.

    Each sentence is compared with the likeliest one of the parent: in a passage of the edge, or surely telling the same. A change
    says what differs, never which side is right.

    >>> # parent: "At least 22 people were hurt, the mayor said."   child: "22 people were hurt."
    >>> [change.kind for change in find_drift(edge, parent, child, settings).changes]  # doctest: +SKIP
    ['attribution_lost', 'hedge_lost']
    """
    changes = {
        change
        for old, new in pair_sentences(derivation, parent, child)
        if new.block in settings.position_blocks
        for rule in RULES
        for change in rule(Pair(old, new))
    }
    return Drift(parent=derivation.parent, child=derivation.child, changes=tuple(sorted(changes, key=_place)))


def _place(change: Change) -> tuple[int, int, str]:
    """Return where a change stands: in the child, else, where it has nothing there, in the parent."""
    place = change.child or change.parent
    return (change.child is None, place.start if place else 0, change.kind)
