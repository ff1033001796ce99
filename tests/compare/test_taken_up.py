"""What "this" and "the offer" are about."""

from tests.compare.test_positions import read, stance


def test_what_is_denied_by_a_pronoun_is_what_the_sentence_before_says() -> None:
    denial = stance("Two boats were lost in the storm, sailors said. But the mayor denied this.", "rejects")
    assert denial.content is not None
    assert denial.content.text == "Two boats were lost in the storm"


def test_a_question_before_a_denial_is_not_what_is_denied() -> None:
    text = "Were two boats lost in the storm? The mayor denied it."
    assert all(m.content is None or "boats" not in m.content.text for m in read(text) if m.stance == "rejects")


def test_the_offer_is_the_one_told_before() -> None:
    text = "Sailors rejected an offer of a longer holiday. Denmark made the offer on Monday."
    made = [m for m in read(text) if m.stance == "offers" and m.actor == "Denmark"]
    assert [m.content.text for m in made if m.content] == ["a longer holiday"]


def test_an_offer_of_its_own_is_not_taken_from_before() -> None:
    text = "Sailors rejected an offer of a longer holiday. Denmark made an offer on Monday."
    assert all(m.content is None for m in read(text) if m.stance == "offers" and m.actor == "Denmark")
