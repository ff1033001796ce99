"""Tables of quantities and times."""

from collections.abc import Iterator

from twosource.exports.parts import Part
from twosource.exports.tables.form import PLACE, STORY, WORDS, Row, Table, calendar_day, figure, text, words
from twosource.present.facts import day, number


def _quantities(part: Part) -> Iterator[Row]:
    for place, quantity in enumerate(part.story.quantities):
        yield {
            "story": part.story.id,
            "place": place,
            **words(quantity.span),
            "low": number(quantity.low),
            "high": number(quantity.high),
            "modifier": quantity.modifier,
            "unit": quantity.unit,
            "noun": quantity.noun,
            "concerns": quantity.concerns,
            "state": quantity.state,
        }


def _times(part: Part) -> Iterator[Row]:
    for place, time in enumerate(part.story.times):
        yield {
            "story": part.story.id,
            "place": place,
            **words(time.span),
            "kind": time.kind,
            "value": time.value,
            "first": day(time.first),
            "last": day(time.last),
            "rule": time.rule,
        }


MEASURES = (
    Table(
        name="quantities",
        meaning="Numbers with what they count.",
        columns=(
            STORY,
            PLACE,
            *WORDS,
            figure("low", "the least it may stand for; empty where it is open"),
            figure("high", "the most; empty where it is open"),
            text(
                "modifier",
                "= exactly, ~ about, > more than, < less than, up, down (CSV puts ' before = so that it is no formula)",
            ),
            text("unit", "its unit"),
            text("noun", "what is counted"),
            text("concerns", "what the number is said of, and behind a slash whose number it is"),
            text("state", "what happened to what is counted"),
        ),
        key=("story", "place"),
        rows=_quantities,
    ),
    Table(
        name="times",
        meaning="Times that the articles name.",
        columns=(
            STORY,
            PLACE,
            *WORDS,
            text("kind", "DATE, TIME, DURATION or SET"),
            text("value", "as TIMEX3 writes it"),
            calendar_day("first", "the first day meant; empty where it is not known"),
            calendar_day("last", "the last day meant"),
            text("rule", "the rule that read it"),
        ),
        key=("story", "place"),
        rows=_times,
    ),
)
