"""Which clauses can be read by themselves, and as what."""

import pytest

from tests.building import read_text
from twosource.claims.names import read_acronyms
from twosource.claims.statements import find_statements


def alone(text: str) -> list[str]:
    """Return the words of the clauses of a text that can be read by themselves."""
    parsed = read_text(text)
    return [s.alone.text for s in find_statements(parsed, None, read_acronyms([parsed.article])) if s.alone is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The owner knew that the miners were underground.", "the miners were underground"),
        ("The ferry sank off Tarnik, while a tanker lost its anchor.", "a tanker lost its anchor"),
        ("The mayor left the hall, and the pilots cheered.", "the pilots cheered"),
    ],
)
def test_a_word_that_only_joins_a_clause_is_left_out(text: str, told: str) -> None:
    assert told in alone(text)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("The blast shook the mine and left nine men missing.", "left nine"),
        ("The council voted to widen the road to Tarnik.", "to widen"),
        ("The port will close if the pilots leave the harbour.", "the pilots leave"),
        ("Ana Orr left the hall before the pilots voted.", "the pilots voted"),
        ("The ferry, which sank on Monday, was full.", "which sank"),
        ("She closed the harbour on Monday.", "She closed"),
        ("The owner smiled even while the pilots wept.", "even while"),
        ("Three of them were in the ferry.", "Three"),
    ],
)
def test_a_clause_without_a_verb_and_subject_of_its_own_cannot_be_read_alone(text: str, hidden: str) -> None:
    assert not any(told.startswith(hidden) for told in alone(text))
