"""Claims and drafts for schema.org: their shape, and that nothing in them says what is true."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema_rs
import pytest
from rdflib import RDF, Graph, Namespace

from tests.exports.addressed import COURIER_URL, addressed_part, sample_parts
from tests.exports.vocabulary import CLAIM_SCHEMA, REVIEW_SCHEMA, SCHEMA_ORG_CONTEXT
from twosource.exports.names import web_address
from twosource.exports.schema_org import reading_to_claims, reading_to_reviews

pytestmark = pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset):DeprecationWarning")  # within rdflib itself
SCHEMA = Namespace("https://schema.org/")


def document(write: Callable[..., Any], *arguments: Any) -> dict[str, Any]:
    return json.loads(b"".join(write(*arguments)))  # type: ignore[no-any-return]


def as_graph(found: dict[str, Any]) -> Graph:
    return Graph().parse(data=json.dumps({**found, "@context": SCHEMA_ORG_CONTEXT}), format="json-ld")


def test_claims_and_drafts_have_the_shape_of_their_types() -> None:
    for parts in (sample_parts(), [addressed_part()], []):
        jsonschema_rs.validate(CLAIM_SCHEMA, document(reading_to_claims, parts))
        jsonschema_rs.validate(REVIEW_SCHEMA, document(reading_to_reviews, parts))


def test_a_draft_with_a_rating_would_be_noticed() -> None:
    found = document(reading_to_reviews, sample_parts())
    found["@graph"][0]["reviewRating"] = {"@type": "Rating", "ratingValue": 1}
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(REVIEW_SCHEMA, found)


def test_rdflib_finds_each_claim_with_its_articles() -> None:
    graph = as_graph(document(reading_to_claims, [addressed_part()]))
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == 3
    assert sorted(len(list(graph.objects(claim, SCHEMA.appearance))) for claim in claims) == [1, 2, 3]
    assert [str(url) for url in set(graph.objects(None, SCHEMA.url))] == [web_address(COURIER_URL)]


def test_no_draft_is_rated_signed_or_dated_and_each_is_marked_as_a_draft() -> None:
    graph = as_graph(document(reading_to_reviews, sample_parts()))
    reviews = set(graph.subjects(RDF.type, SCHEMA.ClaimReview))
    assert len(reviews) == 3
    for review in reviews:
        assert [str(status) for status in graph.objects(review, SCHEMA.creativeWorkStatus)] == ["Draft"]
        assert not {SCHEMA.reviewRating, SCHEMA.author, SCHEMA.datePublished} & set(graph.predicates(review))
    assert not list(graph.subject_objects(SCHEMA.reviewRating))


def test_a_draft_says_who_carries_a_claim_and_that_its_truth_was_not_looked_at() -> None:
    body = document(reading_to_reviews, sample_parts())["@graph"][0]["reviewBody"]
    assert "3 articles of the pile carry it. Origins in this pile: 1 to 2 independent origins (NordPress; officials)." in body
    assert body.endswith("Whether it is true was not looked at.")


def test_one_claim_can_be_drafted_alone() -> None:
    found = document(reading_to_reviews, sample_parts(), "c2")["@graph"]
    assert [review["itemReviewed"]["identifier"] for review in found] == ["c2"]


def test_a_date_that_was_only_implied_is_not_given_as_the_day_of_publication() -> None:
    claims = document(reading_to_claims, sample_parts())["@graph"]
    dates = {a["headline"]: a.get("datePublished") for claim in claims for a in claim["appearance"]}
    assert dates["Tarnik ferry fares to rise"] == "2024-05-06"
    assert dates["Ferry fares go up"] is None
