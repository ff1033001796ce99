"""Quantities and times as the text gives them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from twosource.records.span import Span

Modifier = Literal["=", "~", ">", "<", "up", "down"]
TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts.

    `span` holds the number, its modifier and its noun ("around 40 captives"). `value` is the number said, or a pair for a
    range said as such; `low` and `high` are the interval it stands for, None where it is open. `noun` is the lemma of the
    thing counted, `noun_class` its class ("person", "money" …), `state` what happened to it ("killed", "released"),
    `part_of` the words of the whole ("of the roughly 240"). `concerns` are the words of what the number is said of: the
    phrase of what is counted or measured and, after a slash, whose number it is ("heart transplants / clinic"). `standing` is
    the state that all those counted are in beside what is done to them ("the release of all remaining sailors, some 80"), and
    `against` the number that this one is only said to be above or below ("he says that there were more").
    """

    span: Span
    value: float | tuple[float, float]
    low: float | None
    high: float | None
    modifier: Modifier
    unit: str | None = None
    noun: str | None = None
    noun_class: str | None = None
    state: str | None = None
    part_of: Span | None = None
    concerns: str | None = None
    standing: str | None = None
    against: Span | None = None

    @property
    def approximate(self) -> bool:
        """Whether the text itself says that the number is not exact."""
        return self.modifier == "~"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A time that the text names: a TIMEX3 `value`, the days `first` to `last` if any, and the rule that read it."""

    span: Span
    kind: TimeKind
    value: str
    first: date | None
    last: date | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMeasures:
    """The quantities and times of one article, in reading order."""

    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
