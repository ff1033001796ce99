"""Mentions that hold the same words of somebody: nobody says the same dozen words twice, so that it is one utterance."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from twosource.compare.case import Case, make_reason
from twosource.compare.passages import Taken, join_taken
from twosource.language.quotations import Quotation, find_quotations
from twosource.records import ArticleId, Mention, OriginReason, ReasonKind, Span

_WORD = re.compile(r"\w+")
_SEED = 4
"""Words in a row that two mentions must share to be looked at, and the fewest that a short utterance has."""
_LONG = 6
"""Quoted words in a row that two articles have from one utterance, however much each quotes of it beside them."""
_SHORT_SHARE = 0.8
"""Share of the shorter mention's words from which fewer than that do."""
_PLAIN = 12
"""The same for words that no marks stand around: a short clause is soon told in the same words by two who know it."""
_TELLING = 3
"""Words that tell something from which on a short utterance is known again, whatever small words stand between them."""
_SMALL = frozenset(
    """a an the and or but of to in on at for from with by as that this these those who which it its he his him she her they their
    them we our us i my me you your is was are were be been am m s re ve ll d t not had has have""".split()
)
"""Words that change where a quotation is reported."""
_BOTH = 2
"""Mentions of a pair that stand in quotation marks, if it is surely one utterance."""


def same_utterances(case: Case) -> list[OriginReason]:
    """Return the reasons of mentions that quote the same words, whoever each article puts them to.

    Certain where both stand in quotation marks; possible where one does, or where many words are shared without marks.
    """
    marks = _Marks(case)
    words = [tuple(_WORD.findall(m.span.text.casefold())) for m in case.mentions]
    found: dict[int, list[Taken]] = {}
    for i, j in _candidates(words, case.mentions):
        one, two = case.mentions[i], case.mentions[j]
        quoted = marks.hold(one) + marks.hold(two)
        if _are_one(words[i], words[j], quoted > 0):
            found.setdefault(quoted, []).append(Taken(mentions=(i, j), certain=quoted == _BOTH, evidence=(one.span, two.span)))
    return [
        reason
        for quoted, pairs in sorted(found.items(), reverse=True)
        for group in join_taken(pairs)
        for reason in _tell(case, group, quoted)
    ]


def longest_run(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words in a row two texts share at most.

    >>> longest_run("we will not sign this".split(), "they will not sign".split())
    3
    """
    best = 0
    before: Mapping[int, int] = {}
    for word in first:
        here = {j: before.get(j - 1, 0) + 1 for j, other in enumerate(second) if other == word}
        best = max(best, *here.values()) if here else best
        before = here
    return best


def _are_one(first: Sequence[str], second: Sequence[str], marked: bool) -> bool:
    run = longest_run(first, second)
    if not marked:
        return run >= _PLAIN
    return run >= _LONG or (run >= _SEED and run >= _SHORT_SHARE * min(len(first), len(second))) or _same_telling(first, second)


def _same_telling(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether one holds the telling words of the other in their order: "I'm a poor old fisherman" and "that he was a poor
    old fisherman" are one utterance."""
    short, long = sorted(([w for w in words if w not in _SMALL] for words in (first, second)), key=len)
    rest = iter(long)
    return len(short) >= _TELLING and all(word in rest for word in short)


def _candidates(words: Sequence[tuple[str, ...]], mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return the pairs of mentions of two articles that share a few words in a row, without looking at every pair."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(words):
        telling = tuple(word for word in row if word not in _SMALL)
        for seed in {*_runs(row, _SEED), *_runs(telling, _TELLING)}:
            places.setdefault(seed, []).append(place)
    return sorted(
        {
            pair
            for listed in places.values()
            for pair in combinations(listed, 2)
            if mentions[pair[0]].article != mentions[pair[1]].article
        }
    )


def _runs(words: tuple[str, ...], length: int) -> list[tuple[str, ...]]:
    return [words[k : k + length] for k in range(len(words) - length + 1)]


def _tell(case: Case, group: Taken, quoted: int) -> list[OriginReason]:
    """Return the reasons of one utterance: certain for the articles that have the claim from it alone."""
    names = sorted({case.mentions[i].chain[-1].name for i in group.mentions if case.mentions[i].chain})
    told = "the same words are quoted" if quoted else "they are told in the same words"
    text = f"{told}; put to {', '.join(names)}" if len(names) > 1 else told
    kind: ReasonKind = "same speaker" if quoted else "same wording"
    firm = case.resting_wholly(group.mentions) if group.certain else set()
    found = make_reason(case, kind, True, firm, text, (s for s in group.evidence if _stands_in(case, s, firm)))
    if firm != set(group.mentions):
        found += make_reason(case, kind, False, group.mentions, text, group.evidence)
    return found


def _stands_in(case: Case, span: Span, places: Collection[int]) -> bool:
    return any(case.mentions[i].span == span for i in places)


class _Marks:
    """The quotation marks of the articles, looked up once each."""

    def __init__(self, case: Case) -> None:
        self._articles = case.articles
        self._known: dict[ArticleId, tuple[Quotation, ...]] = {}

    def hold(self, mention: Mention) -> bool:
        """Tell whether most of a mention stands in quotation marks."""
        name, span = mention.article, mention.span
        if name not in self._known:
            self._known[name] = find_quotations(self._articles[name]) if name in self._articles else ()
        inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in self._known[name])
        return inside * 2 > span.end - span.start
