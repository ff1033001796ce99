"""Whether a person or a body bears a name, by what stands beside it."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    "text",
    [
        "Tobin Stavel, the chief inspector of mines, said the lift was safe.",
        "Tobin Stavel, 43, said the lift was safe.",
        "Tobin Stavel, who came by boat, said the lift was safe.",
        "Stavel said the lift was safe. Tobin Stavel came by boat.",
    ],
)
def test_an_office_an_age_who_or_a_last_name_alone_show_a_person(text: str) -> None:
    (speaker,) = [a.speaker for a in said_in(text) if a.speaker and "safe" in a.text]
    assert (speaker.name, speaker.type) == ("Tobin Stavel", "person")


@pytest.mark.parametrize(
    "text",
    [
        "Harborwatch, a website, said the aircraft was old.",
        "The airline Velbird said the aircraft was old.",
        "Quarrin, which runs the ferries, said the aircraft was old.",
        "Orsk Logistics said the aircraft was old.",
    ],
)
def test_a_noun_or_which_shows_a_body(text: str) -> None:
    (speaker,) = [a.speaker for a in said_in(text) if a.speaker and "old" in a.text]
    assert speaker.type == "organisation"


def test_a_country_that_has_a_minister_is_no_person() -> None:
    text = "Velmora, the minister's home, said the talks were open. Ships from Velmora waited."
    assert all(a.speaker is None or a.speaker.type != "person" for a in said_in(text) if "open" in a.text)
