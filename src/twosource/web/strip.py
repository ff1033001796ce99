"""The strip over two articles: where in each their sentences stand, and what became of them, as one small picture (SVG). Pure."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from twosource.records import Article, Collation, Join, Span

WIDTH = 1000
"""Units of the picture; it is drawn as wide as the page."""
_BAR, _GAP = 12, 36
"""Units: the height of each article's bar, and of the space between them in which what they share is joined."""


def draw_strip(collation: Collation) -> Markup:
    """Return the picture: the left article above, the right one below, bands between what is joined.

    Kinds differ by pattern of line as well as by colour: the look is that of the columns. Only numbers and names of kinds go in.
    """
    bars = [*_bars(collation.joins, collation.parent, 0), *_bars(collation.joins, collation.child, _BAR + _GAP)]
    bands = [_band(join, collation) for join in collation.joins if join.parent and join.child]
    height = 2 * _BAR + _GAP
    parts = "".join((*bands, *bars))
    # Made of numbers and of our own words alone.
    return Markup(
        f'<svg class="joined" viewBox="0 0 {WIDTH} {height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f"{parts}</svg>"
    )


def _bars(joins: Sequence[Join], article: Article, top: int) -> Iterator[str]:
    for join in joins:
        for span in (*join.parent, *join.child):
            if span.article == article.id:
                start, end = _place(span.start, article), _place(span.end, article)
                yield f'<rect class="j-{join.kind}" x="{start}" y="{top}" width="{max(1, end - start)}" height="{_BAR}"/>'


def _band(join: Join, collation: Collation) -> str:
    a, b = (_edges(spans, article) for spans, article in ((join.parent, collation.parent), (join.child, collation.child)))
    low, high = _BAR, _BAR + _GAP
    points = f"{a[0]},{low} {a[1]},{low} {b[1]},{high} {b[0]},{high}"
    return f'<polygon class="j-{join.kind}" points="{points}"/>'


def _edges(spans: Sequence[Span], article: Article) -> tuple[int, int]:
    return _place(min(span.start for span in spans), article), _place(max(span.end for span in spans), article)


def _place(offset: int, article: Article) -> int:
    return round(WIDTH * offset / max(1, len(article.text)))
