"""No comment, and a comment at last."""

import pytest

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.claims import find_claims
from twosource.compare import compare_claims
from twosource.records import Claim, ParsedArticle
from twosource.settings import AttributionSettings, ClaimsSettings, CompareSettings


def comments(*articles: ParsedArticle) -> list[Claim]:
    said = [find_attributions(p, AttributionSettings()) for p in articles]
    return [c for c in find_claims(articles, said, {}, ClaimsSettings()) if c.aspect == "comment"]


SILENT = "Velmoran officials were not available for comment about Orr's claim, but traders laughed."
SPOKEN = "Velmoran officials ruled out the claim."


def test_no_comment_is_overtaken_by_a_comment_on_the_same_matter() -> None:
    one, two = read_text(SILENT, name="a", published="2031-04-04"), read_text(SPOKEN, name="b", published="2031-04-04")
    (claim,) = comments(one, two)
    assert [(m.article, m.certainty) for m in claim.mentions] == [("a", "no comment"), ("b", "asserted")]
    assert claim.mentions[0].span.text == "Velmoran officials were not available for comment about Orr's claim"
    assert claim.text == "Velmoran officials ruled out the claim"
    verdict = compare_claims([claim], (one.article, two.article), CompareSettings())[0]
    assert (verdict.relation, verdict.rule) == ("superseded", "there was no comment at first, and another account has one")


@pytest.mark.parametrize(
    ("silent", "spoken"),
    [
        ("The Harbour Board declined to comment on the allegation.", "The Harbour Board denied the allegation."),
        (
            "Orsk Shipping did not respond to a request for comment about the letter.",
            "Orsk Shipping called the letter a forgery.",
        ),
    ],
)
def test_the_other_ways_of_saying_nothing(silent: str, spoken: str) -> None:
    assert len(comments(read_text(silent, name="a"), read_text(spoken, name="b"))) == 1


@pytest.mark.parametrize(
    "spoken",
    [
        "Velmoran officials ruled out a new ferry.",
        "Velmoran sailors ruled out the claim.",
        "Velmoran officials declined to comment on the claim.",
        "The claim was in all the papers, Ana Orr said.",
    ],
)
def test_another_matter_another_body_and_another_silence_are_no_comment_on_it(spoken: str) -> None:
    assert comments(read_text(SILENT, name="a"), read_text(spoken, name="b")) == []


def test_what_was_said_on_an_earlier_day_overtakes_nothing() -> None:
    late = read_text(SILENT, name="a", published="2031-04-04")
    assert comments(late, read_text(SPOKEN, name="b", published="2031-04-03")) == []


def test_a_silence_on_no_named_matter_says_nothing() -> None:
    silent = read_text("Velmoran officials could not be reached for comment.", name="a")
    assert comments(silent, read_text(SPOKEN, name="b")) == []
