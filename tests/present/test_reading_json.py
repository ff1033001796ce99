import json
from dataclasses import replace
from typing import Any

from tests.sample_reading import COURIER, GAZETTE, HOSTILE, ferry_story, hostile, sample_reading
from twosource.present.reading_json import reading_to_dict, reading_to_json, to_json
from twosource.records import Article, Reading


def _story() -> dict[str, Any]:
    story: dict[str, Any] = reading_to_dict(sample_reading())["stories"][0]
    return story


def _checked(expected: dict[str, Any], found: dict[str, Any]) -> None:
    assert {key: found[key] for key in expected} == expected


def test_the_json_is_the_same_bytes_every_time_and_reads_back() -> None:
    first, second = reading_to_json(sample_reading()), reading_to_json(sample_reading())
    assert first == second
    assert first.endswith(b"}\n")
    assert json.loads(first) == reading_to_dict(sample_reading())


def test_the_reading_has_the_keys_of_the_contract() -> None:
    reading = reading_to_dict(sample_reading())
    assert reading["schema"] == 1
    assert {"id", "title", "outlet", "published", "credits", "text", "removed"} <= set(reading["articles"][0])
    wanted = "id title articles derivations outside_sources attributions quantities times claims positions wording"
    assert set(f"{wanted} timeline gaps brief".split()) <= set(_story())
    assert reading["problems"][0]["subject"] == "pile/empty.txt"


def test_an_implied_date_is_kept_apart_from_a_given_one() -> None:
    articles = {a["id"]: a for a in reading_to_dict(sample_reading())["articles"]}
    _checked({"published": "2024-05-06", "published_implied": None}, articles[COURIER])
    _checked({"published": None, "published_implied": "2024-05-07"}, articles[GAZETTE])
    _checked({"published": None, "published_implied": None}, articles[HOSTILE])


def test_furniture_and_captions_are_listed_with_their_words() -> None:
    article = next(a for a in reading_to_dict(sample_reading())["articles"] if a["id"] == COURIER)
    assert article["removed"] == [{"text": "Advertisement", "reason": "advertisement line", "start": 0, "end": 13}]
    assert [caption["text"] for caption in article["captions"]] == ["A ferry in the harbour of Tarnik"]
    assert article["credits"] == ["NordPress"]


def test_an_attribution_names_its_origin_which_is_never_the_articles_own_outlet() -> None:
    report, quotation, unnamed = _story()["attributions"]
    _checked({"origin": "NordPress", "hedge": "allegedly", "anonymous": False, "confidence": 0.333333}, report)
    _checked({"chain": ["Harbour Courier", "Ilva Brandt"], "origin": "Ilva Brandt", "channel": "interview"}, quotation)
    _checked({"chain": ["officials"], "anonymous": True, "hedge": None}, unnamed)


def test_every_span_holds_the_words_at_its_place() -> None:
    reading = reading_to_dict(sample_reading())
    texts = {article["id"]: article["text"] for article in reading["articles"]}
    seen = 0

    def walk(value: object) -> None:
        nonlocal seen
        if isinstance(value, dict):
            if {"article", "start", "end", "text"} <= set(value):
                assert texts[value["article"]][value["start"] : value["end"]] == value["text"]
                seen += 1
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(reading)
    assert seen > 30


def test_whole_numbers_are_written_without_a_point_and_others_to_six_digits() -> None:
    about, over = _story()["quantities"]
    _checked({"low": 35, "high": 45, "value": 40, "approximate": True, "noun": "crown"}, about)
    _checked({"low": 45, "high": None, "value": [45, 45.5], "approximate": False}, over)
    assert b'"low": 35,' in reading_to_json(sample_reading())
    assert _story()["derivations"][0]["share"] == 0.666667


def test_an_infinite_bound_is_written_as_open() -> None:
    story = ferry_story()
    endless = replace(story.quantities[0], high=float("inf"))
    reading = replace(sample_reading(), stories=(replace(story, quantities=(endless,)),))
    assert json.loads(reading_to_json(reading))["stories"][0]["quantities"][0]["high"] is None


def test_a_claim_tells_mentions_silences_rule_and_reasons() -> None:
    claim = _story()["claims"][1]
    _checked({"relation": "conflict", "rule": "quantity: the intervals do not meet", "silent": [HOSTILE]}, claim)
    _checked({"article": COURIER, "value": "about 40 crowns", "certainty": "hedged: allegedly"}, claim["mentions"][0])
    _checked({"kind": "same report", "certain": True, "mentions": [0, 1]}, claim["origins"]["reasons"][0])


def test_a_passage_names_its_sides_parent_and_child() -> None:
    passage = _story()["derivations"][0]["passages"][0]
    assert passage["parent"]["article"] == COURIER
    assert passage["child"]["article"] == GAZETTE


def test_times_wording_drift_and_timeline_are_plain_values() -> None:
    story = _story()
    _checked({"first": "2024-05-06", "last": "2024-05-06"}, story["times"][0])
    _checked({"first": None, "last": None}, story["times"][1])
    assert story["wording"][0]["labels"] == {"the company": [HOSTILE], "the Tarnik ferry company": [COURIER]}
    _checked({"kind": "hedge_lost", "child": None}, story["drift"][0]["changes"][0])
    assert story["timeline"][0]["reported"] == "2024-05-06"


def test_half_a_surrogate_pair_does_not_stop_the_writing() -> None:
    broken = Article(id=hostile().id, text="fares \ud800 rise", blocks=())
    written = reading_to_json(Reading(articles=(broken,), stories=()))
    assert json.loads(written)["articles"][0]["text"] == "fares \ud800 rise"


def test_an_empty_reading_is_written_too() -> None:
    assert json.loads(reading_to_json(Reading(articles=(), stories=()))) == {
        "schema": 1,
        "articles": [],
        "stories": [],
        "problems": [],
    }


def test_the_quick_way_and_the_slow_way_write_the_same() -> None:
    value: dict[str, object] = {"a": [1, 2.5, None, True, "“quoted” \\ / \u2028 \x01", {}, []], "b": {"c": ["x"]}, "empty": ""}
    broken = {**value, "half": "\ud800"}
    slow = to_json(broken).decode().replace(',\n "half": "\\ud800"', "")
    assert to_json(value).decode() == slow
