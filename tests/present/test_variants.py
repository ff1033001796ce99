"""One quotation as several articles give it."""

import time
from typing import Literal

import pytest

from twosource.present.variants import Quotation, quotation_variants, rewording, varied_quotations, words_apart
from twosource.records import ArticleId, Attribution, Span, Speaker

BRANDT = Speaker(name="Ilva Brandt", type="person", anonymous=False)
OREL = Speaker(name="Jon Orel", type="person", anonymous=False)
LONG = "“We have no other choice before the ice goes, and the islanders know it.”"


def said(
    article: str,
    text: str,
    speaker: Speaker | None = BRANDT,
    *,
    kind: Literal["direct", "mixed", "indirect"] = "direct",
    polarity: Literal["positive", "negative"] = "positive",
) -> Attribution:
    content = Span(article=ArticleId(article), start=10, end=10 + len(text), text=text)
    return Attribution(
        article=content.article,
        source=(),
        cue=(),
        content=(content,),
        kind=kind,
        depth=0,
        speaker=speaker,
        chain=(),
        polarity=polarity,
    )


def shape(quotations: tuple[Quotation, ...]) -> list[list[list[str]]]:
    """Return the articles of each wording of each quotation."""
    return [[[one.article for one in wording.attributions] for wording in quotation.wordings] for quotation in quotations]


@pytest.mark.parametrize(
    "other",
    [
        "“We had no other choice before the ice goes, and the islanders know it.”",
        "“We have no choice before the ice goes and the islanders know that.”",
        "“no other choice before the ice goes”",
        "we have no other choice before the ice has gone, and “the islanders know it”",
    ],
)
def test_nearly_the_same_words_of_one_speaker_are_one_quotation_in_other_words(other: str) -> None:
    assert shape(quotation_variants([said("a", LONG), said("b", other, kind="mixed")])) in ([[["a"], ["b"]]], [[["b"], ["a"]]])


@pytest.mark.parametrize(
    "other",
    [
        "“The boats stay in the harbour until the spring.”",
        "“We have no other plan for the island this year.”",
        "“No choice.”",
        "“the ice and the choice and the islanders”",
        "“It is what it is and that is that.”",
        "",
        "“…”",
    ],
)
def test_other_words_stay_another_quotation(other: str) -> None:
    found = quotation_variants([said("a", LONG), said("b", other)])
    assert shape(found) == [[["a"]], [["b"]]]
    assert not any(quotation.varies for quotation in found)


def test_capitals_signs_and_forms_of_marks_are_no_other_wording() -> None:
    same = [said("a", "“We’re out of time here,”"), said("b", '"We\'re out of time here."'), said("c", "we're out of time here")]
    assert shape(quotation_variants(same)) == [[["a", "b", "c"]]]
    assert varied_quotations(same) == []


@pytest.mark.parametrize("other", [OREL, None, Speaker(name="Brandt Foundation", type="organisation", anonymous=False)])
def test_another_voice_never_has_the_same_quotation(other: Speaker | None) -> None:
    assert len(quotation_variants([said("a", LONG), said("b", LONG, other), said("c", LONG, None)])) == 3


def test_unnamed_voices_are_one_only_where_they_are_called_alike() -> None:
    voices = [Speaker(name=name, type="unnamed", anonymous=True) for name in ("officials", "Officials", "a diplomat")]
    found = quotation_variants([said(article, LONG, voice) for article, voice in zip("abc", voices, strict=True)])
    assert shape(found) == [[["a", "b"]], [["c"]]]


def test_a_last_name_and_a_body_with_its_spokesman_are_one_voice() -> None:
    last = Speaker(name="Brandt", type="person", anonymous=False)
    assert len(quotation_variants([said("a", LONG), said("b", LONG, last)])) == 1
    body = Speaker(name="Orsk Shipping", type="organisation", anonymous=False)
    mouth = Speaker(name="Jon Orel", type="person", anonymous=False, speaks_for="Orsk Shipping")
    assert len(quotation_variants([said("a", LONG, body), said("b", LONG, mouth)])) == 1


def test_reported_speech_is_joined_word_for_word_only() -> None:
    near = LONG.replace("have", "had")
    found = quotation_variants([said("a", LONG, kind="indirect"), said("b", near, kind="indirect"), said("c", LONG)])
    assert shape(found) == [[["a", "c"]], [["b"]]]


def test_a_denial_is_not_what_it_denies() -> None:
    assert len(quotation_variants([said("a", LONG), said("b", LONG, polarity="negative")])) == 2


def test_who_says_a_thing_twice_in_one_article_is_not_shown_as_two_outlets() -> None:
    twice = quotation_variants([said("a", LONG), said("a", LONG.replace("have", "had"))])
    assert not any(quotation.varies for quotation in twice)


def test_the_order_of_articles_does_not_matter_but_for_the_order_shown() -> None:
    pile = [said("a", LONG), said("b", LONG.replace("have", "had")), said("c", "“The boats stay in the harbour.”")]
    one, other = quotation_variants(pile), quotation_variants(pile[::-1])
    assert sorted(shape(one)) == sorted(shape(other))


def test_both_sides_are_marked_by_word_and_keep_their_text() -> None:
    whole, other = rewording("“We have no other choice.”", "“we had no choice,”")
    assert whole == [("“We ", False), ("have ", True), ("no ", False), ("other ", True), ("choice.”", False)]
    assert other == [("“we ", False), ("had ", True), ("no choice,”", False)]
    assert words_apart("We have no other choice.", "we had no choice,") == (["have", "other"], ["had"])


def test_what_a_piece_leaves_out_at_its_ends_is_not_marked() -> None:
    whole, piece = rewording(LONG, "“no other choice before the ice goes”")
    assert not any(differs for _, differs in whole + piece)


def test_texts_without_a_common_word_are_left_unmarked() -> None:
    assert rewording("yes", "no") == ([("yes", False)], [("no", False)])
    assert rewording("", "…") == ([("", False)], [("…", False)])


def test_many_statements_and_very_long_ones_take_no_time() -> None:
    many = [
        said(f"a{n:04}", f"“Boat {n} left quay {n * 7} with {n * 3} crates of {n * 11} for harbour {n}.”") for n in range(600)
    ]
    long = [said(name, f"{'the ice and the boats of the town ' * 1500} {name}") for name in ("x", "y")]
    start = time.process_time()
    assert len(quotation_variants([*many, *long])) == 602
    assert time.process_time() - start < 10
