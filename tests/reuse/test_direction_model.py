"""The signs in two texts, and what they are worth."""

from collections.abc import Mapping

import pytest

from tests.building import make_article
from twosource.records import Article
from twosource.reuse.alignment import align
from twosource.reuse.direction_edits import Edit, Version, set_side_by_side
from twosource.reuse.direction_model import MOST_SURE, load_model, weigh_edit
from twosource.reuse.direction_signs import MEASURES, is_slip, measure_news
from twosource.reuse.words import read_words

REPORT = """The town council of Tarnik said on Monday that about 40 houses by the river were under water.

The mayor told reporters that the dam at Orsk had held through the night and that nobody was hurt.

Buses bring people from the lower streets to the school on the hill, a spokesman said."""

PAGE = """Tarnik is a town of Velmora on the left bank of the river Orsk, known for its glass and its orchards.

The first bridge was built in 1871 and carried both the road and the narrow railway to the quarries.

In the old quarter stand the corn hall, the house of the ferrymen and a small museum of bells."""


def compare(first: Article, second: Article) -> Edit:
    one, two = read_words(first), read_words(second)
    return set_side_by_side(Version(one), Version(two), align(one, two))


def edit(first: str, second: str) -> Edit:
    return compare(make_article(first, name="one"), make_article(second, name="two"))


def measured(told: Edit) -> Mapping[str, float]:
    return {measure.name: measure.compare(told) for measure in MEASURES}


def odds(told: Edit) -> float:
    return sum(sign.weight for sign in weigh_edit(told))


def test_a_report_is_news_and_a_page_is_not() -> None:
    for text, news in ((REPORT, 1.0), (PAGE, 0.0)):
        version = Version(read_words(make_article(text)))
        assert measure_news(version, version) == news


def test_identical_texts_show_no_sign() -> None:
    assert weigh_edit(edit(REPORT, REPORT)) == []


def test_texts_without_words_show_no_sign() -> None:
    assert weigh_edit(edit("", "")) == []
    assert weigh_edit(edit("...", "!")) == []


CHANGES = {
    "length": (PAGE, PAGE + " A fair is held in May."),
    "own_share": (PAGE, PAGE + " A fair is held in May."),
    "new_words": (PAGE, PAGE + " A fair is held in May."),
    "new_blocks": (PAGE, PAGE + " A fair is held in May on the long meadow, with bells, bread, horses and a race of boats."),
    "new_top": (REPORT, "Late in the evening the rain ended. " + REPORT),
    "greater_numbers": (REPORT, REPORT.replace("40 houses", "60 houses")),
    "latest_year": (PAGE, PAGE + " The museum was closed in 1994."),
    "latest_day": (REPORT + " Rain fell from March 3.", REPORT + " Rain fell until March 5."),
    "misspelt": (PAGE, PAGE.replace("carried both the road", "carried both the raod")),
    "future": (REPORT, REPORT + " The school will stay open."),
    "contrast": (REPORT, REPORT + " But the mill lost its roof."),
    "shorthand": (REPORT, REPORT + " The damage is two mln dlrs."),
    "chatter": (PAGE, PAGE + " hello i am cool"),
    "quotation_marks": (REPORT, REPORT + ' "We were lucky," he said.'),
    "signed_in_capitals": (REPORT, REPORT + " NORDPRESS"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_each_sign_is_seen_from_both_sides(name: str) -> None:
    plain, changed = CHANGES[name]
    assert measured(edit(plain, changed))[name] > 0
    assert measured(edit(changed, plain))[name] == -measured(edit(plain, changed))[name]


def test_a_correction_says_so_in_its_title() -> None:
    first, second = (
        make_article(REPORT, title="River floods Tarnik"),
        make_article(REPORT, title="CORRECTED - River floods Tarnik"),
    )
    assert measured(compare(first, second))["corrected"] > 0
    assert odds(compare(first, second)) > 1


def test_naming_the_versions_the_other_way_round_turns_the_odds_round() -> None:
    longer = REPORT.replace("40 houses", "60 houses") + " The school will stay open, but the mill lost its roof."
    assert odds(edit(REPORT, longer)) == pytest.approx(-odds(edit(longer, REPORT)))


def test_a_page_grows_and_its_slips_are_set_right() -> None:
    assert odds(edit(PAGE, PAGE + " A fair is held in May on the long meadow.")) > 0.2
    assert odds(edit(PAGE.replace("quarter", "quartre"), PAGE)) > 0.3


def test_texts_alone_never_make_sure() -> None:
    long = PAGE + " The archive of 1994 tells of the mill, the weir, the tannery and the inn." * 200
    assert odds(edit(PAGE, long)) <= MOST_SURE + 1e-9


def test_a_reason_shows_the_words_it_stands_on() -> None:
    signs = weigh_edit(edit(PAGE, PAGE + " The museum was closed in 1994."))
    year = next(sign.reason for sign in signs if sign.reason.kind == "latest year")
    assert [(span.article, span.text) for span in year.evidence] == [("two", "1994")]
    assert year.text == "two names a later year, as later versions of pages mostly do"


@pytest.mark.parametrize(("word", "right"), [("harbor", "harbour"), ("harbuor", "harbour"), ("harboor", "harbour")])
def test_a_slip_is_one_letter(word: str, right: str) -> None:
    assert is_slip(word, right)
    assert is_slip(right, word)


@pytest.mark.parametrize(("word", "right"), [("harbour", "harbour"), ("cat", "car"), ("hrbr", "harbour"), ("", "quay")])
def test_the_same_word_a_short_one_and_two_letters_are_no_slip(word: str, right: str) -> None:
    assert not is_slip(word, right)


def test_every_coefficient_belongs_to_a_sign() -> None:
    names = {measure.name for measure in MEASURES}
    assert all(set(load_model().coefficients[genre]) <= names for genre in ("news", "page"))
