"""Mentions that rest on nobody known: an account that does not say where it has a claim from proves no second origin."""

from collections.abc import Sequence

from twosource.compare.bodies import is_vague
from twosource.compare.case import Case, make_reason
from twosource.compare.groups import group_mentions
from twosource.records import OriginReason


def resting_on_nobody(case: Case, reasons: Sequence[OriginReason]) -> list[OriginReason]:
    """Return a possible reason for each group of mentions in which none names a source.

    They may have it from whoever the other accounts have it from: each group is set beside the first mention that says whose
    word it is, or all of them together where none does. "Sources said" and "a report" name nobody.
    """
    groups = group_mentions(case.mentions, reasons)
    named = [i for i, m in enumerate(case.mentions) if any(not is_vague(link) for link in m.chain)]
    open_groups = [group for group in groups if not set(group) & set(named)]
    text = "no source is named: it may be had from the other"
    if not named:
        places = [i for group in open_groups for i in group]
        return make_reason(case, "no source named", False, places, text, ()) if len(open_groups) > 1 else []
    first = min(named, key=lambda i: (case.mentions[i].article, case.mentions[i].span))
    return [
        reason
        for group in open_groups
        for reason in make_reason(
            case, "no source named", False, [*group, first], text, (case.mentions[i].span for i in (*group, first))
        )
    ]
