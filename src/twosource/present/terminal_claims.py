"""The matrix of claims by articles."""

from dataclasses import dataclass
from typing import Literal

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from twosource.present.heading import article_keys, counted, origins_words, published_words
from twosource.present.marks import (
    NOT_FOUND_MEANS,
    STATES,
    cell,
    relation_words,
    short_value,
    shown_value,
    state_of,
    told_once,
    values_told,
)
from twosource.present.shown import shared_and_alone
from twosource.present.terminal_words import ACCENT, QUIET, STRONG, cut, quoted, words
from twosource.records import Article, ArticleId, ClaimFinding, StoryReading

_CLAIM_COLUMN = 28
"""Characters that the words of a claim need to stay readable."""
_ORIGINS_COLUMN = 16
_NAMES_SHOWN = 3
_WORD_CELL, _MARK_CELL = 12, 3
"""Characters of an article's column, with its margin: a word such as `planned` and a value below it, or a mark."""
_MARGIN = 3
"""Characters between two columns."""
_Style = Literal["words", "marks", "list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMatrix:
    """Claims by articles: a word a cell and the value where there is room, else a mark and a short number, else the articles
    listed under the claim."""

    story: StoryReading
    claims: tuple[ClaimFinding, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw as wide as the terminal allows."""
        room = options.max_width - _CLAIM_COLUMN - _ORIGINS_COLUMN
        count = len(self.story.articles)
        style: _Style = "words" if count * _WORD_CELL <= room else "marks" if count * _MARK_CELL <= room else "list"
        yield self._table(style, max(1, room // count - _MARGIN))
        if style != "list":
            yield Text("  ".join(f"{state.mark} {state.word}" for state in STATES), style=QUIET)
        yield Text(NOT_FOUND_MEANS, style=QUIET)

    def _table(self, style: _Style, width: int) -> Table:
        keys = article_keys(self.story.articles)
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, header_style=STRONG)
        table.add_column("claim", ratio=1, overflow="fold")
        columns = () if style == "list" else self.story.articles
        for article in columns:
            table.add_column(keys[article], justify="left", max_width=width, overflow="fold")
        table.add_column("origins", justify="left", max_width=_ORIGINS_COLUMN, overflow="fold")
        for place, claim in enumerate(self.claims):
            if place:
                table.add_row()
            fill = _word_cell if style == "words" else _mark_cell
            cells = [fill(claim, article, width) for article in columns]
            table.add_row(self._claim(claim, style), *cells, self._origins(claim))
        return table

    def _claim(self, claim: ClaimFinding, style: _Style) -> RenderableType:
        """Return the words of a claim, how its accounts compare, what each of them says if its cell does not, and its id."""
        keys = article_keys(self.story.articles)
        lines = [words(cut(claim.text, 120), STRONG), Text(relation_words(claim), style=ACCENT)]
        if style != "words" or not any(shown_value(claim, mention) for mention in claim.mentions):
            for value, articles in values_told(claim):
                lines.append(Text.assemble((" ".join(keys.get(a, a) for a in articles), STRONG), "  ", words(cut(value, 60))))
        if style != "words":
            hedges = [(keys.get(m.article, m.article), state_of(m)) for m in claim.mentions]
            lines += [Text.assemble((key, STRONG), "  ", quoted(s.note)) for key, s in hedges if s.note]
        if style == "list":
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
        count = Text(origins_words(claim), style=STRONG)
        more = len(claim.origins.names) - _NAMES_SHOWN
        names = [words(cut(name, 40), QUIET) for name in claim.origins.names[:_NAMES_SHOWN]]
        return Group(count, *names, *([Text(f"and {more} more", style=QUIET)] if more > 0 else []))


def _word_cell(claim: ClaimFinding, article: ArticleId, _width: int) -> RenderableType:
    """Return what an article does with a claim in words, and below it the words that were compared."""
    state = cell(claim, article)
    lines = [words(f"{state.mark} {state.word}")]
    if state.note:
        lines.append(quoted(state.note, 40))
    told = dict.fromkeys(value.text for m in claim.mentions if m.article == article and (value := shown_value(claim, m)))
    return Group(*lines, *(words(cut(text, 40)) for text in told))


def _mark_cell(claim: ClaimFinding, article: ArticleId, width: int) -> RenderableType:
    """Return the mark of what an article does with a claim, and its number where there is room: `● 50+`."""
    mark = cell(claim, article).mark
    told = dict.fromkeys(short for m in claim.mentions if m.article == article and (short := short_value(claim, m)))
    full = f"{mark} {' '.join(told)}"
    return words(full if told and len(full) <= width else mark)


def render_articles(story: StoryReading, articles: dict[ArticleId, Article]) -> RenderableType:
    """Return the letters of a story's articles, with outlet, day and id."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for style in (STRONG, "", "", QUIET):
        table.add_column(style=style, overflow="fold")
    for name, key in article_keys(story.articles).items():
        article = articles.get(name)
        outlet = (article.outlet if article else None) or "outlet unknown"
        table.add_row(key, words(outlet), words(published_words(article.published if article else None)), words(name))
    return Padding(table, (0, 0, 0, 2))


def render_claims(story: StoryReading, claims: tuple[ClaimFinding, ...] | None = None, *, single: bool = True) -> RenderableType:
    """Return the matrix of some of a story's claims, of all if None.

    With `single` false, those that were found in one account only are counted in a line below, if the story has more articles.
    """
    shown = tuple(told_once(story.claims, story.headline)) if claims is None else claims
    if not shown:
        return Text("No claims found.", style=QUIET)
    if single or len(story.articles) < 2:
        return ClaimMatrix(story=story, claims=tuple(shown))
    shared, alone = shared_and_alone(tuple(shown), story.headline)
    table = ClaimMatrix(story=story, claims=tuple(shared)) if shared else Text("No claim was found in two accounts.", style=QUIET)
    more = f"and {counted(len(alone), 'claim')} found in one account only; twosource claims {story.id} --all shows them"
    return Group(table, words(more, QUIET)) if alone else table
