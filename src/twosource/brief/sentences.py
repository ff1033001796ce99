"""The sentences of a brief: plain templates, filled with names, counts and words of the articles."""

import re
from collections.abc import Iterable, Sequence

from twosource.brief.names import Names
from twosource.brief.stances import is_several, phrase_stance, tells_what
from twosource.records import (
    ArticleId,
    BriefSentence,
    ClaimFinding,
    Derivation,
    Gap,
    Mention,
    OutsideSource,
    Position,
    Span,
    StoryReading,
    is_quoted,
    opens_sentence,
)

LONGEST_QUOTE = 30
"""Words of a passage quoted in a brief; it is cut at a word, and the citation holds the whole."""
_DETERMINED = frozenset("his her its their my our the a an one two three some several many no other others most all both".split())
_CERTAINTY = {"asserted": "states it as a fact", "denied": "reports a denial", "planned": "speaks of a plan"}


def say_pile(story: StoryReading, names: Names) -> BriefSentence | None:
    """Say how many articles and outlets tell the story."""
    outlets = {article.outlet for article in names.articles if article.outlet}
    where = f" of {_count(len(outlets), 'outlet')}" if outlets else ""
    text = f"{_count(len(names.articles), 'article')}{where} {_verb(names.articles, 'tell')} this story."
    citations = [opening for article in names.articles if (opening := names.opening(article.id)) is not None]
    return BriefSentence(text=text, citations=tuple(citations)) if story.articles else None


def say_outside(source: OutsideSource, names: Names) -> BriefSentence:
    """Say which articles rest on a source that is not in the pile."""
    who = _share(len(source.articles), len(names.articles))
    verb = "rests" if len(source.articles) == 1 else "rest"
    return BriefSentence(text=f"{who} {verb} on {source.name}, which is not among them.", citations=source.evidence)


def say_derivation(edge: Derivation, names: Names) -> BriefSentence | None:
    """Say who took how much from whom."""
    citations = tuple(span for passage in edge.passages[:3] for span in (passage.a, passage.b))
    child, parent = names.of(edge.child), names.of(edge.parent)
    phrase = {"revision": "is a later version of", "reprint": "reprints", "rewrite": "rewrites"}[edge.kind]
    share = f", sharing {round(100 * edge.share)} % of its words" if edge.share else ""
    text = _capital(f"{child} {phrase} {parent}{share}.")
    return BriefSentence(text=text, citations=citations) if citations else None


def say_claim(claim: ClaimFinding, names: Names) -> BriefSentence:
    """Say a claim in the words of the mention that reads best, how many articles carry it, and how many origins it has."""
    first = min(claim.mentions, key=_readability).span
    tellers = len({mention.article for mention in claim.mentions})
    text = f"{_share(tellers, len(names.articles))} {'carries' if tellers == 1 else 'carry'} this: “{quote(first)}”"
    return BriefSentence(text=f"{text} ({names.told(say_origins(claim))}).", citations=_spans(claim.mentions))


def _readability(mention: Mention) -> tuple[bool, bool, bool, Span]:
    """Return what sorts mentions for a reader: those that begin a sentence first, then nobody's own words, then short ones."""
    too_long = len(mention.span.text.split()) > LONGEST_QUOTE
    return not opens_sentence(mention), is_quoted(mention), too_long, mention.span


def say_origins(claim: ClaimFinding) -> str:
    """Return the range of a claim's independent origins in words.

    >>> say_origins(claim)                                           # doctest: +SKIP
    '1 to 2 origins: NordPress'
    """
    low, high = claim.origins.low, claim.origins.high
    count = _count(low, "origin") if low == high else f"{low} to {high} origins"
    return f"{count}: {', '.join(claim.origins.names)}" if claim.origins.names else count


def say_difference(claim: ClaimFinding, names: Names) -> BriefSentence | None:
    """Say who gives which number, date or actor, or who is how sure."""
    said: dict[str, list[ArticleId]] = {}
    by_certainty = claim.relation == "differs in certainty"
    for mention in claim.mentions:
        words = _certainty(mention) if by_certainty else f"says “{quote(mention.value or mention.span)}”"
        if mention.article not in said.setdefault(words, []):
            said[words].append(mention.article)
    if len(said) < 2:
        return None
    parts = [f"{_listed(names.of(a) for a in articles)} {_plural(words, articles)}" for words, articles in said.items()]
    matter = f"On “{quote(claim.mentions[0].span)}”: " if by_certainty else ""
    text = f"{matter}{'; '.join(parts)}." if matter else _capital(f"{'; '.join(parts)}.")
    return BriefSentence(text=text, citations=_spans(claim.mentions))


