"""Those on board, in sentences about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.measures import find_quantities
from twosource.settings import MeasuresSettings


@pytest.mark.parametrize(
    ("text", "state", "standing"),
    [
        ("The ferry was carrying 162 people.", "aboard", None),
        ("A plane carrying 155 passengers crashed near Orsk.", "aboard", None),
        ("There were 162 people on board.", "aboard", None),
        ("The bus, with 40 people aboard, overturned.", "aboard", None),
        ("All 44 people on board the ferry survived.", "survived", "aboard"),
        ("The ferry can carry 200 people.", None, None),
        ("The mayor carried 40 boxes.", None, None),
        ("The fire killed twelve people aboard.", "killed", None),
    ],
)
def test_those_on_board_are_told_apart_from_what_befell_them(text: str, state: str | None, standing: str | None) -> None:
    [found] = find_quantities(read_text(text), MeasuresSettings())
    assert (found.state, found.standing) == (state, standing)
