import json
from dataclasses import replace

from tests.exports.addressed import addressed_part, sample_parts
from tests.sample_reading import lone_article, sample_reading
from twosource.exports import Part
from twosource.exports.lines import KINDS, reading_to_lines
from twosource.present.reading_json import reading_to_dict


def facts(parts: list[Part]) -> list[dict[str, object]]:
    return [json.loads(line) for line in b"".join(reading_to_lines(parts)).decode().splitlines()]


def test_every_line_is_an_object_that_says_what_it_is() -> None:
    found = facts([addressed_part()])
    assert {fact["type"] for fact in found} <= {"story", "article", *KINDS.values()}
    assert {"story", "article", "claim", "attribution", "derivation", "direction unknown", "shared text"} <= {
        str(fact["type"]) for fact in found
    }


def test_every_finding_of_the_json_is_a_line_with_the_same_keys() -> None:
    whole = reading_to_dict(sample_reading())
    found = facts(sample_parts())
    claims = [{k: v for k, v in fact.items() if k not in ("type", "story")} for fact in found if fact["type"] == "claim"]
    assert claims == whole["stories"][0]["claims"]
    assert {fact["story"] for fact in found if fact["type"] == "claim"} == {"ferry"}
    assert sum(len(whole["stories"][0][name]) for name in KINDS) == len([f for f in found if f.get("story") == "ferry"]) - 3


def test_half_of_a_surrogate_pair_is_written_as_json_writes_it() -> None:
    odd = replace(lone_article(), title="\ud800")
    part = sample_parts()[1]
    lines = b"".join(reading_to_lines([Part(story=part.story, articles={odd.id: odd})]))
    assert b'"title": "\\ud800"' in lines
    assert all(json.loads(line) for line in lines.splitlines())
