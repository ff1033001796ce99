"""Tables of who says what, on whose word."""

from collections.abc import Iterator

from twosource.exports.parts import Part
from twosource.exports.tables.form import (
    PLACE,
    STORY,
    WORDS,
    Reference,
    Row,
    Table,
    article,
    boolean,
    figure,
    integer,
    text,
    words,
)
from twosource.present.facts import number
from twosource.records import ArticleId, Attribution

_ATTRIBUTION = integer("attribution", "the place of the attribution in the story's list")
_OF_ATTRIBUTION = (Reference(columns=("story", "attribution"), table="attributions", key=("story", "place")),)


def _attributions(part: Part) -> Iterator[Row]:
    outlets = part.outlets
    for place, found in enumerate(part.story.attributions):
        speaker = found.speaker
        yield {
            "story": part.story.id,
            "place": place,
            "article": found.article,
            "outlet": outlets.get(found.article),
            "start": found.content[0].start if found.content else None,
            "end": found.content[-1].end if found.content else None,
            "content": found.text,
            "kind": found.kind,
            "speaker": speaker.name if speaker else None,
            "speaker_type": speaker.type if speaker else None,
            "speaks_for": speaker.speaks_for if speaker else None,
            "anonymous": speaker.anonymous if speaker else None,
            "chain": " < ".join(found.names),
            "source": " ".join(span.text for span in found.source),
            "cue": " ".join(span.text for span in found.cue),
            "hedge": found.hedge.text if found.hedge else None,
            "polarity": found.polarity,
            "channel": found.channel,
            "depth": found.depth,
            "confidence": number(found.confidence),
        }


def _words(part: Part) -> Iterator[Row]:
    for place, found in enumerate(part.story.attributions):
        hedge = (found.hedge,) if found.hedge else ()
        for role, spans in (("source", found.source), ("cue", found.cue), ("content", found.content), ("hedge", hedge)):
            for piece, span in enumerate(spans):
                yield {"story": part.story.id, "attribution": place, "role": role, "piece": piece, **words(span)}


def _links(part: Part) -> Iterator[Row]:
    for place, found in enumerate(part.story.attributions):
        for depth, link in enumerate(found.chain):
            yield {
                "story": part.story.id,
                "attribution": place,
                "place": depth,
                "name": link.name,
                "type": link.type,
                "anonymous": link.anonymous,
                "speaks_for": link.speaks_for,
                "by_reader": link.by_reader,
                **words(link.span),
            }


def _speakers(part: Part) -> Iterator[Row]:
    """Yield who speaks by name; without a name, nobody can be told to be one and the same."""
    said: dict[tuple[str, str], list[Attribution]] = {}
    for found in part.story.attributions:
        if found.speaker and not found.speaker.anonymous:
            said.setdefault((found.speaker.name, found.speaker.type), []).append(found)
    for (name, kind), statements in sorted(said.items()):
        bodies = {found.speaker.speaks_for for found in statements if found.speaker and found.speaker.speaks_for}
        articles: set[ArticleId] = {found.article for found in statements}
        yield {
            "story": part.story.id,
            "name": name,
            "type": kind,
            "speaks_for": "; ".join(sorted(bodies)) or None,
            "statements": len(statements),
            "articles": len(articles),
        }


SPEECH = (
    Table(
        name="attributions",
        meaning="Statements that articles put in somebody's mouth: quotations and reported speech.",
        columns=(
            STORY,
            PLACE,
            article("article", "the article"),
            text("outlet", "its outlet"),
            integer("start", "where what is said begins in the article's text"),
            integer("end", "the place behind it"),
            text("content", "what is said"),
            text("kind", "direct (within quotation marks), indirect or mixed"),
            text("speaker", "who says it; empty where that is not known"),
            text("speaker_type", "what the speaker is: person, agency, document, unnamed …"),
            text("speaks_for", "the body whose mouth the speaker is"),
            boolean("anonymous", "whether the speaker is left without a name"),
            text("chain", "on whose word the article has it, outermost first"),
            text("source", "the words that name the source"),
            text("cue", "the words that say that something is said"),
            text("hedge", "the journalist's own reservation"),
            text("polarity", "positive; negative for a denial; open for what was left unsaid"),
            text("channel", "how it was said: interview, Telegram …"),
            integer("depth", "0 for the outermost, more for what is quoted within"),
            figure("confidence", "how sure the finding is, from 0 to 1"),
        ),
        key=("story", "place"),
        rows=_attributions,
    ),
    Table(
        name="attribution_words",
        meaning="The words that an attribution rests on, piece by piece.",
        columns=(
            STORY,
            _ATTRIBUTION,
            text("role", "source, cue, content or hedge"),
            integer("piece", "the place among the pieces of this role, from 0 on"),
            *WORDS,
        ),
        key=("story", "attribution", "role", "piece"),
        rows=_words,
        hangs_on=_OF_ATTRIBUTION,
    ),
    Table(
        name="chain_links",
        meaning="The links of each chain, from the article's outlet to the one who knows.",
        columns=(
            STORY,
            _ATTRIBUTION,
            integer("place", "the place in the chain, the outermost 0"),
            text("name", "who it is"),
            text("type", "what it is: person, agency, document, unnamed …"),
            boolean("anonymous", "whether it is left without a name"),
            text("speaks_for", "the body whose mouth it is"),
            boolean("by_reader", "whether a reader named it"),
            *WORDS,
        ),
        key=("story", "attribution", "place"),
        rows=_links,
        hangs_on=_OF_ATTRIBUTION,
    ),
    Table(
        name="speakers",
        meaning="Who speaks by name in a story, and how often.",
        columns=(
            STORY,
            text("name", "who speaks"),
            text("type", "what the speaker is"),
            text("speaks_for", "the bodies whose mouth the speaker is"),
            integer("statements", "how many attributions there are"),
            integer("articles", "in how many articles"),
        ),
        key=("story", "name", "type"),
        rows=_speakers,
    ),
)
