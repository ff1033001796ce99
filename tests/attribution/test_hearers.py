"""Who is told never is the one who says it."""

import pytest

from tests.attribution.reading import chains_in, said_by, said_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The painting vanished on the way to Duna, the director of the Sarvenne museum, Erik Lund, told the Herald.",
            "Erik Lund",
        ),
        ("The bells were sold in May, the dean, Father Anselm Rohr, told the Orsk Tribune.", "Anselm Rohr"),
        ("The dam is safe, an engineer at the site, Jon Orel, told reporters.", "Jon Orel"),
    ],
)
def test_a_name_beside_a_title_speaks_and_not_the_one_who_is_told(text: str, name: str) -> None:
    spoken = [a for a in said_in(text) if a.cue and a.cue[0].text == "told"]
    assert [a.speaker.name for a in spoken if a.speaker] == [name]
    assert name not in spoken[0].text


def test_the_outlet_that_was_told_stands_outside_the_speaker() -> None:
    text = "The bells were sold in May, the dean, Father Anselm Rohr, told the Orsk Tribune."
    assert ("Orsk Tribune", "Anselm Rohr") in chains_in(text)


def test_the_speaker_before_told_is_left_alone() -> None:
    assert said_by("Mara Tolen", "Mara Tolen told the council that the dam was safe.") == ["that the dam was safe"]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Orel told the Herald that the dam was weak.",
        "The Echo reported that the dam was weak.",
        "The dam was weak, according to the Gazette.",
    ],
)
def test_the_last_word_of_an_outlets_name_behind_the_is_an_outlet(text: str) -> None:
    types = {link.name: link.type for a in said_in(text) for link in a.chain}
    assert {types.get("Herald"), types.get("Echo"), types.get("Gazette")} == {None, "outlet"}


def test_the_articles_own_outlet_is_known_by_its_last_word() -> None:
    text = "Jon Orel told the Courier that the dam was weak."
    assert chains_in(text, outlet="Harbour Courier") == [("Jon Orel",)]


@pytest.mark.parametrize(
    "text", ["Always said the dam was weak.", "Quickly told us that the dam was weak.", "And said that it broke."]
)
def test_a_word_that_names_nobody_is_no_source(text: str) -> None:
    names = {a.speaker.name.lower() for a in said_in(text) if a.speaker}
    assert not names & {"always", "quickly", "and"}
