"""What a table is: its columns with their meaning, its key, what it refers to, and what makes its rows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from twosource.exports.parts import Part
from twosource.records import Span

Cell = str | float | int | bool | None
Row = dict[str, Cell]
Kind = Literal["text", "integer", "number", "boolean", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; `refers_to` is the table whose key its cells are."""

    name: str
    kind: Kind
    meaning: str
    refers_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Columns that together are the key of a row in another table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One kind of fact. `rows` gives those of one story in the order of its records; `key` tells them apart."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Part], Iterator[Row]]
    hangs_on: tuple[Reference, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns in order."""
        return tuple(column.name for column in self.columns)

    @property
    def references(self) -> tuple[Reference, ...]:
        """Everything that it refers to."""
        single = (Reference(columns=(c.name,), table=c.refers_to, key=("id",)) for c in self.columns if c.refers_to)
        return (*self.hangs_on, *single)

    def count(self, parts: Iterable[Part]) -> int:
        """Return how many rows some stories give."""
        return sum(1 for part in parts for _ in self.rows(part))


def text(name: str, meaning: str) -> Column:
    """Return a column of words."""
    return Column(name=name, kind="text", meaning=meaning)


def integer(name: str, meaning: str) -> Column:
    """Return a column of whole numbers."""
    return Column(name=name, kind="integer", meaning=meaning)


def figure(name: str, meaning: str) -> Column:
    """Return a column of numbers."""
    return Column(name=name, kind="number", meaning=meaning)


def boolean(name: str, meaning: str) -> Column:
    """Return a column of yes and no."""
    return Column(name=name, kind="boolean", meaning=meaning)


def calendar_day(name: str, meaning: str) -> Column:
    """Return a column of days as ISO 8601 writes them."""
    return Column(name=name, kind="day", meaning=meaning)


def article(name: str, meaning: str) -> Column:
    """Return a column of ids of articles."""
    return Column(name=name, kind="text", meaning=meaning, refers_to="articles")


STORY = Column(name="story", kind="text", meaning="the story", refers_to="stories")
PLACE = integer("place", "its place in the story's list, from 0 on")
WORDS = (
    article("article", "the article that the words stand in"),
    integer("start", "where they begin: characters (code points) from the beginning of the article's text"),
    integer("end", "the place behind their last character"),
    text("text", "the words"),
)
"""The columns of a span."""


def words(span: Span) -> Row:
    """Return the cells of `WORDS`."""
    return {"article": span.article, "start": span.start, "end": span.end, "text": span.text}


def side_columns(name: str, meaning: str) -> tuple[Column, ...]:
    """Return the columns of one side of a pair of places."""
    return (
        integer(f"{name}_start", f"where {meaning} begin in that article's text"),
        integer(f"{name}_end", "the place behind them"),
        text(f"{name}_text", meaning),
    )


def side(name: str, span: Span | None) -> Row:
    """Return the cells of `side_columns`, empty for a side without a counterpart."""
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None, f"{name}_text": None}
    return {f"{name}_start": span.start, f"{name}_end": span.end, f"{name}_text": span.text}
