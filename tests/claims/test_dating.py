"""On which day a clause says that something happened."""

import pytest

from tests.building import read_text
from tests.claims.test_finding import claims_of, dated
from twosource.claims.dating import day_told
from twosource.claims.statements import find_statements
from twosource.records import ArticleMeasures


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The union closed the East Gate on Monday.", "Monday", True),
        ("The union closed the East Gate Monday.", "Monday", True),
        ("The union read the letter of Monday.", "Monday", False),
        ("The union wants the gate closed by Monday.", "Monday", False),
    ],
)
def test_only_the_day_of_the_deed_itself_is_told(text: str, words: str, told: bool) -> None:
    parsed = read_text(text)
    day = dated(parsed, words, "2031-03-03")
    found = day_told(find_statements(parsed, None, {})[0], [day])
    assert (found == day) is told


def test_an_event_carries_its_day_to_be_compared() -> None:
    a = read_text("The Harbour Union closed the East Gate of Tarnik on Monday.", name="a")
    b = read_text("The Harbour Union closed the East Gate of Tarnik on Sunday.", name="b")
    measures = {
        a.id: ArticleMeasures(times=(dated(a, "Monday", "2031-03-03"),)),
        b.id: ArticleMeasures(times=(dated(b, "Sunday", "2031-03-02"),)),
    }
    found = next(c for c in claims_of(a, b, measures=measures) if c.aspect == "event")
    assert [m.time.value if m.time else None for m in found.mentions] == ["2031-03-03", "2031-03-02"]
