"""Who speaks for whom."""

import pytest

from tests.attribution.reading import said_in
from tests.building import read_text
from twosource.attribution.offices import find_offices
from twosource.attribution.views import look_at


def spoken_for(text: str) -> list[str | None]:
    """Return for each statement of a text the body that its speaker is the mouth of."""
    return [a.speaker.speaks_for for a in said_in(text) if a.speaker is not None]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Orsk Shipping said the port was closed.",
        "The port was closed, said Orsk Shipping's spokeswoman, Mara Tolen.",
        "Orsk Shipping spokesman Jon Orel said the port was closed.",
        "Jon Orel, the head of Orsk Shipping, said the port was closed.",
        "Orsk Shipping Chief Executive Jon Orel said the port was closed.",
        "Jon Orel is the chief executive of Orsk Shipping. Orel said the port was closed.",
        "Jon Orel, who heads Orsk Shipping, said the port was closed.",
    ],
)
def test_spokesmen_and_heads_speak_for_their_body(text: str) -> None:
    assert spoken_for(text) == ["Orsk Shipping"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The mayor of Tarnik, Jon Orel, said the port was closed.", "Tarnik"),
        ("Velmora's foreign minister, Jon Orel, said the port was closed.", "Velmora"),
        ("Jon Orel, a spokesman for the Velmora Port Authority (VPA), said the port was closed.", "Velmora Port Authority"),
        ("The head of the Tarnik Dock Workers' Union, Jon Orel, said the port was closed.", "Tarnik Dock Workers' Union"),
    ],
)
def test_the_body_bears_the_name_that_it_has_as_a_speaker(text: str, body: str) -> None:
    assert [(a.speaker.name, a.speaker.speaks_for) for a in said_in(text) if a.speaker] == [("Jon Orel", body)]


@pytest.mark.parametrize(
    "later",
    ["Orel said the ice was thick.", "He said the ice was thick.", "“The ice is thick,” Orel told the council."],
)
def test_an_office_given_once_holds_for_the_whole_article(later: str) -> None:
    opening = "Jon Orel, a spokesman for Orsk Shipping, left the town on Monday. "
    assert spoken_for(opening + later) == ["Orsk Shipping"]


@pytest.mark.parametrize(
    "text",
    [
        "Orsk Shipping bought boats. A company spokesman said the port was closed.",
        "Orsk Shipping bought boats. Its spokeswoman, Ilse Brandt, said the port was closed.",
        "Orsk Shipping bought boats. The head of the company said the port was closed.",
    ],
)
def test_the_company_of_a_spokesman_is_the_one_named_before(text: str) -> None:
    assert spoken_for(text) == ["Orsk Shipping"]


@pytest.mark.parametrize(
    "text",
    [
        "The former head of Orsk Shipping, Jon Orel, said the port was closed.",
        "An Orsk Shipping engineer said the port was closed.",
        "A company spokesman said the port was closed.",
        "A government minister, Jon Orel, said the port was closed.",
        "Jon Orel, who once headed Orsk Shipping, said the port was closed.",
    ],
)
def test_members_former_heads_and_mouths_of_nobody_known_speak_for_themselves(text: str) -> None:
    assert spoken_for(text) == [None]


def test_the_body_stands_in_the_link_of_the_chain_too() -> None:
    found = said_in("The Harbour Courier reported that the port was closed, according to a spokesman for Orsk Shipping.")
    assert "Orsk Shipping" in [link.speaks_for for a in found for link in a.chain]


def test_offices_are_found_by_their_places() -> None:
    views = look_at(read_text("Orsk Shipping spokesman Jon Orel left.").sentences, ())
    assert [(o.role, o.body, o.holder) for o in find_offices(views[0])] == [(2, 1, 4)]
