"""Mentions that end in one named speaker, or in unnamed sources of one kind."""

from itertools import combinations

from twosource.compare.case import Case, Link, make_reason
from twosource.compare.names import REPORTS, same_speaker, unnamed_kind
from twosource.compare.role_reasons import is_person_named
from twosource.compare.spellings import may_be_one_person
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
        near = [(i, x) for i, x in (*case.near(), *_on_the_way(case)) if same_speaker(x.name, name)]
        if len(same) > len(firm) or near:
            loose = [*same, *near]
            text = f"it may be {name}'s word"
            found += make_reason(case, "same speaker", False, (i for i, _ in loose), text, (x.span for _, x in loose))
    return found


def _on_the_way(case: Case) -> list[Link]:
    """Return the named people who pass on somebody else's word."""
    return [(i, x) for i, m in enumerate(case.mentions) for x in m.chain[:-1] if not x.anonymous and x.type not in REPORTS]


def alike_speakers(case: Case) -> list[OriginReason]:
    """Return the possible reasons of people whose names may be two spellings of one."""
    people = [(i, x) for i, x in case.ends() if is_person_named(x)]
    found: list[OriginReason] = []
    for (i, one), (j, two) in combinations(people, 2):
        elsewhere = case.mentions[i].article != case.mentions[j].article
        if elsewhere and not same_speaker(one.name, two.name) and may_be_one_person(one.name, two.name):
            text = f"{one.name} and {two.name} may be one person, spelt in two ways"
            found += make_reason(case, "same speaker", False, (i, j), text, (one.span, two.span))
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
