"""Denials of what was said just before: "But a spokesman denied this", "the company rejected the account".

Such words state nothing by themselves. They are read as the statement that they take up, on the word of whoever denies it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.claims.certainty import DENIED
from twosource.claims.statements import Statement
from twosource.records import ArticleAttributions, Attribution, ChainLink, Sentence, Span

_TOLD = r"(?:claim|report|account|allegation|accusation|assertion|version|suggestion|rumou?r)"
_TAKEN_UP = re.compile(
    rf"^(?:(?:all |any of )?(?:this|that)|(?:the|this|that|such a|his|her|their|its) {_TOLD}"
    rf"|(?:these|those|such|both|both (?:the|these)|all (?:the|these)) {_TOLD}s)"
    r"(?: (?:as|outright|flatly|strongly|firmly)\b[^.;]*)?[.,]?$",
    re.IGNORECASE,
)
"""Words that name what was said before and nothing besides: "this", "the account", "both reports", "the claim as nonsense"; "the
allegations" may be any that were ever made."""
_SAID_FALSE = re.compile(
    rf"^[“\"']?(?:that|this|the {_TOLD})(?:[’']s| is| was| are| were)?"
    r" (?:simply |just |absolutely |completely |totally |entirely |categorically )?"
    r"(?:not true|untrue|false|wrong|incorrect|inaccurate|a lie|lies|nonsense|fabricated|baseless|unfounded)\b[^;]{0,30}$",
    re.IGNORECASE,
)
"""The same in words of its own: "That is not true", "the accusation false"."""
_REACH = 400
"""Characters before a denial in which what it takes up must end: the sentence before it, or the one before that."""
_BOTH = re.compile(r"\bboth\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A statement and its denial; `denial` has the words that deny it, and all else of what they take up."""

    statement: Statement
    denial: Statement


def find_denials(
    sentences: Sequence[Sentence], statements: Sequence[Statement], attributed: ArticleAttributions | None
) -> tuple[Denial, ...]:
    """Return the denials of one article that take up what somebody else was said to have said right before.

    "Officials said that women had died. The group denied this" gives one: the group denies that women had died.
    """
    told = attributed.attributions if attributed is not None else ()
    found: list[Denial] = []
    for denial in (a for a in told if a.chain and a.cue and _takes_up(a)):
        home = next((s for s in sentences if s.span.contains(denial.cue[0])), None)
        mains = [_widest(statements, said) for said in _taken_up(denial, told)]
        if home is not None:
            words = _words_of(denial, told, home)
            found += [Denial(statement=main, denial=_deny(main, denial, home, words)) for main in mains if main is not None]
    return tuple(found)


def _takes_up(attribution: Attribution) -> bool:
    words = attribution.text.strip()
    if attribution.polarity == "negative":
        return bool(_TAKEN_UP.match(words)) or (words.lower() in {"it", "it all"} and "den" in attribution.cue[0].text.lower())
    return attribution.polarity == "positive" and bool(_SAID_FALSE.match(words))


def _taken_up(denial: Attribution, told: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield what a denial takes up: the last thing that somebody else was said to have said, the last two for "both"."""
    start = min(piece.start for piece in (*denial.source, *denial.cue, *denial.content))
    before = [a for a in told if a.content and a.content[-1].end <= start and start - a.content[-1].end <= _REACH]
    ordered = sorted(before, key=lambda a: (a.content[-1].end, -a.depth, a.content))
    wanted = 2 if _BOTH.search(denial.text) else 1
    for said in ordered[-wanted:]:
        if said.polarity == "positive" and said.chain and not _is_of(said, denial.chain[-1]):
            yield said


def _is_of(attribution: Attribution, link: ChainLink) -> bool:
    return any(link.name == other.name or link.span == other.span for other in attribution.chain)


def _widest(statements: Sequence[Statement], said: Attribution) -> Statement | None:
    """Return the longest clause of what was said that states something."""
    inside = [s for s in statements if s.chain == said.chain and any(piece.overlaps(s.span) for piece in said.content)]
    whole = (s for s in inside if s.states and s.verbal and not (s.relative or s.reduced))
    return max(whole, key=lambda s: (len(s.span.text), -s.place), default=None)


def _deny(said: Statement, denial: Attribution, home: Sentence, words: Span) -> Statement:
    """Return a statement as its denial puts it: in other words, on another's word, and as not so."""
    cue, chain = denial.cue[0], denial.chain
    return replace(said, sentence=home, span=words, clause=words, verb=cue, certainty=DENIED, chain=chain, actor=None)


def _words_of(denial: Attribution, told: Sequence[Attribution], home: Sentence) -> Span:
    """Return the words of a denial, with what the same speaker says instead in its sentence: "denied this, saying all were
    farmers"."""
    own = [p for p in (*denial.source, *denial.cue, *denial.content) if home.span.contains(p)]
    more = [
        p
        for a in told
        if a.source == denial.source and a.polarity == "positive"
        for p in a.content
        if home.span.contains(p) and p.start >= max(piece.end for piece in own)
    ]
    start, end = min(p.start for p in own), max(p.end for p in (*own, *more))
    return home.cut(start - home.start, end - home.start)


def denials_of(group: Sequence[Statement], denials: Sequence[Denial]) -> list[Statement]:
    """Return the denials of the statements of a group."""
    places = {(s.article, s.place) for s in group}
    return [d.denial for d in denials if (d.statement.article, d.statement.place) in places]
