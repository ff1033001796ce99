"""Mentions without a source that are close in wording, or give the very same number."""

from itertools import combinations

from twosource.compare.case import Case, make_reason
from twosource.compare.passages import Taken, join_taken
from twosource.records import Mention, OriginReason


def same_wording(case: Case) -> list[OriginReason]:
    """Return one reason for each group of mentions without a source that are close in wording, or give the same number."""
    plain = [(i, m) for i, m in enumerate(case.mentions) if not m.chain]
    close: list[Taken] = []
    counted: list[Taken] = []
    for (i, one), (j, two) in combinations(plain, 2):
        pair = Taken(mentions=(i, j), certain=False, evidence=(one.span, two.span))
        if wording_share(one.span.text, two.span.text) >= case.settings.close_wording:
            close.append(pair)
        elif _same_number(one, two):
            counted.append(pair)
    told = (("close in wording", close), ("the same number", counted))
    return [
        reason
        for words, pairs in told
        for group in join_taken(pairs)
        for reason in make_reason(
            case, "same wording", False, group.mentions, f"{words}, and none names a source", group.evidence
        )
    ]


def _same_number(first: Mention, second: Mention) -> bool:
    one, two = first.quantity, second.quantity
    return one is not None and two is not None and (one.value, one.modifier) == (two.value, two.modifier)


def wording_share(first: str, second: str) -> float:
    """Return the share, 0 to 1, of the shorter text's words that the other has too."""
    one, two = set(first.lower().split()), set(second.lower().split())
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0
