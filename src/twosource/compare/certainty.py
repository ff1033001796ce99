"""How sure the accounts of one claim are, against each other."""

from collections.abc import Iterable

from twosource.records import ArticleId, Mention

_OPEN = frozenset({"may", "might", "could"})


def certainty_kind(certainty: str) -> str:
    """Return "asserted", "hedged", "planned" or "denied" of a mention's certainty, without the word that made it.

    >>> certainty_kind("hedged: allegedly")
    'hedged'
    """
    return certainty.partition(":")[0]


def is_told_as_fact(certainty: str) -> bool:
    """Tell whether a mention says that something is or is not so; a plan or "may not" leaves it open, and contradicts nothing."""
    kind, _, word = certainty.partition(": ")
    return kind != "planned" and word not in _OPEN


def firmest(mentions: Iterable[Mention]) -> dict[ArticleId, str]:
    """Return for each article the firmest way in which it puts the claim: a plain statement outweighs a hedged one."""
    order = ("asserted", "denied", "hedged", "planned")
    kinds: dict[ArticleId, str] = {}
    for mention in mentions:
        kind = certainty_kind(mention.certainty)
        known = kinds.get(mention.article)
        if known is None or order.index(kind) < order.index(known):
            kinds[mention.article] = kind
    return kinds
