"""Mentions that end in one named speaker, or in unnamed sources of one kind."""

from twosource.compare.case import Case, make_reason
from twosource.compare.names import REPORTS, same_speaker, unnamed_kind
from twosource.records import OriginReason


def same_speakers(case: Case) -> list[OriginReason]:
    """Return the reasons of chains that end in the same named speaker, whoever quotes him."""
    named = [(i, x) for i, x in case.ends() if not x.anonymous and x.type not in REPORTS]
    found: list[OriginReason] = []
    for name in sorted({x.name for _, x in named}):
        same = [(i, x) for i, x in named if same_speaker(x.name, name)]
        whole = case.resting_wholly(i for i, _ in same)
        firm = [(i, x) for i, x in same if i in whole]
        spans = [x.span for _, x in firm]
        found += make_reason(case, "same speaker", True, (i for i, _ in firm), f"it is {name}'s word", spans)
        near = [(i, x) for i, x in case.near() if same_speaker(x.name, name)]
        if len(same) > len(firm) or near:
            loose = [*same, *near]
            text = f"it may be {name}'s word"
            found += make_reason(case, "same speaker", False, (i for i, _ in loose), text, (x.span for _, x in loose))
    return found


def same_unnamed(case: Case) -> list[OriginReason]:
    """Return the reasons of unnamed sources of one kind: nobody can tell whether two times "officials" are two."""
    kinds = [(i, link, unnamed_kind(link)) for i, link in (*case.ends(), *case.near())]
    found: list[OriginReason] = []
    for kind in sorted({k for _, _, k in kinds if k}):
        same = [(i, link) for i, link, k in kinds if k == kind]
        text = f"unnamed sources of one kind: {same[0][1].name}"
        spans = [link.span for _, link in same]
        found += make_reason(case, "same kind of unnamed source", False, (i for i, _ in same), text, spans)
    return found
