"""The findings as W3C Web Annotations (JSON-LD): each at its words, which a quote and a position select.

Method: Web Annotation Data Model, W3C Recommendation of 23 February 2017. Positions count characters (code points), as the
model asks and as our own spans do.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from twosource.exports.names import article_name, identifier, web_address
from twosource.exports.notes import Note, notes_of
from twosource.exports.parts import Part
from twosource.records import Article, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTEXT_LENGTH = 32
"""Characters before and behind some words that help to find them again: enough to tell two places of one phrase apart."""


def reading_to_annotations(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield a collection of annotations as JSON-LD, one annotation a line, in the order of the stories and findings.

    The target of an annotation is the article's address where it has one, else its name; the positions count in the text that
    was read, which is then named as the cached copy: the page at the address holds more than this text.
    """
    yield _line(f'{{"@context": {_json(CONTEXT)}, "type": "AnnotationCollection",')
    yield _line(
        '"label": "What twosource found, and at which words", "first": {"type": "AnnotationPage", "startIndex": 0, "items": ['
    )
    names: list[str] = []
    for part in parts:
        for note in notes_of(part):
            made = _annotation(part, note)
            yield _line(("," if names else "") + _json(made))
            names.append(made["id"])
    kept = identifier("annotations", *names).urn  # behind the annotations, since it is made of their names
    page = _json(f"{kept}#page")
    yield _line(f'], "id": {page}, "partOf": {_json(kept)}}}, "last": {page}, "id": {_json(kept)}, "total": {len(names)}}}')


def count_annotations(parts: Iterable[Part]) -> int:
    """Return how many annotations that gives."""
    return sum(1 for part in parts for _ in notes_of(part))


def _annotation(part: Part, note: Note) -> dict[str, Any]:
    targets = [_target(part.articles[span.article], span) for span in note.words if span.article in part.articles]
    places = [f"{span.article} {span.start} {span.end}" for span in (*note.words, *((note.linked,) if note.linked else ()))]
    told = "\n".join((note.kind, note.text, note.about or "", *places))
    return {
        "id": identifier("annotation", part.story.id, told).urn,
        "type": "Annotation",
        "motivation": "linking" if note.linked else "describing",
        "body": _bodies(part, note),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _bodies(part: Part, note: Note) -> list[dict[str, Any]]:
    bodies: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "describing", "value": note.text, "format": "text/plain", "language": "en"},
        {"type": "TextualBody", "purpose": "tagging", "value": note.kind},
    ]
    if note.linked and note.linked.article in part.articles:
        bodies.append({**_target(part.articles[note.linked.article], note.linked), "purpose": "linking"})
    if note.about:
        bodies.append({"type": "SpecificResource", "source": note.about, "purpose": "identifying"})
    return bodies


def _target(article: Article, span: Span) -> dict[str, Any]:
    name, address = article_name(article), web_address(article.url)
    seen = {"sourceDate": article.seen} if article.seen else {}
    cached = {"state": {"type": "TimeState", **seen, "cached": name}} if address else {}
    return {"type": "SpecificResource", "source": address or name, **cached, "selector": [_quote(article, span), _position(span)]}


def _quote(article: Article, span: Span) -> dict[str, Any]:
    before = article.text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    behind = article.text[span.end : span.end + CONTEXT_LENGTH]
    return {"type": "TextQuoteSelector", "exact": span.text, "prefix": before, "suffix": behind}


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _line(text: str) -> bytes:
    return (text + "\n").encode("utf-8", "backslashreplace")
