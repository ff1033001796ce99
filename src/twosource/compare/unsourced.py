"""Mentions that rest on nobody known: an account that does not say plainly where it has a claim from proves no second origin."""

from collections.abc import Sequence

from twosource.compare.case import Case, make_reason
from twosource.compare.clarity import is_clear, is_said_outright
from twosource.compare.groups import group_mentions
from twosource.records import OriginReason, ReasonKind

_NOBODY = "no source is named: it may be had from the other"
_UNCLEAR = "it is not clear whose word it is: it may be the other's"


def resting_on_nobody(case: Case, reasons: Sequence[OriginReason]) -> list[OriginReason]:
    """Return a possible reason for each group of mentions in which none says plainly whose word it is.

    They may have it from whoever the other accounts have it from: each group is set beside the first mention whose source is
    clear, or all of them together where none is. "Sources said" and "a report" name nobody; "he said" leaves it to be guessed.
    """
    groups = group_mentions(case.mentions, reasons)
    clear = [i for i, m in enumerate(case.mentions) if is_said_outright(m) and any(is_clear(case, link) for link in m.chain)]
    open_groups = [group for group in groups if not set(group) & set(clear)]
    if not clear:
        return _set_beside(case, [i for group in open_groups for i in group]) if len(open_groups) > 1 else []
    first = min(clear, key=lambda i: (case.mentions[i].article, case.mentions[i].span))
    return [reason for group in open_groups for reason in _set_beside(case, [*group, first], group)]


def _set_beside(case: Case, places: Sequence[int], group: Sequence[int] | None = None) -> list[OriginReason]:
    attributed = all(case.mentions[i].chain for i in (group if group is not None else places))
    kind: ReasonKind = "source unclear" if attributed else "no source named"
    text = _UNCLEAR if attributed else _NOBODY
    return make_reason(case, kind, False, places, text, (case.mentions[i].span for i in places))
