"""The reasons behind a count of origins, in the order in which a reader needs them."""

from collections.abc import Sequence
from typing import get_args

from twosource.records import OriginReason
from twosource.records.claim import ReasonKind

NO_REASON = (
    "No sign found that one of these accounts depends on another: no shared passage or like wording, no common source, agency or "
    "publisher. Another may exist that their words do not show."
)
"""What a claim without a reason says: what was looked for, since nothing found is not a proof."""
_SETTLING: tuple[ReasonKind, ...] = ("same report", "same speaker", "same wire")
_STRENGTH = {kind: place for place, kind in enumerate(dict.fromkeys((*_SETTLING, *get_args(ReasonKind))))}
"""The kinds: who is behind several accounts first, then as the record lists them, what is only unclear last."""


def strongest_first(reasons: Sequence[OriginReason]) -> tuple[list[OriginReason], list[OriginReason]]:
    """Return the reasons that a reader needs, and the further ones, each list with the strongest first.

    Certain reasons come before possible ones, then those that tie more mentions, then by kind. A reason is a further one if one
    before it ties all of its mentions already.
    """
    leading: list[OriginReason] = []
    further: list[OriginReason] = []
    for reason in sorted(reasons, key=_need):
        tied = frozenset(reason.mentions)
        (further if any(tied <= frozenset(held.mentions) for held in leading) else leading).append(reason)
    return leading, further


def _need(reason: OriginReason) -> tuple[bool, int, int]:
    return not reason.certain, -len(frozenset(reason.mentions)), _STRENGTH[reason.kind]
