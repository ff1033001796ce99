"""What kind of derivation an edge is: a revision by the same hands, a reprint elsewhere, or a rewrite."""

from collections import Counter
from collections.abc import Iterable

from twosource.records import Article, DerivationKind, Passage
from twosource.reuse.direction_outlets import canonical_name, same_address

KEPT = 0.5
"""Share of the parent's words that stand in a revision where neither outlet is known."""
REPRINTED = 0.3
"""Share of the child's words that stand in passages of the parent, from which on it may be a reprint."""
UNTOUCHED = 0.85
"""Share of the words within these passages that an editor leaves alone and a rewriter does not."""


def name_derivation(parent: Article, child: Article, given: float, passages: Iterable[Passage]) -> DerivationKind:
    """Return the kind of a derivation.

    A revision stands at the same address, or in the same outlet; where an outlet is not known, it keeps most of the
    parent and shows the same title, sub-headings or credits. A reprint has much of its text word for word.
    """
    shared = tuple(passages)
    copied = any(passage.kind in {"verbatim", "edited", "moved"} for passage in shared)
    if copied and (same_address(parent, child) or _same_outlet(parent, child)):
        return "revision"
    outlets_unknown = canonical_name(parent.outlet) is None or canonical_name(child.outlet) is None
    if copied and outlets_unknown and given >= KEPT and _same_frame(parent, child):
        return "revision"
    copies = [passage for passage in shared if passage.kind in {"verbatim", "edited", "moved"}]
    words = sum(len(passage.b.text.split()) for passage in copies)
    kept = sum(_count_common(passage) for passage in copies)
    return "reprint" if words >= REPRINTED * len(child.text.split()) and kept >= UNTOUCHED * words else "rewrite"


def _count_common(passage: Passage) -> int:
    """Return how many words both sides of a passage have in common."""
    return (Counter(passage.a.text.lower().split()) & Counter(passage.b.text.lower().split())).total()


def _same_outlet(one: Article, other: Article) -> bool:
    name = canonical_name(one.outlet)
    return name is not None and name == canonical_name(other.outlet)


def _same_frame(one: Article, other: Article) -> bool:
    """Tell whether two articles have the same title, a sub-heading in common, or the same credits."""
    if one.title and one.title == other.title:
        return True
    heads = [{a.text[b.start : b.end].casefold() for b in a.blocks if b.kind == "subheading"} for a in (one, other)]
    names = [{canonical_name(credit.name) for credit in a.credits if credit.role != "photo"} for a in (one, other)]
    return bool(heads[0] & heads[1]) or (bool(names[0]) and names[0] == names[1])
