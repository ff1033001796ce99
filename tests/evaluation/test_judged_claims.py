"""The figures of judged claims, counted by hand on a story of two invented papers."""

from typing import Any

import pytest
from evaluation.scorers.claims import score_claims

COURIER = "Nine crew left the ferry. Officials blame the fog."
GAZETTE = "Eight crew left the ferry. The mayor blames the owner."
TITLE = "Ferry"


def place(article: int, words: str) -> list[int]:
    text = (COURIER, GAZETTE)[article]
    start = len(TITLE) + 2 + text.index(words)
    return [article, start, start + len(words)]


def judged(a: str, b: str, same_matter: str, **more: Any) -> dict[str, Any]:
    return {"a": place(0, a), "b": place(1, b), "same_matter": same_matter, "drawn": "reading", **more}


def mention(article: int, words: str) -> dict[str, Any]:
    _, start, end = place(article, words)
    return {"article": "cg"[article], "start": start, "end": end, "value_span": {"start": start, "end": end}}


def claim(a: str, b: str, relation: str, *reasons: list[int]) -> dict[str, Any]:
    return {
        "relation": relation,
        "mentions": [mention(0, a), mention(1, b)],
        "origins": {"reasons": [{"mentions": list(of)} for of in reasons]},
        "silent": [],
    }


def story(*pairs: dict[str, Any], part: str = "fresh") -> dict[str, Any]:
    docs = [{"id": name, "title": TITLE, "text": text} for name, text in zip("cg", (COURIER, GAZETTE), strict=True)]
    return {"story": "ferry", "part": part, "articles": ["c", "g"], "pairs": list(pairs), "docs": docs}


def reading(*claims: dict[str, Any]) -> dict[str, Any]:
    texts = [{"id": name, "text": f"{TITLE}\n\n{text}"} for name, text in zip("cg", (COURIER, GAZETTE), strict=True)]
    return {"ferry": {"id": "ferry", "articles": texts, "stories": [{"claims": list(claims)}]}}


CREW = judged("Nine crew left the ferry", "Eight crew left the ferry", "yes", origins="one", relation=["differs", "conflict"])
BLAME = judged("Officials blame the fog", "The mayor blames the owner", "no")
DEBATABLE = {**BLAME, "same_matter": "debatable"}


def test_a_pair_is_found_where_one_claim_holds_most_of_both_statements() -> None:
    whole = claim("crew left the ferry", "Eight crew left the ferry", "differs", [0, 1])
    assert score_claims([story(CREW)], reading(whole))["fresh_found"] == 100
    assert score_claims([story(CREW)], reading(claim("Nine", "The mayor", "differs", [0, 1])))["fresh_found"] == 0
    assert score_claims([story(CREW)], reading())["fresh_found"] == 0


def test_a_pair_that_is_no_one_matter_is_a_false_merge_in_a_claim() -> None:
    merged = claim("Officials blame the fog", "The mayor blames the owner", "agrees", [0, 1])
    right = claim("Nine crew left the ferry", "Eight crew left the ferry", "differs", [0, 1])
    assert score_claims([story(CREW, BLAME)], reading(merged, right))["fresh_false_merges"] == 50
    assert score_claims([story(CREW, BLAME)], reading(right))["fresh_false_merges"] == 0


def test_a_false_merge_counts_only_where_the_words_judged_are_compared() -> None:
    about = [place(0, "fog")[1:], place(1, "owner")[1:]]
    merged = claim("Officials blame the fog", "The mayor blames the owner", "agrees", [0, 1])
    for at, words in enumerate(("Officials", "The mayor")):
        merged["mentions"][at]["value_span"] = mention(at, words)["value_span"]
    assert score_claims([story({**BLAME, "about": about})], reading(merged))["fresh_false_merges"] == 0


