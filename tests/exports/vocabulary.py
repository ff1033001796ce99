"""The shapes that standards ask for, written by us: the terms of a JSON-LD context that our exports use, and JSON schemas."""

from typing import Any

OA, AS, DC, DCT = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
)
XSD, RDF, RDFS = (
    "http://www.w3.org/2001/XMLSchema#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
)


def _link(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@id"}


def _word(name: str) -> dict[str, str]:
    return {"@id": name, "@type": "@vocab"}


def _count(name: str) -> dict[str, str]:
    return {"@id": name, "@type": f"{XSD}nonNegativeInteger"}


ANNOTATION_CONTEXT: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "SpecificResource": f"{OA}SpecificResource",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "TextualBody": f"{OA}TextualBody",
    "TimeState": f"{OA}TimeState",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "describing": f"{OA}describing",
    "identifying": f"{OA}identifying",
    "linking": f"{OA}linking",
    "tagging": f"{OA}tagging",
    "body": _link(f"{OA}hasBody"),
    "target": _link(f"{OA}hasTarget"),
    "source": _link(f"{OA}hasSource"),
    "selector": _link(f"{OA}hasSelector"),
    "state": _link(f"{OA}hasState"),
    "cached": _link(f"{OA}cachedSource"),
    "sourceDate": {"@id": f"{OA}sourceDate", "@type": f"{XSD}dateTime"},
    "motivation": _word(f"{OA}motivatedBy"),
    "purpose": _word(f"{OA}hasPurpose"),
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": _count(f"{OA}start"),
    "end": _count(f"{OA}end"),
    "value": f"{RDF}value",
    "format": f"{DC}format",
    "language": f"{DC}language",
    "label": f"{RDFS}label",
    "first": _link(f"{AS}first"),
    "last": _link(f"{AS}last"),
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "partOf": _link(f"{AS}partOf"),
    "startIndex": _count(f"{AS}startIndex"),
    "total": _count(f"{AS}totalItems"),
}
"""The terms of the context of Web Annotations (W3C, 2017) that we use."""

_SELECTORS = {
    "type": "array",
    "minItems": 2,
    "prefixItems": [
        {
            "type": "object",
            "required": ["type", "exact"],
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
        },
        {
            "type": "object",
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
        },
    ],
}
_TARGET = {
    "type": "object",
    "required": ["type", "source", "selector"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "format": "uri"},
        "selector": _SELECTORS,
        "state": {"type": "object", "required": ["type", "cached"], "properties": {"type": {"const": "TimeState"}}},
    },
}
_ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "motivation", "body", "target"],
    "properties": {
        "id": {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["describing", "linking"]},
        "body": {
            "type": "array",
            "minItems": 2,
            "items": {"type": "object", "properties": {"type": {"enum": ["TextualBody", "SpecificResource"]}}},
        },
        "target": {"anyOf": [_TARGET, {"type": "array", "minItems": 2, "items": _TARGET}]},
    },
}
ANNOTATION_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["@context", "id", "type", "first", "last", "total"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "required": ["id", "type", "startIndex", "items"],
            "properties": {"type": {"const": "AnnotationPage"}, "items": {"type": "array", "items": _ANNOTATION}},
        },
    },
}
"""What the Web Annotation Data Model asks of what we write."""

_CLAIM = {
    "type": "object",
    "required": ["@type", "@id", "text", "appearance"],
    "properties": {
        "@type": {"const": "Claim"},
        "text": {"type": "string", "minLength": 1},
        "appearance": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["@type", "@id", "hasPart"],
                "properties": {
                    "@type": {"const": "NewsArticle"},
                    "url": {"type": "string", "format": "uri"},
                    "datePublished": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}"},
                    "hasPart": {"type": "array", "items": {"required": ["@type", "text"]}},
                },
            },
        },
    },
    "not": {"anyOf": [{"required": ["reviewRating"]}, {"required": ["aggregateRating"]}]},
}


def _graph_of(node: dict[str, Any]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "required": ["@context", "@graph"],
        "properties": {"@context": {"const": "https://schema.org"}, "@graph": {"type": "array", "items": node}},
    }


CLAIM_SCHEMA = _graph_of(_CLAIM)
REVIEW_SCHEMA = _graph_of(
    {
        "type": "object",
        "required": ["@type", "@id", "claimReviewed", "itemReviewed", "creativeWorkStatus"],
        "properties": {
            "@type": {"const": "ClaimReview"},
            "creativeWorkStatus": {"const": "Draft"},
            "itemReviewed": _CLAIM,
            "reviewRating": False,
            "author": False,
            "datePublished": False,
        },
    }
)
"""A draft has no rating, no author and no date: these are for the person who reviews."""
SCHEMA_ORG_CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}
"""What the context at schema.org makes of the terms that we use."""
