"""Passives: "was told by officials" has a source, "was told" has none."""

import pytest

from tests.attribution.constructs.tables import statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council was told by officials that the port was shut.", "officials"),
        ("Residents were told by the mayor to leave the town.", "mayor"),
        ("The mayor was informed by the pilots that the ice was thick.", "pilots"),
    ],
)
def test_the_agent_is_the_source(text: str, name: str) -> None:
    assert {who for who, _ in statements(text)} == {name}


@pytest.mark.parametrize(
    "text",
    ["Residents were told that the port was shut.", "The mayor was told to leave.", "Mara Tolen was told of the flood."],
)
def test_those_who_were_told_are_no_source(text: str) -> None:
    assert {who for who, _ in statements(text)} <= {None}
