"""The timeline of a story as a picture: what happened above, when it was first reported below, joined by lines."""

from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from twosource.present.graphs import xml_text
from twosource.present.heading import counted
from twosource.present.timeline_layout import MOST_STACKED, Mark, Timeline, lay_out_timeline
from twosource.records import Article, ArticleId, StoryReading

STYLE = """
.two-lanes { --tl-paper: #fdfcf9; --tl-ink: #1d1c1a; --tl-quiet: #5b5853; --tl-line: #8b857a; --tl-accent: #8a2b0e;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 12px; }
@media (prefers-color-scheme: dark) { .two-lanes { --tl-paper: #171614; --tl-ink: #ebe7df; --tl-quiet: #aaa49a;
  --tl-line: #8d867b; --tl-accent: #f0a383; } }
@media print { .two-lanes { --tl-paper: #fff; --tl-ink: #000; --tl-quiet: #444; --tl-line: #666; --tl-accent: #5a1c09;
  max-width: 100%; height: auto; } }
.tl-lane { font-weight: 600; fill: var(--tl-ink); }
.tl-small { fill: var(--tl-quiet); }
.tl-axis { stroke: var(--tl-line); stroke-width: 1; }
.tl-from { stroke: var(--tl-line); stroke-width: 1; fill: none; }
.tl-happened { fill: var(--tl-paper); stroke: var(--tl-accent); stroke-width: 1.6; }
.tl-reported { fill: var(--tl-paper); stroke: var(--tl-ink); stroke-width: 1.6; }
.tl-number { font-size: 10px; fill: var(--tl-ink); text-anchor: middle; }
"""
_COLUMN = 26
"""Pixels of a column: the widest mark, three figures, and a gap."""
_ROW = 24
_MARGIN = 12
_LEAST_WIDTH = 420
"""Pixels that the words below need where the story has few days."""
_HEAD, _BETWEEN, _FOOT = 26, 64, 44
"""Pixels above the upper lane, between the lanes, and below the lower one for its words."""
_MOST_DAYS = 8
"""Days written below the axis; more would touch."""
Place = tuple[int, int]


def draw_timeline(
    story: StoryReading, articles: Mapping[ArticleId, Article], name: str = "lanes", *, styled: bool = True
) -> Markup:
    """Return the picture as an element for an HTML page, nothing where no moment can be drawn.

    `name`, of letters and digits, keeps ids of two pictures apart. Not `styled`, it takes its looks from the page, which must
    hold `STYLE`. Numbers are those of the moments in the list, whose order is that of `story.timeline`.
    """
    found = lay_out_timeline(story.timeline, articles)
    if found is None:
        return Markup("")
    upper, lower = _stack(found, lambda mark: mark.happened), _stack(found, lambda mark: mark.reported)
    above = _HEAD + _ROW * max([1, *(row + 1 for _, row in upper.values())])
    below = above + _BETWEEN
    height = below + _ROW * max([1, *(row + 1 for _, row in lower.values())]) + _FOOT
    width = max(_LEAST_WIDTH, 2 * _MARGIN + found.columns * _COLUMN)
    happened = {n: (_across(column), above - _ROW * row - _ROW // 2) for n, (column, row) in upper.items()}
    reported = {n: (_across(column), below + _ROW * row + _ROW // 2) for n, (column, row) in lower.items()}
    parts = [
        f'<svg class="two-lanes" role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' aria-labelledby="{name}-title" aria-describedby="{name}-desc">',
        f'<title id="{name}-title">What happened, and when it was first reported</title>',
        f'<desc id="{name}-desc">{escape(xml_text(_describe(found)))}</desc>',
        *([f"<style>{STYLE}</style>"] if styled else []),
        f'<text x="{_MARGIN}" y="16" class="tl-lane">happened</text>',
        *(_line(happened[n], reported[n]) for n in happened if n in reported),
        *_axis(found, above, below, width),
        *(_mark(mark, happened[mark.number], "happened") for mark in found.marks if mark.number in happened),
        *(_mark(mark, reported[mark.number], "reported") for mark in found.marks if mark.number in reported),
        f'<text x="{_MARGIN}" y="{height - 26}" class="tl-lane">first reported</text>',
        f'<text x="{_MARGIN}" y="{height - 8}" class="tl-small">{_left_out(found, len(upper))}</text>',
        "</svg>",
    ]
    return Markup("\n".join(parts))


def _stack(timeline: Timeline, column_of: Callable[[Mark], int | None]) -> dict[int, Place]:
    """Return the column and row of each mark by its number; a column that is full takes no more."""
    filled: dict[int, int] = {}
    places: dict[int, Place] = {}
    for mark in timeline.marks:
        column = column_of(mark)
        if column is not None and filled.get(column, 0) < MOST_STACKED:
            places[mark.number] = column, filled.get(column, 0)
            filled[column] = filled.get(column, 0) + 1
    return places


def _across(column: int) -> int:
    return _MARGIN + column * _COLUMN + _COLUMN // 2


def _axis(timeline: Timeline, above: int, below: int, width: int) -> list[str]:
    """Return the two lines that the lanes stand on, and the days between them."""
    every = -(-timeline.columns // _MOST_DAYS)
    drawn = [f'<path class="tl-axis" d="M{_MARGIN} {y}H{width - _MARGIN}"/>' for y in (above, below)]
    for column in range(0, timeline.columns, every):
        drawn.append(f'<path class="tl-axis" d="M{_across(column)} {above}v6"/>')
        anchor = "start" if column == 0 else "middle"
        x = _MARGIN if column == 0 else _across(column)
        words = timeline.day(column).isoformat()
        drawn.append(f'<text x="{x}" y="{(above + below) // 2 + 4}" text-anchor="{anchor}" class="tl-small">{words}</text>')
    return drawn


def _line(one: Place, other: Place) -> str:
    return f'<path class="tl-from" d="M{one[0]} {one[1]}L{other[0]} {other[1]}"/>'


def _mark(mark: Mark, place: Place, lane: str) -> str:
    x, y = place
    shape = (
        f'<circle class="tl-happened" cx="{x}" cy="{y}" r="10.5"/>'
        if lane == "happened"
        else f'<rect class="tl-reported" x="{x - 11}" y="{y - 9}" width="22" height="18"/>'
    )
    words = f"{mark.number}. {_told(mark)}"
    number = f'<text class="tl-number" x="{x}" y="{y + 4}">{mark.number}</text>'
    return f"<g><title>{escape(xml_text(words))}</title>{shape}{number}</g>"


def _told(mark: Mark) -> str:
    when = mark.moment.first.isoformat()
    reported = mark.moment.reported.isoformat() if mark.moment.reported else "on a day not known"
    return f"{when}: {' '.join(mark.moment.text.split())} First reported {reported}."


def _describe(timeline: Timeline) -> str:
    return f"{counted(len(timeline.marks), 'moment')}, by day. {_left_out(timeline, len(timeline.marks))}".strip()


def _left_out(timeline: Timeline, drawn: int) -> str:
    beyond = timeline.left_out + len(timeline.marks) - drawn
    parts = [(timeline.earlier, "earlier"), (timeline.later, "later"), (beyond, "told by fewer articles")]
    said = [f"{count} {words}" for count, words in parts if count]
    step = f"A column is {counted(timeline.step, 'day')}. " if timeline.step > 1 else ""
    return f"{step}In the list only: {', '.join(said)}." if said else step.strip()
