"""Stages as filters: JSON objects in, JSON objects out, a line an article unless a stage says otherwise.

An article in is `{"id", "text", "title"?, "outlet"?, "published"?, "url"?, "language"?, "story"?}`; `relate` takes
`{"id", "text_1", "text_2"}`. Spans are `[start, end]` into the text that came in. Whatever another stage would have to find
first is found on the way, with the same code that a whole reading uses.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from twosource.attribution import find_attributions
from twosource.claims import relate
from twosource.clean import accept_document, clean_document, read_credits
from twosource.compare import find_drift, find_drift_in_time, find_positions
from twosource.errors import InputError
from twosource.ingest import make_storable
from twosource.language import Parser
from twosource.measures import find_quantities, find_times
from twosource.present import rows as lines
from twosource.records import Article, ArticleId, ArticleMeasures, Document, FamilyTree, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.settings import Settings
from twosource.stories import group_stories

Row = dict[str, Any]

_OPTIONAL = ("title", "outlet", "published", "url", "language", "story")


def run_stage(name: str, rows: Iterable[Row], *, settings: Settings | None = None, parser: Parser | None = None) -> Iterator[Row]:
    """Yield the lines of a stage for the articles in `rows`.

    Stages that look at one article at a time yield as they read; `stories`, `reuse`, `tree` and `drift` read all first.
    Raises InputError for a stage that is not there and for a row that is no article.
    """
    if name not in FILTERS:
        raise InputError(f"there is no stage '{name}'; there are: {', '.join(sorted(FILTERS))}")
    settings = settings or Settings()
    return FILTERS[name](rows, settings, parser or Parser(settings.language))


def check_row(name: str, row: Row) -> None:
    """Raise InputError where a row is not what a stage reads, and say what is missing."""
    texts = ("text_1", "text_2") if name == "relate" else ("text",)
    if row.get("id") in (None, "") or not all(isinstance(row.get(key), str) for key in texts):
        wanted = " and ".join(f'"{key}"' for key in ("id", *texts))
        raise InputError(f"needs {wanted}; it has {', '.join(sorted(row)) or 'nothing'}")


def read_row(row: Row) -> Document:
    """Return the document of an input line. Raises InputError where the id or the text is missing."""
    check_row("", row)
    title, outlet, published, url, language, story = (_text(row.get(key)) for key in _OPTIONAL)
    return Document(
        id=ArticleId(make_storable(str(row["id"]))),
        text=make_storable(row["text"]),
        title=title,
        outlet=outlet,
        published=published,
        url=url,
        language=language,
        story=story,
    )


def _text(value: object) -> str | None:
    return None if value in (None, "") else make_storable(str(value))


def _articles(rows: Iterable[Row]) -> Iterator[Article]:
    return (accept_document(read_row(row)) for row in rows)


def _clean(rows: Iterable[Row], settings: Settings, _: Parser) -> Iterator[Row]:
    for row in rows:
        document = read_row(row)
        yield lines.clean_row(clean_document(document, settings.clean), document)


def _stories(rows: Iterable[Row], settings: Settings, _: Parser) -> Iterator[Row]:
    yield from lines.story_rows(group_stories(tuple(_articles(rows)), settings.stories))


def _reuse(rows: Iterable[Row], settings: Settings, _: Parser) -> Iterator[Row]:
    for articles in _by_story(rows).values():
        yield from (lines.reuse_row(pair) for pair in find_reuse(articles, settings.reuse))


def _trees(rows: Iterable[Row], settings: Settings) -> Iterator[tuple[list[Article], FamilyTree]]:
    for story, accepted in _by_story(rows).items():
        articles = [read_credits(article) for article in accepted]
        yield articles, draw_tree(StoryId(story), articles, find_reuse(articles, settings.reuse), settings.reuse)


def _tree(rows: Iterable[Row], settings: Settings, _: Parser) -> Iterator[Row]:
    for _articles, tree in _trees(rows, settings):
        yield from (lines.tree_row(lineage, tree.story) for lineage in tree.lineages)


def _drift(rows: Iterable[Row], settings: Settings, parser: Parser) -> Iterator[Row]:
    for articles, tree in _trees(rows, settings):
        parsed = {each.id: each for each in parser.read(articles)}
        said = {name: find_attributions(each, settings.attribution) for name, each in parsed.items()}
        for edge in tree.derivations:
            yield lines.drift_row(find_drift(edge, parsed[edge.parent], parsed[edge.child], said, settings.compare))
        yield from map(lines.drift_row, find_drift_in_time(tuple(parsed.values()), tree, said, settings.compare))


def _attribution(rows: Iterable[Row], settings: Settings, parser: Parser) -> Iterator[Row]:
    for article in _articles(rows):
        yield lines.attribution_row(find_attributions(parser.read([article])[0], settings.attribution))


def _quantities(rows: Iterable[Row], settings: Settings, parser: Parser) -> Iterator[Row]:
    for article in _articles(rows):
        found = find_quantities(parser.read([article])[0], settings.measures)
        yield lines.quantities_row(article.id, ArticleMeasures(quantities=found))


def _times(rows: Iterable[Row], settings: Settings, parser: Parser) -> Iterator[Row]:
    for article in _articles(rows):
        found = find_times(parser.read([article])[0], settings.measures)
        yield lines.times_row(article.id, ArticleMeasures(times=found))


def _positions(rows: Iterable[Row], settings: Settings, parser: Parser) -> Iterator[Row]:
    for article in _articles(rows):
        parsed = parser.read([article])[0]
        attributions = find_attributions(parsed, settings.attribution)
        yield lines.positions_row(article.id, find_positions(parsed, attributions, settings.compare))


def _relate(rows: Iterable[Row], settings: Settings, parser: Parser) -> Iterator[Row]:
    for row in rows:
        check_row("relate", row)
        name = make_storable(str(row["id"]))
        texts = (row["text_1"], row["text_2"])
        sides = _articles({"id": f"{name}/{side}", "text": text} for side, text in enumerate(texts, start=1))
        first, second = parser.read(tuple(sides))
        relation = relate(first, second, settings.claims)
        yield lines.relate_row(name, relation)


def _by_story(rows: Iterable[Row]) -> dict[str, list[Article]]:
    """Return the articles by their story; those without one look across the whole input."""
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in _articles(rows):
        stories[article.story or "all"].append(article)
    return {story: stories[story] for story in sorted(stories)}


FILTERS: dict[str, Callable[[Iterable[Row], Settings, Parser], Iterator[Row]]] = {
    "clean": _clean,
    "stories": _stories,
    "reuse": _reuse,
    "tree": _tree,
    "drift": _drift,
    "attribution": _attribution,
    "quantities": _quantities,
    "times": _times,
    "positions": _positions,
    "relate": _relate,
}
"""The stages that run as filters, by name."""
