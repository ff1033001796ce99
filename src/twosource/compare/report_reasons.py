"""Mentions that go back to one report: an outlet's, an agency's, a document."""

from twosource.compare.case import Case, Link, make_reason
from twosource.compare.names import REPORTS, is_any_document, report_key
from twosource.compare.outlet_reasons import credits_agency
from twosource.records import OriginReason, Span


def same_reports(case: Case) -> list[OriginReason]:
    """Return the reasons of chains that lead to one outlet, agency or document.

    Articles of that outlet, and those that credit that agency, are its report themselves. Two statements or two letters
    are one document at most possibly: their names tell nothing apart.
    """
    said = [(i, link) for i, m in enumerate(case.mentions) for link in m.chain if link.type in REPORTS]
    near = [(i, link) for i, link in case.near() if link.type in REPORTS]
    found: list[OriginReason] = []
    for key in sorted({report_key(link.name) for _, link in (*said, *near)}):
        rests = [(i, link) for i, link in said if report_key(link.name) == key]
        may = [(i, link) for i, link in near if report_key(link.name) == key]
        found += _one_report(case, key, rests, may)
    return found


def _one_report(case: Case, key: str, rests: list[Link], may: list[Link]) -> list[OriginReason]:
    itself = [i for i, m in enumerate(case.mentions) if case.is_from(m.article, key) or credits_agency(case, m.article, key)]
    partly = [i for i, m in enumerate(case.mentions) if credits_agency(case, m.article, key, in_part=True)]
    name = min((link.name for _, link in (*rests, *may)), key=lambda name: (-len(name), name))
    whole = set() if is_any_document(name) else case.resting_wholly(i for i, _ in rests)
    firm = [(i, link) for i, link in rests if i in whole]
    spans = [link.span for _, link in firm]
    found = make_reason(case, "same report", True, [*(i for i, _ in firm), *itself], f"all rest on {name}", spans)
    loose = [(i, link.span) for i, link in (*rests, *may)] + _outside_mentions(case, key)
    places = [*(i for i, _ in loose), *itself, *partly]
    return found + make_reason(case, "same report", False, places, f"they may rest on {name}", (span for _, span in loose))


def _outside_mentions(case: Case, key: str) -> list[tuple[int, Span]]:
    """Return the mentions without a source in articles that rest on an outside report elsewhere."""
    found: list[tuple[int, Span]] = []
    for source in case.outside:
        if report_key(source.name) != key:
            continue
        for i, mention in enumerate(case.mentions):
            if mention.article in source.articles and not mention.chain:
                shown = [s for s in source.evidence if s.article == mention.article]
                found.append((i, shown[0] if shown else mention.span))
    return found
