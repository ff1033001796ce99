"""Mentions of two sources that may be one house under two names: a department and its bureau, two officers of one brigade, two
papers of one file."""

import re
from collections.abc import Callable
from itertools import combinations

from twosource.compare.bodies import is_nameless, same_body, sorts_of_word
from twosource.compare.case import Case, make_reason
from twosource.compare.names import plain_words, singular
from twosource.records import ChainLink, OriginReason

_PAPERS = frozenset({"document", "poll", "post"})
_TITLE = 60
"""Characters before a name in which its title stands."""
_TITLE_WORDS = re.compile(r"(?:\b[a-z]+\s+){1,4}$")
_RANKS = frozenset(
    "chief head deputy vice acting former senior director spokesman spokeswoman spokesperson s said says told added".split()
)
"""Words of a title that tell no body from another."""


def kindred_sources(case: Case) -> list[OriginReason]:
    """Return the possible reasons of pairs of sources of two articles that may be one house, or one paper and whose it is.

    A paper counts wherever it stands in a chain: those whom a poll has asked are not its source, the poll is.
    """
    found: list[OriginReason] = []
    sources = [*case.ends(), *((i, x) for i, m in enumerate(case.mentions) for x in m.chain[:-1] if x.type in _PAPERS)]
    words = {link: _house_words(case, link) for _, link in sources}
    for (i, one), (j, two) in combinations(sorted(sources, key=lambda source: (source[0], source[1].span)), 2):
        if case.mentions[i].article == case.mentions[j].article:
            continue
        house = _are_one_house(one, two, words[one], words[two])
        text = "may be of one house" if house else next((words for fits, words in _KINSHIPS if fits(one, two)), None)
        if text is not None:
            found += make_reason(case, "same speaker", False, (i, j), f"{one.name} and {two.name} {text}", (one.span, two.span))
    return found


def _are_one_house(one: ChainLink, two: ChainLink, first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two bodies, or their officers, are of one sort and share a word, and not each has another word of its own.

    "Labour Department" and "Bureau of Labour Statistics", "fire chief" and "deputy fire chief" may be one house;
    "the interior ministry" and "the defence ministry" are two.
    """
    if {one.type, two.type} & _PAPERS or is_nameless(one) or is_nameless(two):
        return False
    if one.speaks_for and two.speaks_for and same_body(one.speaks_for, two.speaks_for):
        return False  # told by what they speak for
    shared = first & second
    sorts = [{sort for word in words for sort in sorts_of_word(word)} for words in (first, second)]
    common = sorts[0] & sorts[1]
    left = [{w for w in words - shared if not common & set(sorts_of_word(w))} for words in (first, second)]
    return bool(shared and common) and not all(left)


def _house_words(case: Case, link: ChainLink) -> frozenset[str]:
    """Return the words that tell a source's house, those of a title in front too; not a person's name, not a rank."""
    person = set(plain_words(link.name)) if link.type == "person" else set()
    article = case.articles.get(link.span.article)
    before = article.text[max(0, link.span.start - _TITLE) : link.span.start] if article is not None else ""
    title = _TITLE_WORDS.search(before)
    told = f"{title.group() if title and person else ''} {link.span.text} {link.speaks_for or ''}"
    return frozenset({singular(word) for word in plain_words(told) if word not in person} - _RANKS)


def _are_one_paper(one: ChainLink, two: ChainLink) -> bool:
    """Tell whether two papers may be one: two polls of one matter, or papers whose names have a name in common."""
    if one.type == two.type == "poll":
        return True
    return {one.type, two.type} <= _PAPERS and bool(_capitals(one) & _capitals(two))


def _is_its_paper(one: ChainLink, two: ChainLink) -> bool:
    """Tell whether one source is a paper that bears the other's name."""
    papers = [link for link in (one, two) if link.type in _PAPERS]
    return len(papers) == 1 and bool(_capitals(one) & _capitals(two))


def _capitals(link: ChainLink) -> set[str]:
    return {word for part in link.name.split() if part[:1].isupper() for word in plain_words(part)}


_KINSHIPS: tuple[tuple[Callable[[ChainLink, ChainLink], bool], str], ...] = (
    (_are_one_paper, "may be one paper"),
    (_is_its_paper, "may be one: the paper bears the name"),
)
