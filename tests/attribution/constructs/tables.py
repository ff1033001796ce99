"""What the tables of constructs compare: source as named, and content, of each statement."""

from tests.attribution.reading import said_in
from twosource.records import Attribution


def statements(text: str) -> list[tuple[str | None, str]]:
    """Return the name of the speaker and the words said, of each statement of a text."""
    return [(a.speaker.name if a.speaker else None, a.text) for a in said_in(text)]


def only(text: str) -> Attribution:
    """Return the one statement of a text."""
    (found,) = said_in(text)
    return found
