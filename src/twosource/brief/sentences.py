"""The sentences of a brief: plain templates, filled with names, counts and words of the articles."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.brief.stances import phrase_stance, tells_what
from twosource.records import (
    Article,
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
)

LONGEST_QUOTE = 30
"""Words of a passage quoted in a brief; it is cut at a word, and the citation holds the whole."""
_CERTAINTY = {"asserted": "states it as a fact", "denied": "reports a denial", "planned": "speaks of a plan"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The articles of a story, and what a brief calls them."""

    articles: tuple[Article, ...]

    def of(self, article: ArticleId) -> str:
        """Return the outlet of an article; with its day where the outlet has more than one, with its id where the day is the
        same or unknown; the id alone where no outlet is known."""
        found = next((a for a in self.articles if a.id == article), None)
        if found is None or not found.outlet:
            return str(article)
        sisters = [a for a in self.articles if a.outlet == found.outlet]
        if len(sisters) == 1:
            return found.outlet
        days = [_day(a) for a in sisters]
        return f"{found.outlet} ({_day(found) if days.count(_day(found)) == 1 and _day(found) else article})"

    def opening(self, article: ArticleId) -> Span | None:
        """Return the title or the first paragraph of an article: the words that stand for the whole of it."""
        found = next((a for a in self.articles if a.id == article), None)
        block = next((b for b in found.blocks if b.end > b.start), None) if found else None
        return found.span(block.start, block.end) if found and block else None


def _day(article: Article) -> str:
    return article.published.first.isoformat() if article.published is not None else ""


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
    return BriefSentence(text=f"{child} {phrase} {parent}{share}.", citations=citations) if citations else None


def say_claim(claim: ClaimFinding, names: Names) -> BriefSentence:
    """Say a claim in the words of its first mention, how many articles carry it, and how many origins it has."""
    first = claim.mentions[0].span
    tellers = len({mention.article for mention in claim.mentions})
    text = f"{_share(tellers, len(names.articles))} {'carries' if tellers == 1 else 'carry'} this: “{quote(first)}”"
    return BriefSentence(text=f"{text} ({say_origins(claim)}).", citations=_spans(claim.mentions))


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
        words = _certainty(mention.certainty) if by_certainty else f"says “{quote(mention.value or mention.span)}”"
        if mention.article not in said.setdefault(words, []):
            said[words].append(mention.article)
    if len(said) < 2:
        return None
    parts = [f"{_listed(names.of(a) for a in articles)} {_plural(words, articles)}" for words, articles in said.items()]
    matter = f"On “{quote(claim.mentions[0].span)}”: " if by_certainty else ""
    return BriefSentence(text=f"{matter}{'; '.join(parts)}.", citations=_spans(claim.mentions))


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
    text = f"{position.actor} {phrase} “{quote(best.content)}”{condition} ({count})."
    return BriefSentence(text=text, citations=tuple(dict.fromkeys(m.span for m in (best, *position.mentions))))


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
    """Return the words of a span on one line, cut after `LONGEST_QUOTE` words, its quotation marks made single ones."""
    words = span.text.replace("“", "‘").replace("”", "’").split()
    return " ".join(words[:LONGEST_QUOTE]) + (" …" if len(words) > LONGEST_QUOTE else "")


def _certainty(certainty: str) -> str:
    kind, _, words = certainty.partition(": ")
    return _CERTAINTY.get(kind) or (f"adds “{words}”" if words else "puts it with a reserve")


def _plural(words: str, articles: Sequence[ArticleId]) -> str:
    verb, _, rest = words.partition(" ")
    plural = {"says": "say", "states": "state", "reports": "report", "speaks": "speak", "puts": "put", "adds": "add"}
    return f"{plural[verb] if len(articles) > 1 else verb} {rest}"


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(span for m in mentions for span in (m.span, m.value) if span is not None))


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
