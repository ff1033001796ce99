"""The reading as JSON Lines: one finding a line, in the words of the JSON of a reading."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from twosource.exports.parts import Part
from twosource.present.facts import article_fact
from twosource.present.reading_json import story_heading, story_to_dict
from twosource.records import StoryReading

KINDS = {
    "bonds": "bond",
    "derivations": "derivation",
    "outside_sources": "outside source",
    "lineage": "lineage",
    "direction_unknown": "direction unknown",
    "reuse": "shared text",
    "attributions": "attribution",
    "quantities": "quantity",
    "times": "time",
    "claims": "claim",
    "positions": "position",
    "wording": "wording",
    "drift": "drift",
    "timeline": "moment",
    "gaps": "gap",
    "brief": "brief sentence",
}
"""The lists of a story in the JSON of a reading, and what one of their items is called in a line."""


def reading_to_lines(parts: Iterable[Part]) -> Iterator[bytes]:
    """Yield JSON Lines in UTF-8: `{"type": …, "story": …, …}`, first the story and its articles, then its findings.

    The keys of a finding are those of the JSON of a reading, so that a line is read alone, by `jq` or by a stream.
    """
    for part in parts:
        yield b"".join(_line(fact) for fact in _facts(part))


def count_lines(parts: Iterable[Part]) -> int:
    """Return how many lines that gives, without making them."""
    return sum(1 + len(part.own_articles) + _count_findings(part.story) for part in parts)


def _count_findings(story: StoryReading) -> int:
    tree = (story.derivations, story.tree.lineages, story.tree.unknown, story.outside_sources, story.reuse, story.story.bonds)
    said = (story.attributions, story.quantities, story.times, story.claims, story.positions, story.wording)
    return sum(map(len, (*tree, *said, story.drift, story.timeline, story.gaps, story.brief)))


def _facts(part: Part) -> Iterator[dict[str, Any]]:
    heading = story_heading(part.story)
    yield {"type": "story", **heading}
    story = part.story.id
    for article in part.own_articles:
        yield {"type": "article", "story": story, **article_fact(article)}
    found = story_to_dict(part.story, part.outlets)
    for name, items in found.items():
        if name not in heading:
            yield from ({"type": KINDS[name], "story": story, **_named(item)} for item in items)


def _named(item: Any) -> dict[str, Any]:
    """Return an item with keys; a pair of ids, the one item without, gets them."""
    return item if isinstance(item, dict) else {"a": item[0], "b": item[1]}


def _line(fact: dict[str, Any]) -> bytes:
    text = json.dumps(fact, ensure_ascii=False, allow_nan=False, separators=(", ", ": "))
    return (text + "\n").encode("utf-8", "backslashreplace")
