"""The gold readings of the sample stories stand on the words of the samples, and the samples hold what they should."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import pytest

from tests.examples.samples import ARTICLES, EXAMPLES, STORIES, read_gold, read_samples
from twosource.language.outlets import find_outlet
from twosource.records import AttributionKind, DerivationKind, RelationKind, Stance

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {"March": 3, "April": 4, "May": 5, "June": 6}
DATED = re.compile(rf"({'|'.join(WEEKDAYS)}), ({'|'.join(MONTHS)}) (\d\d?)\b")
PLACES_OF_VALUE = re.compile(r" \([^)]*\)(?:, )?")
WORD = re.compile(r"[^\W_]+")

Row = dict[str, Any]


def words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def quoted_words(gold: Row) -> Iterator[tuple[str, str]]:
    """Yield every article id of a gold reading with the words that must stand in the article."""
    for name, article in gold["articles"].items():
        pieces = [article.get("title"), article.get("standfirst"), *article.get("captions", [])]
        pieces += [*article.get("credits", []), *article.get("furniture", []), *article.get("subheadings", [])]
        yield from ((name, piece) for piece in pieces if piece)
    for attribution in gold["attributions"]:
        yield attribution["article"], attribution["content"]
        yield attribution["article"], attribution.get("hedge", "")
    for measure in (*gold["quantities"], *gold["times"]):
        yield measure["article"], measure["text"]
    for passage in gold["not_copying"]:
        yield from ((name, passage["text"]) for name in passage["articles"])
    for claim in gold["claims"]:
        for name, value in claim.get("values", {}).items():
            yield from ((name, piece) for piece in PLACES_OF_VALUE.split(value) if piece)
        for name, certainty in claim.get("certainty", {}).items():
            yield name, certainty.partition("hedged: ")[2]


def named_articles(gold: Row) -> Iterator[str]:
    """Yield every article id that a finding of a gold reading names."""
    for finding in (*gold["attributions"], *gold["quantities"], *gold["times"]):
        yield finding["article"]
    for finding in (*gold["positions"], *gold["not_copying"], gold["shared_outside_source"] or {"articles": []}):
        yield from finding["articles"]
    for claim in gold["claims"]:
        yield from (*claim.get("articles", []), *claim.get("values", {}), *claim.get("silent", []))
    for edge in gold["derivations"]:
        yield from (edge["child"], edge["parent"])
    for pair in (*gold["not_derivations"], *gold["unjudged_derivations"]):
        yield from pair
    for wording in gold["wording"]:
        for articles in wording["labels"].values():
            yield from articles


def five_word_runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + 5]) for i in range(len(found) - 4)}


def test_at_least_twelve_articles_stand_in_all_six_formats() -> None:
    assert len(read_samples()) >= 12
    assert {path.suffix for path in ARTICLES.iterdir()} == {".txt", ".md", ".html", ".json", ".jsonl", ".csv"}


def test_no_id_begins_with_another_one() -> None:
    names = sorted(read_samples())
    assert not [(a, b) for a in names for b in names if a != b and b.startswith(a)]


def test_every_article_but_one_belongs_to_one_story() -> None:
    told = [name for story in STORIES for articles in read_gold(story)["stories"] for name in articles]
    assert len(told) == len(set(told)) == 14
    assert sorted(set(read_samples()) - set(told)) == ["herbarium"]


@pytest.mark.parametrize("story", STORIES)
def test_every_quoted_text_stands_in_its_article_character_for_character(story: str) -> None:
    samples = read_samples()
    missing = [(name, piece) for name, piece in quoted_words(read_gold(story)) if piece not in samples[name]["text"]]
    assert not missing


@pytest.mark.parametrize("story", STORIES)
def test_every_finding_names_articles_of_its_story(story: str) -> None:
    gold = read_gold(story)
    assert gold["stories"] == [list(gold["articles"])]
    assert set(named_articles(gold)) <= set(gold["articles"])


@pytest.mark.parametrize("story", STORIES)
def test_every_link_of_a_chain_is_named_in_its_article(story: str) -> None:
    samples = read_samples()
    for attribution in read_gold(story)["attributions"]:
        known = set(words(samples[attribution["article"]]["text"]))
        assert attribution["chain"], attribution
        assert all(set(words(link)) <= known for link in attribution["chain"]), attribution


@pytest.mark.parametrize("story", STORIES)
def test_a_label_stands_in_exactly_the_articles_that_use_it(story: str) -> None:
    samples = read_samples()
    for wording in read_gold(story)["wording"]:
        for label, articles in wording["labels"].items():
            assert all(label.lower() in samples[name]["text"].lower() for name in articles), (label, articles)


@pytest.mark.parametrize("story", STORIES)
def test_kinds_are_those_of_the_records(story: str) -> None:
    gold = read_gold(story)
    assert {d["kind"] for d in gold["derivations"]} <= set(get_args(DerivationKind))
    assert {a["kind"] for a in gold["attributions"]} <= set(get_args(AttributionKind))
    assert {p["stance"] for p in gold["positions"]} <= set(get_args(Stance))
    relations = [claim["relation"].partition(" within ")[0] for claim in gold["claims"]]
    assert set(relations) <= set(get_args(RelationKind))


@pytest.mark.parametrize("story", STORIES)
def test_every_claim_counts_silent_and_speaking_articles_once(story: str) -> None:
    for claim in read_gold(story)["claims"]:
        speaking = set(claim.get("values", {})) | set(claim.get("articles", []))
        assert speaking, claim["id"]
        assert not speaking & set(claim.get("silent", [])), claim["id"]
        origins = claim.get("origins", {"low": 1, "high": 1})
        assert 1 <= origins["low"] <= origins["high"] <= len(speaking), claim["id"]


@pytest.mark.parametrize("story", STORIES)
def test_weekdays_agree_with_the_calendar(story: str) -> None:
    for moment in read_gold(story)["times"]:
        first, last = date.fromisoformat(moment["start"]), date.fromisoformat(moment["end"])
        assert first <= last
        named = [day for day in WEEKDAYS if day in moment["text"]]
        assert not named or WEEKDAYS[first.weekday()] == named[0], moment
    for name in read_gold(story)["articles"]:
        for day, month, number in DATED.findall(read_samples()[name]["text"]):
            assert WEEKDAYS[date(2031, MONTHS[month], int(number)).weekday()] == day, (name, day, month, number)


@pytest.mark.parametrize("story", STORIES)
def test_the_date_of_the_gold_is_the_date_in_the_file(story: str) -> None:
    samples = read_samples()
    for name, article in read_gold(story)["articles"].items():
        sample = samples[name]
        if article["published"]:
            assert article["published"] in sample.get("published", "") or article["published"] in _front(sample), name
        else:
            assert not sample.get("published"), name
            assert article["implied_by"].removeprefix("on ") in sample["text"], name


def _front(sample: dict[str, str]) -> str:
    return (ARTICLES / sample["file"]).read_text(encoding="utf-8")[:2500]


@pytest.mark.parametrize("story", STORIES)
def test_each_copy_shares_as_much_with_its_parent_as_its_kind_says(story: str) -> None:
    samples = read_samples()
    for edge in read_gold(story)["derivations"]:
        child, parent = (five_word_runs(samples[edge[side]]["text"]) for side in ("child", "parent"))
        share = len(child & parent) / len(child)
        low, high = {"reprint": (0.7, 1), "revision": (0.5, 0.9), "rewrite": (0, 0.25)}[edge["kind"]]
        assert low <= share <= high, (edge["child"], round(share, 2))


@pytest.mark.parametrize(("story", "hedge"), [("port", "allegedly"), ("mine", "reportedly")])
def test_the_rewrite_loses_a_hedge_that_the_reprint_keeps(story: str, hedge: str) -> None:
    samples = read_samples()
    for edge in read_gold(story)["derivations"]:
        assert hedge in samples[edge["parent"]]["text"] or edge["kind"] == "revision"
        assert edge["kind"] == "revision" or (hedge in samples[edge["child"]]["text"]) == (edge["kind"] == "reprint")


@pytest.mark.parametrize("story", STORIES)
def test_each_story_holds_a_reprint_a_rewrite_and_a_revision(story: str) -> None:
    assert {edge["kind"] for edge in read_gold(story)["derivations"]} == {"reprint", "rewrite", "revision"}


def test_the_planted_relations_are_all_there() -> None:
    relations = {claim["relation"].partition(" within ")[0] for story in STORIES for claim in read_gold(story)["claims"]}
    assert relations == {"agrees", "compatible", "differs", "differs in certainty", "conflict", "superseded"}


@pytest.mark.parametrize("story", STORIES)
def test_each_story_holds_a_chain_of_two_an_unnamed_source_and_a_condition(story: str) -> None:
    gold = read_gold(story)
    assert any(len(attribution["chain"]) == 2 for attribution in gold["attributions"])
    assert any(attribution.get("anonymous") for attribution in gold["attributions"])
    assert any(position.get("condition") for position in gold["positions"])


def test_the_outlets_do_not_exist() -> None:
    outlets = {article.get("outlet") for story in STORIES for article in read_gold(story)["articles"].values()} - {None}
    assert len(outlets) == 7
    assert not [name for name in (*outlets, "VPA", "Sarvenne Herald", "Quarrin Valley Echo") if find_outlet(name)]


def test_the_guide_tells_of_every_sample() -> None:
    guide = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert not [name for name in read_samples() if f"`{name}`" not in guide]
