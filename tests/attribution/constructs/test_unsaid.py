"""Conditionals and futures: what nobody has said yet is open."""

import pytest

from tests.attribution.constructs.tables import only


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Mara Tolen will say on Monday that the port is shut.", "open"),
        ("Mara Tolen might say that the port is shut.", "open"),
        ("If the council says the port is shut, the ferries will stop.", "open"),
        ("Unless the council says the port is shut, the ferries sail.", "open"),
        ("Mara Tolen would say only that the port was shut.", "positive"),
        ("Mara Tolen said that the port will be shut.", "positive"),
    ],
)
def test_a_statement_not_made_yet_is_open(text: str, polarity: str) -> None:
    assert only(text).polarity == polarity
