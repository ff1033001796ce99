"""Whom somebody spoke to: the outlet that heard it stands outside."""

import pytest

from tests.attribution.reading import chains_in


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The port is shut, Mara Tolen told NordPress.", "NordPress"),
        ("Mara Tolen told the Harbour Courier that the port was shut.", "Harbour Courier"),
        ("In an interview with the Harbour Courier, Mara Tolen said the port was shut.", "Harbour Courier"),
        ("“The port is shut,” Mara Tolen said in an interview with NordPress.", "NordPress"),
        ("Speaking on Radio Orsk, Mara Tolen said the port was shut.", "Radio Orsk"),
        ("Mara Tolen said on Radio Orsk's morning show that the port was shut.", "Radio Orsk"),
    ],
)
def test_the_outlet_that_heard_it_is_the_outer_link(text: str, outlet: str) -> None:
    assert (outlet, "Mara Tolen") in chains_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen told reporters that the port was shut.",
        "Mara Tolen told the council that the port was shut.",
        "Mara Tolen read the Harbour Courier and said the port was shut.",
    ],
)
def test_other_listeners_add_no_link(text: str) -> None:
    assert ("Mara Tolen",) in chains_in(text)


def test_the_articles_own_outlet_is_implied() -> None:
    assert chains_in("The port is shut, Mara Tolen told NordPress.", outlet="NordPress") == [("Mara Tolen",)]
