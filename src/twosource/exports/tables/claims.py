"""Tables of claims: who says them, who does not, how many origins they have, and why."""

from collections.abc import Iterator

from twosource.exports.parts import Part
from twosource.exports.tables.form import (
    STORY,
    WORDS,
    Reference,
    Row,
    Table,
    article,
    boolean,
    figure,
    integer,
    side,
    side_columns,
    text,
    words,
)
from twosource.present.facts import number
from twosource.records import ClaimFinding, Mention

_CLAIM = text("claim", "the claim")
_OF_CLAIM = (Reference(columns=("story", "claim"), table="claims", key=("story", "id")),)


def _claims(part: Part) -> Iterator[Row]:
    widest = part.story.headline
    for claim in part.story.claims:
        yield {
            "story": part.story.id,
            "id": claim.id,
            "text": claim.text,
            "aspect": claim.aspect,
            "relation": claim.relation,
            "rule": claim.rule,
            "articles": len({mention.article for mention in claim.mentions}),
            "mentions": len(claim.mentions),
            "silent": len(claim.silent),
            "origins_low": claim.origins.low,
            "origins_high": claim.origins.high,
            "origin_names": "; ".join(claim.origins.names),
            "most_reported": widest is claim,
        }


def _mentions(part: Part) -> Iterator[Row]:
    outlets = part.outlets
    for claim in part.story.claims:
        for place, mention in enumerate(claim.mentions):
            yield {
                "story": part.story.id,
                "claim": claim.id,
                "place": place,
                **words(mention.span),
                "outlet": outlets.get(mention.article),
                **side("value", mention.value),
                **_bounds(mention),
                "certainty": mention.certainty,
                "negated": mention.negated,
                "chain": " < ".join(mention.names),
            }


def _bounds(mention: Mention) -> Row:
    quantity = mention.quantity
    return {"low": number(quantity.low) if quantity else None, "high": number(quantity.high) if quantity else None}


def _silences(part: Part) -> Iterator[Row]:
    for claim in part.story.claims:
        for silent in claim.silent if _shared(claim) else ():
            yield {"story": part.story.id, "claim": claim.id, "article": silent}


def _shared(claim: ClaimFinding) -> bool:
    """Tell whether several articles carry a claim: to what one alone tells, all others are silent."""
    return len({mention.article for mention in claim.mentions}) > 1


def _origins(part: Part) -> Iterator[Row]:
    for claim in part.story.claims:
        for place, name in enumerate(claim.origins.names):
            yield {"story": part.story.id, "claim": claim.id, "place": place, "name": name}


def _reasons(part: Part) -> Iterator[Row]:
    for claim in part.story.claims:
        for place, reason in enumerate(claim.origins.reasons):
            yield {
                "story": part.story.id,
                "claim": claim.id,
                "place": place,
                "id": reason.id,
                "kind": reason.kind,
                "certain": reason.certain,
                "mentions": "; ".join(map(str, reason.mentions)),
                "text": reason.text,
                "by_reader": reason.by_reader,
            }


CLAIMS = (
    Table(
        name="claims",
        meaning="Statements that can be compared, the verdict on each, and the range of its origins.",
        columns=(
            STORY,
            text("id", "the claim's id, which tells it apart within the story"),
            text("text", "what is claimed, in the words of one account"),
            text("aspect", "what of it is compared: event, number, date …"),
            text("relation", "how the accounts stand to each other"),
            text("rule", "the rule that gave this verdict"),
            integer("articles", "how many articles carry it"),
            integer("mentions", "how many places do"),
            integer("silent", "how many articles of the story do not carry it"),
            integer("origins_low", "independent origins, at least"),
            integer("origins_high", "independent origins, at most"),
            text("origin_names", "their names"),
            boolean("most_reported", "whether most of the story's articles carry it"),
        ),
        key=("story", "id"),
        rows=_claims,
    ),
    Table(
        name="mentions",
        meaning="Each place where an article reports a claim.",
        columns=(
            STORY,
            _CLAIM,
            integer("place", "its place among the mentions of the claim, from 0 on"),
            *WORDS,
            text("outlet", "the article's outlet"),
            *side_columns("value", "the words that are compared"),
            figure("low", "the least that a number may stand for"),
            figure("high", "the most"),
            text("certainty", "how the article puts it: asserted, hedged, denied, planned …"),
            boolean("negated", "whether it says that this is not so"),
            text("chain", "on whose word, outermost first"),
        ),
        key=("story", "claim", "place"),
        rows=_mentions,
        hangs_on=_OF_CLAIM,
    ),
    Table(
        name="silences",
        meaning="Articles that do not carry what several others do.",
        columns=(STORY, _CLAIM, article("article", "the article that does not carry it")),
        key=("story", "claim", "article"),
        rows=_silences,
        hangs_on=_OF_CLAIM,
    ),
    Table(
        name="origins",
        meaning="The names of a claim's origins.",
        columns=(STORY, _CLAIM, integer("place", "from 0 on"), text("name", "who it goes back to")),
        key=("story", "claim", "place"),
        rows=_origins,
        hangs_on=_OF_CLAIM,
    ),
    Table(
        name="origin_reasons",
        meaning="Why mentions of a claim are not independent of each other.",
        columns=(
            STORY,
            _CLAIM,
            integer("place", "its place among the claim's reasons, from 0 on"),
            text("id", "the reason's id, by which it is struck out"),
            text("kind", "what kind of reason it is"),
            boolean("certain", "whether it holds for certain, or possibly"),
            text("mentions", "the places of the mentions that it ties together"),
            text("text", "the reason in words"),
            boolean("by_reader", "whether it rests on what a reader set"),
        ),
        key=("story", "claim", "place"),
        rows=_reasons,
        hangs_on=_OF_CLAIM,
    ),
)
