"""A story as Markdown: the account of it that a person reads, with every word it stands on in a footnote."""

import re
from collections.abc import Iterable, Iterator, Sequence

from twosource.exports.parts import Part
from twosource.exports.tables.lineage import UNKNOWN, directed_passages
from twosource.present.facts import day
from twosource.present.heading import byline, chain_words, heading_line, origins_words, percent, published_words, sureness
from twosource.present.html import children, roots, web_address
from twosource.present.marks import by_weight, relation_words, state_of
from twosource.records import Article, ArticleId, BriefSentence, ClaimFinding, Lineage, Mention, Position, Span

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
"""What is markup anywhere in a line, in Markdown or in its common extensions."""
_AT_START = re.compile(r"^(\d{0,9})([-+=.)])")
"""What is markup at the beginning of a line only: `- so`, `1. so`, `===`."""
_SPACES = re.compile(r"\s+")


def reading_to_markdown(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield some stories as Markdown in UTF-8 with footnotes, each story a chapter; the words of articles are never markup."""
    notes = _Footnotes()
    for place, part in enumerate(parts):
        notes.open(part)
        lines = [*(["---", ""] if place else []), *_story(part, notes), *notes.close()]
        yield ("\n".join(lines).rstrip() + "\n\n").encode("utf-8", "replace")


def plain(text: str) -> str:
    r"""Return words on one line that Markdown shows as they are: `*so* 1. <b>` becomes `\*so\* 1. \<b\>`."""
    line = _SPECIAL.sub(r"\\\1", _SPACES.sub(" ", text).strip())
    return _AT_START.sub(r"\1\\\2", line)


class _Footnotes:
    """The places that are cited, numbered as they come, over all stories of a file; one place has one number in its story."""

    def __init__(self) -> None:
        self._last = 0
        self._numbers: dict[Span, int] = {}
        self._articles: dict[ArticleId, Article] = {}

    def open(self, part: Part) -> None:
        """Begin a story."""
        self._numbers, self._articles = {}, dict(part.articles)

    def cite(self, spans: Sequence[Span]) -> str:
        """Return the marks of some places: `[^1][^2]`."""
        for span in dict.fromkeys(spans):
            if span not in self._numbers:
                self._last += 1
                self._numbers[span] = self._last
        return "".join(f"[^{self._numbers[span]}]" for span in dict.fromkeys(spans))

    def close(self) -> list[str]:
        """Return the notes of the story, a paragraph each."""
        lines = []
        for span, number in self._numbers.items():
            article = self._articles.get(span.article)
            who = plain(f"{byline(article)} ({span.article})" if article else span.article)
            lines += [f"[^{number}]: {who}, characters {span.start} to {span.end}: “{plain(span.text)}”", ""]
        return lines


def _story(part: Part, notes: _Footnotes) -> Iterator[str]:
    story = part.story
    yield from (f"# {plain(story.title) or story.id}", "", plain(heading_line(story, part.articles)), "")
    if story.headline:
        yield from (f"The origins are counted on the claim that most of the articles carry: “{plain(story.headline.text)}”.", "")
    yield from _section("In short", [_sentence(sentence, notes) for sentence in story.brief])
    yield from _section("Who took it from whom", [*_tree(part, roots(story), 0), *_unknown(part, notes), *_outside(part, notes)])
    shared, single = _split(by_weight(story.claims))
    if shared:
        yield from ("## Claims", "")
    for claim in shared:
        yield from _claim(part, claim, notes)
    yield from _section("Found in one account only", [_single(part, claim, notes) for claim in single])
    yield from _account(part, notes)
    yield from _section("Articles", [_article(article) for article in part.own_articles])


def _sentence(sentence: BriefSentence, notes: _Footnotes) -> str:
    edited = " *(edited by a reader)*" if sentence.as_written else ""
    faults = f" **Not held by what it cites: {plain('; '.join(sentence.faults))}.**" if sentence.faults else ""
    return f"- {plain(sentence.text)}{notes.cite(sentence.citations)}{edited}{faults}"


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "", *lines, ""] if lines else []


def _tree(part: Part, lines: Sequence[Lineage], depth: int) -> Iterator[str]:
    """Yield articles as an indented list, each below the one it was taken from."""
    for line in lines:
        article = part.articles.get(line.article)
        edge = line.parents[0] if line.parents else None
        by = ", set by a reader" if edge and edge.by_reader else ""
        how = f": {edge.kind}, {percent(edge.share)} taken, {sureness(edge.probability)}{by}" if edge else ""
        yield f"{'  ' * depth}- {plain(byline(article) if article else line.article)}{how}"
        yield from _tree(part, children(part.story, line.article), depth + 1)


def _unknown(part: Part, notes: _Footnotes) -> Iterator[str]:
    passages = [passage for direction, passage in directed_passages(part) if direction == UNKNOWN]
    for pair in part.story.tree.unknown:
        ends = {pair.a, pair.b}
        spans = [span for p in passages if {p.a.article, p.b.article} == ends for span in (p.a, p.b)]
        who = " and ".join(plain(_named(part, name)) for name in (pair.a, pair.b))
        yield f"- {who} share text; who took it from whom is unknown{notes.cite(spans)}"


def _outside(part: Part, notes: _Footnotes) -> Iterator[str]:
    for source in part.story.outside_sources:
        who = ", ".join(plain(_named(part, name)) for name in source.articles)
        yield f"- {plain(source.name)}, not in the pile: {who} rest on it{notes.cite(source.evidence)}"


def _split(claims: Sequence[ClaimFinding]) -> tuple[list[ClaimFinding], list[ClaimFinding]]:
    """Return the claims of several accounts, those that differ first, and those of one, as they stand in the articles."""
    shared = [claim for claim in claims if claim.relation != "single"]
    single = [claim for claim in claims if claim.relation == "single"]
    return shared, sorted(single, key=lambda claim: [mention.span for mention in claim.mentions])


def _claim(part: Part, claim: ClaimFinding, notes: _Footnotes) -> Iterator[str]:
    names = f": {'; '.join(claim.origins.names)}" if claim.origins.names else ""
    origins = origins_words(claim, "independent origin")
    yield from (f"### {plain(claim.text)}", "", f"{plain(relation_words(claim))}. {origins}{plain(names)}.", "")
    yield from (_mention(part, mention, notes) for mention in claim.mentions)
    yield ""
    if claim.origins.reasons:
        yield from ("Why they are not all independent:", "")
        for reason in claim.origins.reasons:
            sure = "certain" if reason.certain else "possible"
            by = " (by what a reader set)" if reason.by_reader else ""
            yield f"- {sure}, {reason.kind}: {plain(reason.text)}{by}{notes.cite(reason.evidence)}"
        yield ""


def _mention(part: Part, mention: Mention, notes: _Footnotes) -> str:
    state = state_of(mention)
    put = f"{state.word}: {state.note}" if state.note else state.word
    chain = chain_words(_named(part, mention.article), mention.names)
    return f"- {plain(chain)} ({plain(put)}): “{plain(mention.span.text)}”{notes.cite((mention.span,))}"


def _single(part: Part, claim: ClaimFinding, notes: _Footnotes) -> str:
    return _mention(part, claim.mentions[0], notes) if claim.mentions else f"- {plain(claim.text)}"


def _account(part: Part, notes: _Footnotes) -> Iterator[str]:
    story = part.story
    yield from _section("What each side wants", [_position(held, notes) for held in story.positions])
    called = [
        f"- {plain(wording.referent)}: "
        + "; ".join(
            f"“{plain(label.text)}” ({plain(_names(part, label.articles))}){notes.cite(label.evidence)}"
            for label in wording.labels
        )
        for wording in story.wording
    ]
    yield from _section("What they call it", called)
    happened = [
        f"- {_days(m.first.isoformat(), m.last.isoformat())}: {plain(m.text)}"
        f"{f' (reported {day(m.reported)})' if m.reported else ''}{notes.cite(m.evidence)}"
        for m in story.timeline
    ]
    yield from _section("What happened when", happened)
    yield from _section("What is not known", [f"- {plain(gap.text)}{notes.cite(gap.evidence)}" for gap in story.gaps])


def _position(held: Position, notes: _Footnotes) -> str:
    condition = f", {held.condition}" if held.condition else ""
    told = plain(f"{held.actor} {held.stance}: {held.content}{condition}")
    return f"- {told}{notes.cite([mention.span for mention in held.mentions])}"


def _article(article: Article) -> str:
    address = web_address(article.url)
    known = [article.outlet or "outlet unknown", published_words(article.published), article.title or ""]
    told = f"- {plain(article.id)}: {plain(', '.join(filter(None, known)))}"
    return f"{told}, <{_linkable(address)}>" if address else told


def _linkable(address: str) -> str:
    """Return an address that can stand between angle brackets."""
    return re.sub(r"[<>\s]", lambda match: f"%{ord(match[0]):02X}", address)


def _days(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _named(part: Part, name: ArticleId) -> str:
    article = part.articles.get(name)
    return (article.outlet if article else None) or name


def _names(part: Part, names: Sequence[ArticleId]) -> str:
    return ", ".join(dict.fromkeys(_named(part, name) for name in names))
