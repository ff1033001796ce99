"""Speakers who say that they have it from somebody else: their word proves no origin of its own."""

import re

from twosource.compare.bodies import is_vague
from twosource.compare.case import Case, Link, make_reason
from twosource.compare.names import REPORTS, plain_words
from twosource.records import ChainLink, OriginReason, Span

_REACH = 200
"""Characters behind a source's words in which it is said how it knows."""
_IT = r"(?:it|this|that|so|them|the (?:news|story|matter|incident))"
_ALONE = r"(?:only |himself |herself |themselves |also )?"
_LEARNED = (
    rf"(?:had |has |have |was |were )?{_ALONE}"
    rf"(?:(?:learned|learnt|heard)(?: (?:of |about )?{_IT})? {_ALONE}from|(?:had|got) {_IT} from"
    rf"|(?:been )?told(?: (?:of |about )?{_IT})? {_ALONE}by)"
)
_HEARSAY = re.compile(
    rf"^[^.;:“”\"]{{0,80}}?,? who {_LEARNED} (?P<whom>[^.,;]+)|^[^.]{{0,120}}\.[”\"]? (?:He|She|They) {_LEARNED} (?P<who>[^.,;]+)"
)
"""", who learned of it from his wife", ", who was told by a neighbour"; not "who heard shots from"."""
_WHO = r"(?P<source>(?!he\b|she\b|they\b|it\b)[^.,;“”\"]{2,60})"
_PAPER = (
    r"[^.,;“”\"]{0,40}"
    r"\b(?:reports?|statements?|accounts?|documents?|letters?|files?|records?|posts?|articles?)\b"
    r"| what [^.;“”\"]{2,60}\b(?:told|said|found|reported|wrote)\b"
)
"""What somebody refers to when he leans on it; "referring to the miners" only says whom he means."""
_LEANING = re.compile(
    rf"\b(?:referring to(?={_PAPER})"
    r"|citing|quoting|based on|basing (?:himself|herself|themselves|itself) on|drawing on|relying on"
    r"|on the (?:word|information|authority) of|according to what|in the words of"
    rf"|(?:read|reading|reads) (?:it |this |aloud |out )*from) {_WHO}"
    r"|\b(?:had|has|have|having) been (?:told|informed|briefed|alerted|notified)(?: of (?:it|this))? by "
    rf"{_WHO.replace('source', 'by')}"
)
"""Words in the sentence of a speaker that say on whom he leans himself."""
_ENDS = re.compile(r"[.!?][”\"’']*\s")


def had_from_others(case: Case) -> list[OriginReason]:
    """Return a possible reason for each mention whose speaker has it from somebody else, who may be the other's source.

    Set beside is the source of another article that shares most words with the one it was heard from, the first on equal terms.
    """
    found: list[OriginReason] = []
    for i, link in case.ends():
        words = heard_from(case, link)
        if words is None or link.type in REPORTS:
            continue
        others = [x for x in case.ends() if case.mentions[x[0]].article != link.span.article and not is_vague(x[1])]
        partner = min(others, key=lambda x: (-_shared(x, words), x[1].span), default=None)
        if partner is not None:
            text = f"{link.name} has it from somebody else, who may be the other's source"
            found += make_reason(case, "same speaker", False, (i, partner[0]), text, (words, partner[1].span))
    return found


def heard_from(case: Case, link: ChainLink) -> Span | None:
    """Return the words for whom a speaker has it from, where the article says so right behind the speaker's name, or
    further on in the sentence."""
    article = case.articles.get(link.span.article)
    if article is None:
        return None
    behind = article.text[link.span.end : link.span.end + _REACH]
    match = _HEARSAY.match(behind) or _LEANING.search(behind[: _sentence_end(behind)])
    if match is None:
        return None
    start, end = next(match.span(name) for name, words in match.groupdict().items() if words)
    return article.span(link.span.end + start, link.span.end + end)


def _sentence_end(text: str) -> int:
    end = _ENDS.search(text)
    return end.start() if end else len(text)


def _shared(other: Link, words: Span) -> int:
    return len(set(plain_words(f"{other[1].name} {other[1].span.text}")) & set(plain_words(words.text)))
