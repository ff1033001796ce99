"""Mentions that cannot have one origin: they contradict each other, and each stands on a source of its own.

One newspaper that prints a company's number and a lamp keeper's has two origins, and so have two reports of which one gives
"about 40" on the port's word and the other "more than 50" on somebody else's, whatever may tie them otherwise.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

from twosource.compare.bodies import is_nameless, same_body, sorts_of
from twosource.compare.case import Case, Pair
from twosource.compare.clarity import is_clear, is_said_outright
from twosource.compare.counts import count_others, lie_apart
from twosource.compare.names import plain_words, same_speaker, singular, unnamed_kind
from twosource.compare.polarity import find_against
from twosource.records import ChainLink, Mention, OriginReason, Separation, Span

_ARTICLE_TIES = frozenset({"same publisher", "same wire", "no source named", "source unclear"})
"""Reasons that say nothing of the words themselves: one house prints two sources' words, and who names nobody may have it from
anybody."""


_SORT_TIES = frozenset({"same kind of unnamed source", "same speaker"})
"""Reasons by which nameless sources of one sort may be one, as long as they are possible only."""
_COUNTING = frozenset("one two three several some many other another senior top unnamed official source".split())
"""Words of an unnamed source that tell no office."""
_NAMING = frozenset({"whom", "actor"})
"""Aspects of claims whose accounts name other people or things."""


def find_rivals(case: Case) -> frozenset[Pair]:
    """Return the pairs of mentions that contradict each other on the word of two different sources, both plain to see."""
    found = set()
    for i, j in _contradictions(case):
        one, two = (case.mentions[k].chain[-1] for k in (i, j))
        if are_two_sources(case, one, two) or _are_of_two_offices(one, two):
            found.add((i, j))
    return frozenset(found)


def keep_apart(case: Case, reasons: Sequence[OriginReason]) -> frozenset[Pair]:
    """Return the pairs of mentions that cannot have one origin.

    Rivals of one article; rivals of two, unless a reason says that the one's words were taken from the other's or that both
    sources may be one: a number that changed on the way is no second origin.
    """
    return frozenset(
        (i, j)
        for i, j in case.rivals
        if case.mentions[i].article == case.mentions[j].article
        or not any({i, j} <= set(r.mentions) for r in reasons if _ties(case, r, i, j))
    )


def _ties(case: Case, reason: OriginReason, i: int, j: int) -> bool:
    """Tell whether a reason says that two mentions which contradict each other may have one origin all the same."""
    if reason.kind in _ARTICLE_TIES:
        return False
    one, two = (case.mentions[k].chain[-1] for k in (i, j))
    return reason.certain or reason.kind not in _SORT_TIES or not _are_of_two_offices(one, two)


def _are_of_two_offices(one: ChainLink, two: ChainLink) -> bool:
    """Tell whether two unnamed sources of one kind are told apart by their office: "harbour officials", "a court official"."""
    kind = unnamed_kind(one)
    if kind is None or kind != unnamed_kind(two):
        return False
    offices = [{singular(word) for word in plain_words(link.name)} - {kind, *_COUNTING} for link in (one, two)]
    return all(offices) and not offices[0] & offices[1]


def are_two_sources(case: Case, one: ChainLink, two: ChainLink) -> bool:
    """Tell whether two sources are clear and surely not one person or body, nor the one an unnamed member of the other."""
    if not (is_clear(case, one) and is_clear(case, two)) or same_speaker(one.name, two.name):
        return False
    bodies = [{name for name in (link.name, link.speaks_for) if name} for link in (one, two)]
    if any(same_body(a, b) for a in bodies[0] for b in bodies[1]):
        return False
    kinds = unnamed_kind(one), unnamed_kind(two)
    if kinds[0] is not None and kinds[0] == kinds[1]:
        return False
    return not ((is_nameless(one) or is_nameless(two)) and sorts_of(one) & sorts_of(two))


def show_separations(case: Case, groups: Sequence[Sequence[int]], apart: Iterable[Pair]) -> tuple[Separation, ...]:
    """Return why two groups of mentions are no one origin, once for each two groups, with the words that differ."""
    group_of = {place: n for n, group in enumerate(groups) for place in group}
    shown: dict[tuple[int, int], Separation] = {}
    for i, j in sorted(apart, key=lambda pair: [_place(case.mentions[k]) for k in pair]):
        pair = min(group_of[i], group_of[j]), max(group_of[i], group_of[j])
        if pair[0] != pair[1] and pair not in shown:
            shown[pair] = _separate(case, i, j)
    return tuple(shown[pair] for pair in sorted(shown))


def _separate(case: Case, i: int, j: int) -> Separation:
    one, two = case.mentions[i], case.mentions[j]
    how = "give different numbers" if one.quantity is not None else "contradict each other"
    if case.aspect in _NAMING:
        how = "name others"
    spans = tuple(span for m in (one, two) for span in (_told(m), m.chain[-1].span))
    return Separation(mentions=(i, j), text=f"{one.chain[-1].name} and {two.chain[-1].name} {how}", evidence=spans)


def _told(mention: Mention) -> Span:
    return mention.value if mention.quantity is not None and mention.value is not None else mention.span


def _contradictions(case: Case) -> list[Pair]:
    """Return the pairs of mentions with a source that cannot both be right, by the rules of the verdict."""
    said = [(i, m) for i, m in enumerate(case.mentions) if m.chain and is_said_outright(m)]
    if case.aspect in _NAMING:
        return sorted((i, j) for (i, a), (j, b) in combinations(said, 2) if _name_others(a, b))
    counted = [(i, m) for i, m in said if m.quantity is not None]
    pairs = {(i, j) for (i, a), (j, b) in combinations(counted, 2) if lie_apart(a, b, case.settings) and not count_others(a, b)}
    places = {id(m): i for i, m in said}
    plain = [m for _, m in said if m.quantity is None]
    pairs |= {(min(x), max(x)) for a, b in find_against(plain, case.articles) if len(x := {places[id(a)], places[id(b)]}) == 2}
    return sorted(pairs)


def _name_others(first: Mention, second: Mention) -> bool:
    """Tell whether each of two mentions names somebody or something that the other does not."""
    one, two = (set(plain_words(_named(m).text)) for m in (first, second))
    return bool(one - two) and bool(two - one)


def _named(mention: Mention) -> Span:
    return mention.value if mention.value is not None else mention.span


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.article, mention.span.start, mention.span.end
