"""The matrix of claims by articles, and the reasons behind a claim's count of origins."""

from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from twosource.present.heading import article_keys, count_range, counted
from twosource.present.marks import RELATION_WORDS, STATES, cell, relation_words, state_of, values_told
from twosource.present.terminal_words import ACCENT, QUIET, STRONG, cut, quoted, words
from twosource.records import ClaimFinding, StoryReading

_CLAIM_COLUMN = 30
"""Characters that the words of a claim need to stay readable."""
_ORIGINS_COLUMN = 16
_WORD_CELL, _MARK_CELL = 9, 3
"""Characters of an article's column, with its margin: a word such as `planned`, or a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMatrix:
    """Claims by articles: a word a cell where there is room, else a mark, else the articles listed under the claim."""

    story: StoryReading
    claims: tuple[ClaimFinding, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw as wide as the terminal allows."""
        room = options.max_width - _CLAIM_COLUMN - _ORIGINS_COLUMN
        count = len(self.story.articles)
        style = "words" if count * _WORD_CELL <= room else "marks" if count * _MARK_CELL <= room else "list"
        yield self._table(style)
        if style != "list":
            yield Text("  ".join(f"{state.mark} {state.word}" for state in STATES), style=QUIET)

    def _table(self, style: str) -> Table:
        keys = article_keys(self.story.articles)
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, header_style=STRONG)
        table.add_column("claim", ratio=1, overflow="fold")
        columns = () if style == "list" else self.story.articles
        for article in columns:
            table.add_column(keys[article], no_wrap=True, justify="left")
        table.add_column("origins", justify="left", max_width=_ORIGINS_COLUMN, overflow="fold")
        for place, claim in enumerate(self.claims):
            if place:
                table.add_row()
            states = [cell(claim, article) for article in columns]
            cells = [words(f"{s.mark} {s.word}" if style == "words" else s.mark) for s in states]
            table.add_row(self._claim(claim, listed=not columns), *cells, self._origins(claim))
        return table

    def _claim(self, claim: ClaimFinding, *, listed: bool) -> RenderableType:
        keys = article_keys(self.story.articles)
        lines = [words(cut(claim.text, 120), STRONG), Text(relation_words(claim), style=ACCENT)]
        for value, articles in values_told(claim):
            lines.append(Text.assemble((" ".join(keys.get(a, a) for a in articles), STRONG), "  ", words(cut(value, 60))))
        hedges = [(keys.get(m.article, m.article), state_of(m)) for m in claim.mentions]
        lines += [Text.assemble((key, STRONG), "  ", quoted(s.note)) for key, s in hedges if s.note]
        if listed:
            lines.append(self._list(claim))
        lines.append(Text(str(claim.id), style=QUIET))
        return Group(*lines)

    def _list(self, claim: ClaimFinding) -> Text:
        keys = article_keys(self.story.articles)
        by_word: dict[str, list[str]] = {}
        for article in self.story.articles:
            by_word.setdefault(cell(claim, article).word, []).append(keys[article])
        return words("; ".join(f"{word}: {' '.join(letters)}" for word, letters in by_word.items()))

    def _origins(self, claim: ClaimFinding) -> RenderableType:
        count = Text(count_range(claim.origins.low, claim.origins.high, "origin"), style=STRONG)
        return Group(count, *(words(cut(name, 40), QUIET) for name in claim.origins.names[:3]))


def render_why(story: StoryReading, claim: ClaimFinding) -> RenderableType:
    """Return why a claim has the origins it has: each mention, then each named reason with the words that show it."""
    keys = article_keys(story.articles)
    parts: list[RenderableType] = [
        words(claim.text, STRONG),
        Text(f"{count_range(claim.origins.low, claim.origins.high, 'origin')} in {counted(len(claim.mentions), 'mention')}"),
        words(f"{RELATION_WORDS[claim.relation]} ({claim.rule})", ACCENT),
    ]
    for place, mention in enumerate(claim.mentions, start=1):
        chain = " ← ".join(link.name for link in mention.chain) or "names no source"
        line = Text.assemble((f"{place}. {keys.get(mention.article, mention.article)} ", STRONG), quoted(mention.span.text))
        parts.append(Padding(Group(line, words(f"{mention.certainty}; {chain}", QUIET)), (0, 0, 0, 2)))
    for reason in claim.origins.reasons:
        tied = ", ".join(str(number + 1) for number in reason.mentions)
        sure = "certain" if reason.certain else "possible"
        parts.append(words(f"{reason.kind} ({sure}), mentions {tied}: {reason.text}", STRONG))
        parts.append(Padding(words(f"to strike it out: --without {reason.id}", QUIET), (0, 0, 0, 2)))
        parts += [_evidence(span.article, span.text) for span in reason.evidence]
    for kept in claim.origins.apart:
        one, two = (number + 1 for number in kept.mentions)
        parts.append(words(f"why not one: mentions {one} and {two}: {kept.text}", STRONG))
        parts += [_evidence(span.article, span.text) for span in kept.evidence]
    if not claim.origins.reasons:
        parts.append(Text("No sign that any of them depends on another.", style=QUIET))
    return Group(*parts)


def _evidence(article: str, text: str) -> RenderableType:
    return Padding(Text.assemble(words(f"{article}: ", QUIET), quoted(text)), (0, 0, 0, 2))


def render_claims(story: StoryReading, claims: tuple[ClaimFinding, ...] | None = None) -> RenderableType:
    """Return the matrix of some of a story's claims, of all if None."""
    shown = story.claims if claims is None else claims
    if not shown:
        return Text("No claims found.", style=QUIET)
    return ClaimMatrix(story=story, claims=tuple(shown))