@pytest.mark.parametrize(("origins", "false_two", "over_caution"), [("one", 100, 0), ("unknown", 100, 0), ("two", 0, 0)])
def test_two_origins_are_false_unless_they_were_judged_two(origins: str, false_two: int, over_caution: int) -> None:
    apart = claim("Nine crew left the ferry", "Eight crew left the ferry", "differs")
    figures = score_claims([story({**CREW, "origins": origins})], reading(apart))
    assert (figures["fresh_false_two"], figures["fresh_over_caution"]) == (false_two, over_caution)


def test_independent_accounts_counted_as_one_are_over_caution() -> None:
    joined = claim("Nine crew left the ferry", "Eight crew left the ferry", "differs", [0, 1])
    assert score_claims([story({**CREW, "origins": "two"})], reading(joined))["fresh_over_caution"] == 100


def test_mentions_of_one_article_are_one_origin() -> None:
    apart = claim("Nine crew left the ferry", "Eight crew left the ferry", "differs", [1, 2])
    apart["mentions"].append(mention(0, "Officials blame the fog"))
    assert score_claims([story(CREW)], reading(apart))["fresh_false_two"] == 0


@pytest.mark.parametrize(("relation", "right"), [("differs", 100), ("conflict", 100), ("agrees", 0)])
def test_a_verdict_is_right_if_the_strongest_judged_pair_allows_it(relation: str, right: int) -> None:
    same = {**CREW, "relation": ["agrees"]}
    held = claim("Nine crew left the ferry", "Eight crew left the ferry", relation, [0, 1])
    assert score_claims([story(CREW, same)], reading(held))["fresh_relation_right"] == right


def test_a_difference_is_never_right_on_a_false_merge_and_found_only_if_it_is_said() -> None:
    merged = claim("Officials blame the fog", "The mayor blames the owner", "conflict", [0, 1])
    silent = claim("Nine crew left the ferry", "Eight crew left the ferry", "agrees", [0, 1])
    figures = score_claims([story(CREW, BLAME)], reading(merged, silent))
    assert (figures["fresh_differences_right"], figures["fresh_differences_found"]) == (0, 0)
    said = {**silent, "relation": "differs"}
    figures = score_claims([story(CREW, BLAME)], reading(said))
    assert (figures["fresh_differences_right"], figures["fresh_differences_found"]) == (100, 100)


def test_what_is_debatable_counts_neither_way_but_is_judged() -> None:
    held = claim("Officials blame the fog", "The mayor blames the owner", "agrees")
    figures = score_claims([story(DEBATABLE)], reading(held))
    assert figures["fresh_judged"] == 100
    assert figures["fresh_false_merges"] == figures["fresh_false_two"] == figures["fresh_found"] == 0


def test_a_merge_that_nobody_judged_shows_as_unjudged() -> None:
    held = claim("Officials blame the fog", "The mayor blames the owner", "agrees", [0, 1])
    assert score_claims([story(CREW)], reading(held))["fresh_judged"] == 0


def test_tuned_and_fresh_stories_are_counted_apart_and_a_story_not_read_finds_nothing() -> None:
    figures = score_claims([story(CREW, part="tuned")], {})
    assert (figures["tuned_found"], figures["fresh_found"]) == (0, 0)
    held = claim("Nine crew left the ferry", "Eight crew left the ferry", "differs", [0, 1])
    figures = score_claims([story(CREW, part="tuned")], reading(held))
    assert (figures["tuned_found"], figures["fresh_found"]) == (100, 0)


def test_silence_is_false_where_the_article_tells_the_same_matter() -> None:
    held = claim("Nine crew left the ferry", "Eight crew left the ferry", "differs", [0, 1])
    alone = {**claim("Officials blame the fog", "The mayor blames the owner", "single"), "silent": ["g"]}
    alone["mentions"] = [mention(0, "Nine crew left the ferry")]
    assert score_claims([story(CREW)], reading(alone))["fresh_false_silence"] == 100
    assert score_claims([story(CREW)], reading(held))["fresh_false_silence"] == 0
    assert score_claims([story(BLAME)], reading(alone))["fresh_false_silence"] == 0
