"""Reported questions."""

import pytest

from tests.attribution.constructs.tables import statements


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mara Tolen asked whether the port was shut.", "whether the port was shut"),
        ("Mara Tolen asked when the ferry would leave.", "when the ferry would leave"),
        ("Mara Tolen wondered why the dam was weak.", "why the dam was weak"),
        ("“Is the port shut?” Mara Tolen asked.", "“Is the port shut?”"),
    ],
)
def test_a_question_is_a_content(text: str, content: str) -> None:
    assert statements(text) == [("Mara Tolen", content)]


def test_who_was_asked_asks_nothing() -> None:
    found = statements("Asked whether the port was shut, Mara Tolen said the ice was thick.")
    assert [said for name, said in found if name == "Mara Tolen"] == ["the ice was thick"]
