"""How sure the accounts of one claim are, against each other."""

from collections.abc import Iterable

from twosource.records import ArticleId, Mention

_OPEN = frozenset({"may", "might", "could"})
_COMING = _OPEN | {"expected", "likely", "due", "set"}
_REPORTED = frozenset({"allegedly", "reportedly", "purportedly", "supposedly", "apparently"})
"""Hedges of a whole clause; others may be of the number alone ("perhaps 40", "is estimated to hold 40")."""
_ORDER = ("asserted", "denied", "hedged", "planned")


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


def firmest(mentions: Iterable[Mention]) -> dict[ArticleId, Mention]:
    """Return for each article the mention in which it puts the claim most firmly: a plain statement outweighs a hedged one."""
    surest: dict[ArticleId, Mention] = {}
    for mention in mentions:
        known = surest.get(mention.article)
        if known is None or _firmness(mention) < _firmness(known):
            surest[mention.article] = mention
    return surest


def _firmness(mention: Mention) -> tuple[int, bool]:
    return _ORDER.index(certainty_kind(mention.certainty)), mention.tense != "past"


def differ_in_certainty(first: Mention, second: Mention) -> bool:
    """Tell whether one account is surer than another of the same thing.

    1. "Allegedly sank" is weaker than "sank", and "reportedly offered to sail" than "offered to sail". 2. A denial is none of
    these. 3. A plan and a "may" are weaker than what is told as done, not than what is told as it is: "a law that would widen
    the road" and "a law that widens the road" say one thing. A number alone is only hedged or not.
    """
    one, two = _strength(first), _strength(second)
    if "hedged" in {one, two} and one != two:  # 1.
        return True
    if first.quantity is not None and second.quantity is not None:
        return False
    if "denied" in {one, two} and one != two:  # 2.
        return True
    return {one, two} == {"open", "done"}  # 3.


def _strength(mention: Mention) -> str:
    """Return "hedged", "denied", "open" for a plan or a modal, "done" for what is told as done, else "told"."""
    kind, _, words = mention.certainty.partition(": ")
    if kind == "hedged" and not mention.tense and _is_open(mention, words):
        return "open"
    if kind == "hedged" and mention.quantity is not None and words not in _REPORTED:
        return "told"
    if kind == "planned":
        return "open"
    if kind == "asserted":
        return "done" if mention.tense == "past" else "told"
    return kind


def _is_open(mention: Mention, words: str) -> bool:
    """Tell whether a hedge speaks of what may come ("may sail", "is expected to sail"), not of what may have been."""
    verb = mention.value.text.lower().split() if mention.value is not None else []
    return bool(_COMING & set(words.split())) and "have" not in verb
