"""What is only said to be more or fewer than a number, in stories about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.claims import find_claims
from twosource.measures import find_quantities
from twosource.records import ArticleMeasures, Claim, ParsedArticle
from twosource.settings import AttributionSettings, ClaimsSettings, MeasuresSettings

SAID = "The company says that 68 sailors were on board."


def claims_of(*articles: ParsedArticle) -> list[Claim]:
    """Return the number claims that hold what is set against a number."""
    said = [find_attributions(a, AttributionSettings()) for a in articles]
    measures = {a.id: ArticleMeasures(quantities=find_quantities(a, MeasuresSettings())) for a in articles}
    found = find_claims(articles, said, measures, ClaimsSettings())
    return [c for c in found if any(m.quantity is not None and m.quantity.against is not None for m in c.mentions)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("Ana Orr, who leads the union, says that there were more.", "there were more", 69, None),
        ("Ana Orr said there were many more than that.", "there were many more", 69, None),
        ("The union said the real figure was higher.", "the real figure was higher", 69, None),
        ("The union said that the number was much lower.", "the number was much lower", None, 67),
        ("The harbour master said there were fewer.", "there were fewer", None, 67),
    ],
)
def test_a_number_without_a_number_stands_against_the_one_before_it(
    text: str, words: str, low: float | None, high: float | None
) -> None:
    [claim] = claims_of(read_text(f"{SAID} {text}"))
    told = next(m for m in claim.mentions if m.quantity is not None and m.quantity.against is not None)
    assert told.value is not None
    assert told.quantity is not None
    assert (told.value.text, told.quantity.low, told.quantity.high) == (words, low, high)
    assert told.quantity.noun == "sailor"
    assert len({m.names[-1] for m in claim.mentions}) == 2


def test_it_joins_the_claim_that_other_articles_make_of_the_number() -> None:
    one = read_text(f"{SAID} Ana Orr, a diver, says that there were more.", name="a")
    two = read_text("Sixty-eight sailors were on board, the company said.", name="b")
    [claim] = claims_of(one, two)
    assert sorted(m.article for m in claim.mentions) == ["a", "a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Orr said there were more than 70.",
        "Ana Orr said there were more women.",
        "The company says that there were more.",
        "There were more.",
        "Ana Orr said the number was higher than in spring.",
        "The ship left on Monday. Ana Orr says that there were more.",
        "It says that 12 divers were on board. Ana Orr says that the cost was higher.",
        "It says that 12 divers and 30 cooks were on board. Ana Orr says that there were more.",
        "Ana Orr said there may have been more.",
    ],
)
def test_other_numbers_the_same_voice_nobody_and_what_is_left_open_stand_against_nothing(text: str) -> None:
    assert claims_of(read_text(f"{SAID} {text}")) == []
