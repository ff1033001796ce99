"""Who speaks where the parse loses the subject of a verb of saying."""

import pytest

from tests.attribution.reading import said_by, said_in


def test_a_body_behind_the_place_that_it_is_taken_for_speaks() -> None:
    text = "More than 40 boats are waiting off the blockaded port of Tarnik, the Velmora Pilots' Association said on Friday."
    assert said_by("Velmora Pilots' Association", text) == ["More than 40 boats are waiting off the blockaded port of Tarnik"]


def test_its_director_speaks_and_not_the_hospital() -> None:
    said = "The district hospital in Bresk has admitted 30 sailors, most of them with burns"
    assert said in said_by("Salme Tuv", f"{said}, its director, Salme Tuv, told the Orsk Gazette.")


def test_a_spokeswoman_named_behind_a_participle_speaks() -> None:
    text = "Asked about the six, Hanne Vill, a spokeswoman for Orsk Coal, said that they were on no list."
    assert said_by("Hanne Vill", text) == ["that they were on no list"]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen came to Tarnik, the capital, and said the dam was safe.",
        "Mara Tolen tore the letter in two, laid the halves on the table, and rejected the offer to build a safe dam.",
    ],
)
def test_the_subject_is_shared_over_and(text: str) -> None:
    assert [a.speaker.name for a in said_in(text) if a.speaker and "safe" in a.text] == ["Mara Tolen"]


def test_what_is_held_and_who_is_admitted_is_not_spoken_of() -> None:
    assert not said_in("The hospital admitted 30 sailors on Monday.")
    assert said_in("The hospital admitted that 30 sailors had left.")
    (said,) = said_in("A soldier said that rebels were holding the gate, “come what may.”")
    assert said.speaker is not None
    assert said.speaker.name == "soldier"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sen. Mara Holm, Orskland Democrat who co-wrote the first harbour bill with Sen. Ivo K. Lund, Tarnik Republican, "
            "said the law would make jobs.",
            "Mara Holm",
        ),
        ("Salme Tuv, who drew up the plan with Jon Orel, a Tarnik lawyer, said the law would make jobs.", "Salme Tuv"),
        ("Hanne Vill, who co-owns the mill with Sen. Ivo Lund, Orsk Democrat, said the law would make jobs.", "Hanne Vill"),
    ],
)
def test_who_is_explained_within_an_aside_does_not_speak(text: str, name: str) -> None:
    assert [a.speaker.name for a in said_in(text) if a.speaker and "jobs" in a.text] == [name]
