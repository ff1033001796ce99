"""Denials that take up what was said right before."""

import pytest

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.claims import find_claims
from twosource.records import Claim
from twosource.settings import AttributionSettings, ClaimsSettings


def disputed(*texts: str) -> list[Claim]:
    """Return the claims of which a mention is denied."""
    parsed = [read_text(text, name=name) for name, text in zip("abc", texts, strict=False)]
    said = [find_attributions(p, AttributionSettings()) for p in parsed]
    found = find_claims(parsed, said, {}, ClaimsSettings())
    return [c for c in found if any(m.certainty == "denied" for m in c.mentions)]


@pytest.mark.parametrize(
    ("text", "said", "denied", "denier"),
    [
        (
            "Local officials in Tarnik said the dead included women as well as fighters. "
            "But a Velmoran spokesman denied this, saying the dead were farmers.",
            "the dead included women as well as fighters",
            "a Velmoran spokesman denied this, saying the dead were farmers",
            "Velmoran spokesman",
        ),
        (
            "The mayor said the bridge had been closed for a year. The builder, Ivo Tesk, dismissed the claim as nonsense.",
            "the bridge had been closed for a year",
            "The builder, Ivo Tesk, dismissed the claim as nonsense",
            "Ivo Tesk",
        ),
        (
            "The union said the owner had locked the gates. A spokesman for Orsk Shipping called the accusation false.",
            "the owner had locked the gates",
            "A spokesman for Orsk Shipping called the accusation false",
            "spokesman for Orsk Shipping",
        ),
    ],
)
def test_a_denial_is_a_mention_of_what_it_takes_up(text: str, said: str, denied: str, denier: str) -> None:
    (claim,) = disputed(text)
    assert claim.text == said[0].upper() + said[1:]
    assert [(m.span.text, m.certainty, m.names[-1:]) for m in claim.mentions if m.certainty == "denied"] == [
        (denied, "denied", (denier,))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Orr said that the ferry had been overloaded. Ana Orr denied this later.",
        "Ana Orr said that the bridge was the best in Velmora. Ivo Tesk strongly denied the allegations.",
        "Ana Orr said that the ferry had been overloaded."
        + " The wind blew over the harbour and the gulls cried." * 9
        + " Ivo Tesk denied this.",
        "Ivo Tesk denied this.",
        "The union said the owner had locked the gates. The owner denied a request for more pay.",
    ],
)
def test_what_takes_up_nothing_that_another_said_right_before_denies_nothing_here(text: str) -> None:
    assert disputed(text) == []


def test_a_denial_stands_in_the_claim_that_another_article_shares() -> None:
    one = "Ana Orr said that the ferry had been overloaded with timber. The owner, Ivo Tesk, denied that."
    two = "The ferry had been overloaded with timber, Ana Orr said."
    (claim,) = disputed(one, two)
    assert {m.article for m in claim.mentions} == {"a", "b"}
    assert [m.names[-1] for m in claim.mentions if m.certainty == "denied"] == ["Ivo Tesk"]
