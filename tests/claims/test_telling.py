"""What states something, and what does not."""

import pytest

from tests.building import read_text
from twosource.claims.statements import Statement, find_statements


def statement(text: str, words: str) -> Statement:
    """Return the clause whose verb is said with some words."""
    return next(s for s in find_statements(read_text(text), None, {}) if s.verb.text == words)


@pytest.mark.parametrize(
    ("text", "verb", "states"),
    [
        ("Why did the ferry sink?", "did sink", False),
        ("Officials have not said how the ferry sank.", "sank", False),
        ("It was unclear which union called the strike.", "called", False),
        ("Open the gates of the harbour.", "Open", False),
        ("The pilot spoke on condition of anonymity.", "spoke", False),
        ("The ferry sank off Orsk.", "sank", True),
        ("The crew, which had sailed from Orsk, was saved.", "had sailed", True),
        ("Workers who had blocked the gates left.", "left", True),
    ],
)
def test_questions_orders_and_words_about_the_interview_state_nothing(text: str, verb: str, states: bool) -> None:
    found = [s for s in find_statements(read_text(text), None, {}) if s.verb.text.endswith(verb.split()[-1])]
    assert [s.states for s in found] == [states]


def test_a_byline_states_nothing_and_a_title_without_a_verb_does() -> None:
    parsed = read_text("Fire in the harbour of Orsk\n\nBy Ana Orr", kinds={0: "title"})
    assert [s.states for s in find_statements(parsed, None, {})] == [True, False]


@pytest.mark.parametrize(
    ("text", "personal"),
    [("We hope that the port opens.", True), ("We closed the port.", False), ("The union hopes for talks.", False)],
)
def test_what_only_tells_of_its_speaker_is_marked(text: str, personal: bool) -> None:
    assert find_statements(read_text(text), None, {})[0].personal is personal
