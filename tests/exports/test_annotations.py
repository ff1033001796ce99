"""Web Annotations: rdflib reads them as RDF, a JSON schema holds their shape, and the selectors lead to the words."""

import json
from dataclasses import replace
from typing import Any

import jsonschema_rs
import pytest
from rdflib import RDF, Graph, Namespace, URIRef

from tests.exports.addressed import COURIER_URL, addressed_part, sample_parts
from tests.exports.vocabulary import ANNOTATION_CONTEXT, ANNOTATION_SCHEMA
from tests.sample_reading import COURIER, courier
from twosource.exports import Part
from twosource.exports.annotations import CONTEXT, reading_to_annotations
from twosource.exports.names import article_name, web_address

pytestmark = pytest.mark.filterwarnings("ignore:(ConjunctiveGraph|Dataset):DeprecationWarning")  # within rdflib itself
OA = Namespace("http://www.w3.org/ns/oa#")


def collection(*parts: Part) -> dict[str, Any]:
    return json.loads(b"".join(reading_to_annotations(parts or sample_parts())))  # type: ignore[no-any-return]


def as_graph(kept: dict[str, Any]) -> Graph:
    assert kept["@context"] == CONTEXT
    return Graph().parse(data=json.dumps({**kept, "@context": ANNOTATION_CONTEXT}), format="json-ld")


def targets(item: dict[str, Any]) -> list[dict[str, Any]]:
    found = item["target"]
    return found if isinstance(found, list) else [found]


@pytest.mark.parametrize("part", [*sample_parts(), addressed_part()], ids=["ferry", "lone", "addressed"])
def test_a_collection_has_the_shape_that_the_model_asks_for(part: Part) -> None:
    jsonschema_rs.validate(ANNOTATION_SCHEMA, collection(part))


def test_a_shape_that_lacks_a_selector_is_noticed() -> None:
    kept = collection()
    targets(kept["first"]["items"][0])[0]["selector"] = []
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(ANNOTATION_SCHEMA, kept)


def test_rdflib_finds_every_annotation_with_body_target_and_both_selectors() -> None:
    kept = collection()
    graph = as_graph(kept)
    found = set(graph.subjects(RDF.type, OA.Annotation))
    assert found == {URIRef(item["id"]) for item in kept["first"]["items"]}
    assert len(found) == kept["total"]
    for annotation in found:
        assert list(graph.objects(annotation, OA.hasBody))
        for target in graph.objects(annotation, OA.hasTarget):
            kinds = {kind for one in graph.objects(target, OA.hasSelector) for kind in graph.objects(one, RDF.type)}
            assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}


def test_position_and_quote_lead_to_the_same_words_of_the_text_that_was_read() -> None:
    part = addressed_part()
    texts = {article_name(article): article.text for article in part.own_articles}
    texts |= {web_address(a.url): a.text for a in part.own_articles if web_address(a.url)}  # type: ignore[misc]
    places = [place for item in collection(part)["first"]["items"] for place in targets(item)]
    assert len(places) > 20
    for place in places:
        text = texts[place["source"]]
        quote, position = place["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_positions_count_code_points_beyond_the_first_plane_as_one() -> None:
    article = replace(courier(), text="🚢" * 3 + courier().text)
    story = sample_parts()[0].story
    moved = replace(story.quantities[0], span=article.span(90, 105))
    part = Part(
        story=replace(story, claims=(), quantities=(moved,)), articles={**sample_parts()[0].articles, article.id: article}
    )
    item = next(i for i in collection(part)["first"]["items"] if i["body"][1]["value"] == "quantity")
    assert targets(item)[0]["selector"][1] == {"type": "TextPositionSelector", "start": 90, "end": 105}
    assert targets(item)[0]["selector"][0]["exact"] == "about 40 crowns"


def test_an_article_with_an_address_is_annotated_there_and_its_text_named_as_the_copy() -> None:
    items = collection(addressed_part())["first"]["items"]
    places = [place for item in items for place in targets(item) if place["source"].startswith("https:")]
    assert places
    assert {place["source"] for place in places} == {web_address(COURIER_URL)}
    name = article_name(addressed_part().articles[COURIER])
    assert {place["state"]["cached"] for place in places} == {name}


def test_what_was_fetched_says_when() -> None:
    part = addressed_part()
    fetched = replace(part.articles[COURIER], seen="2024-05-06T08:00:00Z")
    items = collection(Part(story=part.story, articles={**part.articles, COURIER: fetched}))["first"]["items"]
    assert {p["state"]["sourceDate"] for item in items for p in targets(item) if "state" in p} == {"2024-05-06T08:00:00Z"}


def test_a_change_along_time_alone_does_not_say_that_one_comes_from_the_other() -> None:
    part = sample_parts()[0]
    tree = part.story.drift[0]
    told = []
    for drift in (tree, replace(tree, along="time")):
        items = collection(Part(story=replace(part.story, drift=(drift,)), articles=part.articles))["first"]["items"]
        told += [item["body"][0]["value"] for item in items if item["body"][1]["value"] == "drift"]
    assert told == [
        "hedge lost between courier and gazette, which comes from it",
        "hedge lost between courier and gazette, a later account of the same",
    ]


def test_a_passage_links_to_the_words_it_came_from_and_an_unknown_direction_is_said_to_be_unknown() -> None:
    items = collection(addressed_part())["first"]["items"]
    told = [
        item["body"][0]["value"] for item in items if item["motivation"] == "linking" and item["body"][1]["value"] == "passage"
    ]
    assert told == [
        "Taken from courier (edited)",
        "Taken from courier (verbatim)",
        "Also stands in gazette (verbatim); who took it from whom is unknown",
    ]


def test_an_annotation_of_a_claim_says_how_many_origins_it_has_and_not_whether_it_is_true() -> None:
    told = [item["body"][0]["value"] for item in collection()["first"]["items"]]
    assert any("1 to 2 independent origins in this pile" in text for text in told)
    assert not any(word in text.casefold() for text in told for word in (" true", " false", "verified"))


def test_the_collection_has_another_name_once_anything_in_it_is_another() -> None:
    assert collection()["id"] != collection(addressed_part())["id"]
    assert collection()["id"] == collection()["id"]
