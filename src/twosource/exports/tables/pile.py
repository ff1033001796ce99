"""Tables of what was read: stories, articles, their texts and the names they credit."""

from collections.abc import Iterator

from twosource.exports.parts import Part
from twosource.exports.tables.form import STORY, Row, Table, article, boolean, calendar_day, integer, text
from twosource.present.facts import day
from twosource.present.heading import origin_range


def _stories(part: Part) -> Iterator[Row]:
    story = part.story
    low, high = origin_range(story)
    yield {
        "id": story.id,
        "title": story.title,
        "articles": len(story.articles),
        "outlets": "; ".join(story.outlets),
        "origins_low": low,
        "origins_high": high,
        "most_reported": story.headline.id if story.headline else None,
    }


def _articles(part: Part) -> Iterator[Row]:
    origins = {line.article: line.origin for line in part.story.tree.lineages}
    for found in part.own_articles:
        time = found.published
        yield {
            "id": found.id,
            "story": part.story.id,
            "title": found.title,
            "outlet": found.outlet,
            "published": time.iso if time else None,
            "precision": time.precision if time else None,
            "implied": time.implied if time else None,
            "first": day(time.first) if time else None,
            "last": day(time.last) if time else None,
            "language": found.language,
            "url": found.url,
            "source": found.source,
            "seen": found.seen,
            "credits": "; ".join(dict.fromkeys(credit.name for credit in found.credits)),
            "origin": origins.get(found.id),
            "characters": len(found.text),
        }


def _texts(part: Part) -> Iterator[Row]:
    for found in part.own_articles:
        yield {"article": found.id, "text": found.text}


def _credits(part: Part) -> Iterator[Row]:
    for found in part.own_articles:
        for place, credit in enumerate(found.credits):
            yield {"article": found.id, "place": place, "name": credit.name, "role": credit.role, "line": credit.text}


PILE = (
    Table(
        name="stories",
        meaning="Articles that tell the same events.",
        columns=(
            text("id", "the story's id"),
            text("title", "its name"),
            integer("articles", "how many articles tell it"),
            text("outlets", "their outlets"),
            integer("origins_low", "independent origins of the most reported claim, at least"),
            integer("origins_high", "the same, at most"),
            text("most_reported", "the claim that most of its articles carry"),
        ),
        key=("id",),
        rows=_stories,
    ),
    Table(
        name="articles",
        meaning="Every article, with what is known of it.",
        columns=(
            text("id", "the article's id"),
            STORY,
            text("title", "its title"),
            text("outlet", "who published it; empty where that is not known"),
            text("published", "when, as far as is known"),
            text("precision", "how exactly that is known: second, minute, day, month or range"),
            boolean("implied", "whether the date was read from the text, since no field gives one"),
            calendar_day("first", "the first day on which it may have appeared"),
            calendar_day("last", "the last"),
            text("language", "its language"),
            text("url", "its address"),
            text("source", "the file or address it was read from"),
            text("seen", "when it was fetched from its address (UTC); empty for files"),
            text("credits", "the names it credits"),
            text("origin", "the article, or unseen text, that it goes back to"),
            integer("characters", "the length of its text in code points"),
        ),
        key=("id",),
        rows=_articles,
    ),
    Table(
        name="texts",
        meaning="The text of every article, without furniture: all offsets count its characters.",
        columns=(article("article", "the article"), text("text", "its text")),
        key=("article",),
        rows=_texts,
    ),
    Table(
        name="credits",
        meaning="Names that articles credit.",
        columns=(
            article("article", "the article"),
            integer("place", "the place among its credits, from 0 on"),
            text("name", "who is credited"),
            text("role", "wire (the whole), contributed (a part), photo or byline"),
            text("line", "the words that do"),
        ),
        key=("article", "place"),
        rows=_credits,
    ),
)
