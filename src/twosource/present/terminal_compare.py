"""Two articles side by side: the weightiest differences first, then their sentences, joined by marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from twosource.present.differences import differing_words
from twosource.present.heading import counted, descent_words, published_words
from twosource.present.terminal_words import ACCENT, QUIET, STRONG, bracketed, cut, outlet_of, quoted, section, words
from twosource.records import Article, Collation, Edit, Join, Span

MARKS = {"same": "=", "changed": "≠", "dropped": "-", "added": "+", "moved": "↕"}
LEGEND = "= alike   ≠ changed   - left only   + right only   ↕a moved, with its letter   [-left only-]   {+right only+}"
_EDITS_SHOWN = 16
_LEAST_FOLDED = 3
"""Sentences alike in a row from which on they are shown by the first words of the first."""
_FOLDED_WORDS = 60
"""Characters of those first words."""
_QUOTED = 70
"""Characters of an edit's words on either side: both then stand on one or two lines of 80 columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the view: its mark, and the words of both sides."""

    mark: str
    left: Text
    right: Text


def render_collation(collation: Collation) -> RenderableType:
    """Return two articles side by side as they fit the terminal, the one that the other comes from on the left."""
    return Group(
        _verdict(collation),
        section("Differences, the weightiest first"),
        _edits(collation),
        section("Side by side"),
        Text(LEGEND, style=QUIET),
        _table(collation),
    )


def _verdict(collation: Collation) -> Text:
    """Say who comes from whom, or that it is not known."""
    said, more = descent_words(collation)
    return Text.assemble(words(said, STRONG), words(f" {more}", QUIET) if more else "")


def _edits(collation: Collation) -> RenderableType:
    if not collation.edits:
        return Text("None.", style=QUIET)
    table = Table.grid(padding=(0, 1))
    for _ in range(3):
        table.add_column(overflow="fold")
    for edit in collation.edits[:_EDITS_SHOWN]:
        table.add_row(Text(edit.matter, style=STRONG), Text(_kind(edit, collation)), _change(edit))
    more = len(collation.edits) - _EDITS_SHOWN
    return Group(table, Text(f"and {more} more; --json lists all", style=QUIET)) if more > 0 else table


def _kind(edit: Edit, collation: Collation) -> str:
    """Name an edit; where nobody knows who was first, nothing was added or dropped."""
    if collation.derivation is None and edit.kind in {"added", "dropped"}:
        return "right only" if edit.kind == "added" else "left only"
    return edit.kind


def _change(edit: Edit) -> Text:
    sides = [quoted(span.text, _QUOTED) for span in (edit.parent, edit.child) if span]
    if edit.kind == "moved":
        return sides[0]
    return Text(" → ").join(sides)


def _table(collation: Collation) -> Table:
    table = Table(box=None, expand=True, padding=(0, 1, 0, 0), show_edge=False)
    table.add_column("", width=3)
    table.add_column(_head(collation.parent), ratio=1, overflow="fold")
    table.add_column(_head(collation.child), ratio=1, overflow="fold")
    for row in _rows(collation.joins):
        table.add_row(Text(row.mark, style=STRONG), row.left, row.right)
    return table


def _head(article: Article) -> Text:
    head = words(outlet_of(article, article.id), f"{STRONG} {ACCENT}")
    head.append_text(words(f", {published_words(article.published)}", QUIET))
    return head.append_text(words(f" ({article.id})", QUIET)) if article.outlet else head


def _rows(joins: Sequence[Join]) -> Iterator[Row]:
    """Yield the rows in the order of the left side; moved words also have a row where they stand on the right."""
    letters = {id(join): _letter(n) for n, join in enumerate(join for join in joins if join.kind == "moved")}
    arrivals = sorted((join for join in joins if join.kind == "moved"), key=lambda join: join.child[0].start)
    alike: list[Join] = []
    for join in joins:
        if join.kind == "same":
            alike.append(join)
        else:
            yield from _fold(alike)
            alike = []
        if join.child and join.kind != "moved":
            while arrivals and arrivals[0].child[0].start < join.child[0].start:
                yield from _fold(alike[:-1] if join.kind == "same" else [])
                alike = alike[-1:] if join.kind == "same" else []
                yield _arrival(arrivals.pop(0), letters)
        if join.kind != "same":
            yield _row(join, letters)
    yield from _fold(alike)
    yield from (_arrival(join, letters) for join in arrivals)


def _letter(number: int) -> str:
    return chr(ord("a") + number % 26) * (number // 26 + 1)


def _fold(alike: Sequence[Join]) -> Iterator[Row]:
    if len(alike) < _LEAST_FOLDED:
        yield from (Row(MARKS["same"], _plain(join.parent), _plain(join.child)) for join in alike)
        return
    sides = (
        Text.assemble(words(cut(side[0].text, _FOLDED_WORDS)), (f" … {counted(len(alike), 'sentence')} alike", QUIET))
        for side in (alike[0].parent, alike[0].child)
    )
    yield Row(MARKS["same"], *sides)


def _row(join: Join, letters: dict[int, str]) -> Row:
    mark = MARKS[join.kind]
    if join.kind == "moved":
        return Row(
            mark + letters[id(join)], _plain(join.parent), Text(f"stands elsewhere, at {mark}{letters[id(join)]}", style=QUIET)
        )
    if join.kind in {"dropped", "added"}:
        return Row(mark, _plain(join.parent), _plain(join.child))
    return Row(mark, *_marked(join))


def _arrival(join: Join, letters: dict[int, str]) -> Row:
    mark = MARKS["moved"] + letters[id(join)]
    return Row(mark, Text(f"stands at {mark}", style=QUIET), _marked(join)[1])


def _plain(spans: Sequence[Span]) -> Text:
    return words(" ".join(span.text for span in spans))


def _marked(join: Join) -> tuple[Text, Text]:
    """Return both sides with the words between marks that stand on one of them only."""
    sides = differing_words(*(" ".join(span.text for span in spans) for spans in (join.parent, join.child)))
    return bracketed(sides[0], "[-", "-]"), bracketed(sides[1], "{+", "+}")
