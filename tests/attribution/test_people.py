"""Whom "the mayor", "the mediator" or "the retired judge" takes up."""

import pytest

from tests.attribution.reading import said_by, said_in


@pytest.mark.parametrize(
    "text",
    [
        "The mediator Oren Tassel met the pilots on Tuesday. The union was late. The mediator said the talks were open.",
        "Oren Tassel met the pilots on Tuesday. “The talks are open,” the retired judge told the Orsk Gazette.",
        "Oren Tassel came by boat. The Velmora Democrat said the talks were open.",
        "The special envoy to Velmora, Oren Tassel, said the talks were open.",
        "Secretary of State Oren Tassel came by boat. Pilots waited. The secretary said the talks were open.",
        "President Oren Tassel met President Ilse Marr. Mr. Tassel came by boat. The president said the talks were open.",
    ],
)
def test_a_role_or_an_epithet_takes_up_the_person_spoken_of(text: str) -> None:
    assert any("open" in said for said in said_by("Oren Tassel", text))


@pytest.mark.parametrize(
    "text",
    [
        "Oren Tassel met the pilots on Tuesday. The senior official said the talks were open.",
        "Oren Tassel met a judge on Tuesday. The judge said the talks were open.",
        "Oren Tassel came by boat. Ilse Marr, a pilot, waited. Two ships sailed. The young pilot said the talks were open.",
        "Oren Tassel came by boat. The other judge said the talks were open.",
        "Oren Tassel came by boat. The judge in the case said the talks were open.",
    ],
)
def test_somebody_who_may_be_new_is_not_taken_for_the_person_named(text: str) -> None:
    assert not any("open" in said for said in said_by("Oren Tassel", text))


def test_of_two_who_hold_an_office_the_one_not_spoken_of_is_not_meant() -> None:
    text = "President Oren Tassel spoke in May. President Ilse Marr came by boat. The president said the talks were open."
    assert [a.speaker.name for a in said_in(text) if a.speaker and "open" in a.text] == ["Ilse Marr"]
