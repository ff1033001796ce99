"""The reading as one HTML page that needs nothing else: no script, no font, no picture from anywhere."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from twosource.present.anchors import Citations
from twosource.present.differences import differing_words
from twosource.present.graphs import make_graph
from twosource.present.heading import (
    article_keys,
    by_size,
    chain_words,
    count_range,
    descent_words,
    heading_line,
    origins_words,
    percent,
    published_words,
    sureness,
)
from twosource.present.listing import whole
from twosource.present.marks import (
    MOST_COLUMNS,
    NOT_FOUND,
    NOT_FOUND_MEANS,
    RELATION_WORDS,
    STATES,
    compared_words,
    relation_words,
    state_of,
    tellings,
)
from twosource.present.shown import SHOWN, WHOLE_QUOTES, quote_length
from twosource.present.timeline_svg import draw_timeline
from twosource.present.tree_gathering import gather
from twosource.present.tree_svg import LEGEND, draw_tree
from twosource.present.variants import rewording, varied_quotations
from twosource.records import Article, ArticleId, Attribution, ClaimFinding, Lineage, Mention, Reading, StoryReading

_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), "\ufffd")
"""Characters that an HTML page may not hold."""


def reading_to_html(reading: Reading) -> bytes:
    """Return the reading as an HTML page in UTF-8, every word of the articles escaped."""
    citations = Citations(reading.articles)
    page = (
        environment()
        .get_template("report.html.j2")
        .render(
            reading=reading,
            stories=by_size(reading.stories),
            articles={article.id: article for article in reading.articles},
            link=citations.address,
            claim_link=claim_address,
            compare_link=None,
            voice_link=None,
            styled_pictures=True,
            variants_of=lambda story: varied_quotations(story.attributions),
            listed=whole,
            quote_length=quote_length(len(reading.articles)),
            brief_cells=len(reading.articles) > WHOLE_QUOTES,
            text_anchor=citations.text_anchor,
            article_link=lambda name: f"#{citations.text_anchor(name)}",
            paragraphs=citations.paragraphs,
        )
    )
    # All attributes stand between double quotes, so that an apostrophe is no danger; escaped it takes five bytes each time.
    return page.replace("&#39;", "'").translate(_CONTROLS).encode("utf-8", "replace")


def environment(*loaders: BaseLoader) -> Environment:
    """Return the templates of the report with the words they use; templates of further loaders may build on them."""
    made = Environment(
        loader=ChoiceLoader([*loaders, PackageLoader("twosource.present", "templates")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(_WORDS)
    return made


def web_address(url: str | None) -> str:
    """Return an address that may stand in a link, empty for any that is not of the web (`javascript:` …)."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        return ""
    return (url or "") if scheme in ("http", "https") else ""


def claim_address(section: str, claim: ClaimFinding) -> str:
    """Return where the report tells why a claim has so many origins."""
    return f"#{section}-claim-{quote(claim.id)}"


def mention_by(claim: ClaimFinding, article: ArticleId) -> Mention | None:
    """Return an article's first mention of a claim."""
    return next((mention for mention in claim.mentions if mention.article == article), None)


def by_speaker(story: StoryReading) -> list[tuple[str, list[Attribution]]]:
    """Group the attributions of a story by who speaks, those who are quoted most first, then by name."""
    groups: dict[str, list[Attribution]] = {}
    for attribution in story.attributions:
        name = attribution.speaker.name if attribution.speaker else "somebody unnamed"
        groups.setdefault(name, []).append(attribution)
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0].casefold(), group[0]))


def roots(story: StoryReading) -> list[Lineage]:
    """Return the articles that go back to no other one of the story."""
    return [lineage for lineage in story.tree.lineages if not lineage.parents]


def children(story: StoryReading, parent: ArticleId) -> list[Lineage]:
    """Return the articles whose best parent is `parent`."""
    return [line for line in story.tree.lineages if line.parents and line.parents[0].parent == parent]


def picture(story: StoryReading, articles: dict[ArticleId, Article], name: str, *, styled: bool = True) -> Markup:
    """Return the family tree as a picture, nothing where no article is linked to anything; `name` begins its ids."""
    graph = make_graph(story, articles)
    return draw_tree(gather(graph), name, styled=styled) if graph.links else Markup("")


def timeline_picture(story: StoryReading, articles: dict[ArticleId, Article], name: str, *, styled: bool = True) -> Markup:
    """Return what happened and what was reported as a picture, nothing where no day is known; `name` begins its ids."""
    return draw_timeline(story, articles, name, styled=styled)


def outlet_or_id(article: Article | None, name: ArticleId) -> str:
    """Name an article for a reader: its outlet, else its id."""
    return (article.outlet if article else None) or name


_WORDS: dict[str, Any | Callable[..., Any]] = {
    **SHOWN,
    "article_keys": article_keys,
    "by_speaker": by_speaker,
    "chain_words": chain_words,
    "count_range": count_range,
    "origins_words": origins_words,
    "differing_words": differing_words,
    "heading_line": heading_line,
    "mention_by": mention_by,
    "most_columns": MOST_COLUMNS,
    "outlet_or_id": outlet_or_id,
    "percent": percent,
    "sureness": sureness,
    "picture": picture,
    "timeline_picture": timeline_picture,
    "tree_legend": LEGEND,
    "published_words": published_words,
    "verdict_words": RELATION_WORDS,
    "relation_words": relation_words,
    "compared_words": compared_words,
    "rewording": rewording,
    "not_found": NOT_FOUND,
    "not_found_means": NOT_FOUND_MEANS,
    "state_of": state_of,
    "states": STATES,
    "tellings": tellings,
    "descent_words": descent_words,
    "web_address": web_address,
}
"""What the templates may call."""
