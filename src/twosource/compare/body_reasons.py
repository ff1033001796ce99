"""Mentions that rest on one body: its own word, its spokesman's, its officers', or one that may be it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.compare.bodies import is_mouth, is_nameless, is_vague, same_body, sorts_of
from twosource.compare.case import Case, Link, make_reason
from twosource.compare.names import REPORTS, plain_words, same_speaker
from twosource.records import ChainLink, OriginReason


def same_bodies(case: Case) -> list[OriginReason]:
    """Return the reasons of sources that are one body.

    1. A body and its spokesman are one, for certain; its other officers may know a thing themselves and are possibly one.
    2. A source named by its sort alone ("the company", "officials") may be any other of that sort.
    """
    known = _offices(case)
    ends = [(i, _with_office(link, known)) for i, link in case.ends() if link.type not in REPORTS]
    near = [(i, _with_office(link, known)) for i, link in case.near() if link.type not in REPORTS]
    return [*_spoken_for(case, ends, near), *_of_one_sort(case, ends)]


def _offices(case: Case) -> Mapping[str, str]:
    """Return whom each named person speaks for, as far as any of the articles says so."""
    links = [link for m in case.mentions for link in (*m.chain, *m.nearby) if link.speaks_for and not link.anonymous]
    return {link.name: link.speaks_for or "" for link in sorted(links, key=lambda link: link.span, reverse=True)}


def _with_office(link: ChainLink, known: Mapping[str, str]) -> ChainLink:
    if link.speaks_for or link.anonymous:
        return link
    office = next((body for name, body in sorted(known.items()) if same_speaker(name, link.name)), None)
    return replace(link, speaks_for=office)


# 1. One body and its officers


def _spoken_for(case: Case, ends: Sequence[Link], near: Sequence[Link]) -> list[OriginReason]:
    found: list[OriginReason] = []
    for body in sorted({link.speaks_for for _, link in (*ends, *near) if link.speaks_for}):
        ours = [(i, link) for i, link in ends if _is_of(link, body)]
        firm = [(i, link) for i, link in ours if is_mouth(link) or same_body(link.name, body)]
        whole = case.resting_wholly(i for i, _ in firm)
        firm = [(i, link) for i, link in firm if i in whole]
        spans = [link.span for _, link in firm]
        found += make_reason(case, "same speaker", True, (i for i, _ in firm), f"it is {body}'s word, or its spokesman's", spans)
        loose = [*ours, *((i, link) for i, link in near if _is_of(link, body))]
        text = f"they may all speak for {body}"
        found += make_reason(case, "same speaker", False, (i for i, _ in loose), text, (link.span for _, link in loose))
    return found


def _is_of(link: ChainLink, body: str) -> bool:
    return same_body(link.name, body) or (link.speaks_for is not None and same_body(link.speaks_for, body))


# 2. Sources named by their sort


def _of_one_sort(case: Case, ends: Sequence[Link]) -> list[OriginReason]:
    nameless = [(i, link) for i, link in ends if is_nameless(link) and not is_vague(link)]
    named = [(i, link) for i, link in ends if not is_nameless(link)]
    found: list[OriginReason] = []
    for group in _by_sort(nameless):
        partner = _likeliest(group, named)
        together = [*group, *([partner] if partner is not None else [])]
        words = ", ".join(sorted({link.span.text for _, link in together}, key=lambda text: (text.lower(), text)))
        text = f"they may be one: {words}"
        spans = [link.span for _, link in together]
        found += make_reason(case, "same speaker", False, (i for i, _ in together), text, spans)
    return found


def _by_sort(nameless: Sequence[Link]) -> list[list[Link]]:
    """Return the groups of sources that share a sort with another of their group."""
    groups: list[list[Link]] = []
    for one in nameless:
        touched = [g for g in groups if any(sorts_of(one[1]) & sorts_of(link) for _, link in g)]
        groups = [*(g for g in groups if g not in touched), [*(link for g in touched for link in g), one]]
    return groups


def _likeliest(group: Sequence[Link], named: Sequence[Link]) -> Link | None:
    """Return the named source of the group's sort that shares most words with it, the first of them on equal terms."""
    sorts = frozenset(sort for _, link in group for sort in sorts_of(link))
    words = {word for _, link in group for word in plain_words(link.span.text)}
    fitting = [(i, link) for i, link in named if sorts & sorts_of(link) or ("company" in sorts and _may_be_company(link))]
    return min(fitting, key=lambda item: (-len(words & set(plain_words(item[1].name))), item[1].span), default=None)


def _may_be_company(link: ChainLink) -> bool:
    """Tell whether a body's name does not say of what sort it is: most companies' names don't."""
    return link.type == "organisation" and not sorts_of(link)
