"""Claims as schema.org knows them, and a draft of a ClaimReview for each, without a rating: that is for people to give.

Nothing here says what is true. A draft says who carries a claim, how the accounts stand to each other and how many origins they
have in this pile, and leaves author, rating and verdict to the reviewer.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from twosource.exports.names import article_name, claim_name, identifier, web_address
from twosource.exports.parts import Part
from twosource.present.heading import counted, origins_words
from twosource.present.marks import RELATION_WORDS
from twosource.records import Article, ClaimFinding, Mention

CONTEXT = "https://schema.org"
DRAFT = "Draft"


def reading_to_claims(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield the claims of some stories as JSON-LD (`Claim`), one a line, each with the articles that it appears in."""
    yield from _graph(_claim(part, claim) for part in parts for claim in part.story.claims)


def reading_to_reviews(parts: Iterable[Part], claim: str | None = None) -> Iterator[bytes]:
    """Yield a draft of a review of each claim, or of the one of that id, as JSON-LD (`ClaimReview`), one a line, unrated."""
    yield from _graph(_review(part, found) for part in parts for found in part.story.claims if claim in (None, found.id))


def count_claims(parts: Iterable[Part]) -> int:
    """Return how many claims there are."""
    return sum(len(part.story.claims) for part in parts)


def _graph(nodes: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    yield _line(f'{{"@context": "{CONTEXT}", "@graph": [')
    for place, node in enumerate(nodes):
        yield _line(("," if place else "") + json.dumps(node, ensure_ascii=False, allow_nan=False))
    yield _line("]}")


def _claim(part: Part, claim: ClaimFinding) -> dict[str, Any]:
    by_article: dict[str, list[Mention]] = {}
    for mention in claim.mentions:
        by_article.setdefault(mention.article, []).append(mention)
    known = [
        (part.articles[mention[0].article], mention) for mention in by_article.values() if mention[0].article in part.articles
    ]
    return {
        "@type": "Claim",
        "@id": claim_name(part.story.id, claim),
        "identifier": claim.id,
        "text": claim.text,
        "isPartOf": {"@type": "Collection", "@id": identifier("story", part.story.id).urn, "name": part.story.title},
        "appearance": [_appearance(article, mentions) for article, mentions in known],
    }


def _appearance(article: Article, mentions: list[Mention]) -> dict[str, Any]:
    """Return an article as schema.org knows it, with the words in which it carries the claim."""
    time, address = article.published, web_address(article.url)
    known = {
        "headline": article.title,
        "url": address,
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        "datePublished": time.iso if time and not time.implied and time.first == time.last else None,
    }
    quoted = [{"@type": "Quotation", "text": mention.span.text} for mention in mentions]
    said = {key: value for key, value in known.items() if value is not None}
    return {"@type": "NewsArticle", "@id": article_name(article), **said, "hasPart": quoted}


def _review(part: Part, claim: ClaimFinding) -> dict[str, Any]:
    return {
        "@type": "ClaimReview",
        "@id": identifier("review", part.story.id, claim.id).urn,
        "creativeWorkStatus": DRAFT,
        "name": "Draft, unrated: to be reviewed by a person",
        "claimReviewed": claim.text,
        "itemReviewed": _claim(part, claim),
        "reviewBody": _account(claim),
    }


def _account(claim: ClaimFinding) -> str:
    """Say who carries a claim and on how many origins, without a word on whether it holds."""
    articles = len({mention.article for mention in claim.mentions})
    origins = origins_words(claim, "independent origin")
    names = f" ({'; '.join(claim.origins.names)})" if claim.origins.names else ""
    verdict = RELATION_WORDS[claim.relation].lstrip("≠»≈=· ")
    return (
        f"Draft made by a program, without a rating. {counted(articles, 'article')} of the pile carry it. "
        f"Origins in this pile: {origins}{names}. The accounts compared: {verdict}. Whether it is true was not looked at."
    )


def _line(text: str) -> bytes:
    return (text + "\n").encode("utf-8", "backslashreplace")