def say_position(position: Position) -> BriefSentence | None:
    """Say a position, from a mention that names the actor itself; none does where only pronouns stand there."""
    told = [m for m in position.mentions if m.content is not None and tells_what(m.content)]
    named = [m for m in told if all(word in m.span.text for word in position.actor.split())]
    if not named:
        return None
    best = min(named, key=lambda m: (m.condition is None, m.span))
    phrase = phrase_stance(best, position.actor)
    if best.content is None or phrase is None:
        return None
    condition = f", “{quote(best.condition)}”" if best.condition is not None else ""
    count = _count(len(position.articles), "article")
    text = f"{_subject(position.actor)} {phrase} “{quote(best.content)}”{condition} ({count})."
    elsewhere = () if best.span.contains(best.content) else (best.content,)
    return BriefSentence(text=text, citations=tuple(dict.fromkeys((best.span, *elsewhere, *(m.span for m in position.mentions)))))


def _subject(actor: str) -> str:
    """Return an actor as a sentence begins with it: "A pilot", "Several families"; a name stays as it is written."""
    words = actor.split()
    if not words[0].islower() or any(word[0].isupper() for word in words[:2]):
        return actor
    alone = not is_several(actor) and words[0] not in _DETERMINED
    return f"{'An' if words[0][0] in 'aeio' else 'A'} {actor}" if alone else _capital(actor)


def say_gap(gap: Gap, names: Names) -> BriefSentence | None:
    """Say what could not be known, and of which articles."""
    openings = (names.opening(article) for article in gap.articles)
    citations = gap.evidence or tuple(opening for opening in openings if opening is not None)
    where = _listed(names.of(article) for article in gap.articles)
    quoted = re.findall("“([^”]*)”", gap.text)
    if not all(any(words in span.text for span in citations) for words in quoted):
        return None  # a source that only pronouns name can't be shown by them
    return BriefSentence(text=f"Not known: {gap.text} ({where}).", citations=citations) if citations else None


def quote(span: Span) -> str:
    """Return the words of a span on one line, its quotation marks made single ones; what is longer than `LONGEST_QUOTE` words is
    cut, behind the last comma of its second half where there is one."""
    words = span.text.replace("“", "‘").replace("”", "’").split()
    if len(words) <= LONGEST_QUOTE:
        return " ".join(words)
    ends = [place for place in range(LONGEST_QUOTE // 2, LONGEST_QUOTE) if words[place][-1] in ",;:–—"]
    return " ".join(words[: ends[-1] + 1 if ends else LONGEST_QUOTE]) + " …"


def _certainty(mention: Mention) -> str:
    kind, _, words = mention.certainty.partition(": ")
    return _CERTAINTY.get(kind) or (f"adds “{words}”" if words and words in mention.span.text else "puts it with a reserve")


def _plural(words: str, articles: Sequence[ArticleId]) -> str:
    verb, _, rest = words.partition(" ")
    plural = {"says": "say", "states": "state", "reports": "report", "speaks": "speak", "puts": "put", "adds": "add"}
    return f"{plural[verb] if len(articles) > 1 else verb} {rest}"


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    """Return the words of mentions, and what is compared of them where it stands elsewhere."""
    values = (m.value for m in mentions if m.value is not None and not m.span.contains(m.value))
    return tuple(dict.fromkeys((*(m.span for m in mentions), *values)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _share(part: int, whole: int) -> str:
    if part == whole:
        return {1: "The article", 2: "Both articles"}.get(whole, f"All {whole} articles")
    return f"{part} of {_count(whole, 'article')}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _verb(subjects: Sequence[object], verb: str) -> str:
    return f"{verb}s" if len(subjects) == 1 else verb


def _listed(names: Iterable[str]) -> str:
    given = list(dict.fromkeys(names))
    return given[0] if len(given) == 1 else f"{', '.join(given[:-1])} and {given[-1]}" if given else ""
