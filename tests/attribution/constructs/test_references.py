"""References without a verb of saying: according to, per, as reported by, citing, quoting."""

import pytest

from tests.attribution.constructs.tables import statements
from tests.attribution.reading import chains_in


@pytest.mark.parametrize(
    "text",
    [
        "According to the Harbour Courier, the port is shut.",
        "The port is shut, according to the Harbour Courier.",
        "The port is shut, per the Harbour Courier.",
        "The port is shut, as reported by the Harbour Courier.",
        "As the Harbour Courier reported, the port is shut.",
    ],
)
def test_the_sentence_around_a_reference_rests_on_it(text: str) -> None:
    assert [(name, said.lower()) for name, said in statements(text)] == [("Harbour Courier", "the port is shut")]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The port is shut, NordPress said, quoting Mara Tolen.", ("NordPress", "Mara Tolen")),
        ("The port is shut, NordPress reported, citing two officials.", ("NordPress", "two officials")),
        ("The Orsk Gazette, citing a document, said the port was shut.", ("Orsk Gazette", "document")),
    ],
)
def test_those_cited_stand_inside_the_one_who_cites(text: str, chain: tuple[str, ...]) -> None:
    assert chain in chains_in(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The mayor closed the port, citing the ice and the storm.", "the ice and the storm"),
        ("The mayor closed the port, citing safety concerns.", "safety concerns"),
        ("The mayor closed the port, citing a lack of boats.", "a lack of boats"),
    ],
)
def test_a_reason_that_is_cited_is_said_and_says_nothing(text: str, reason: str) -> None:
    assert statements(text) == [("mayor", reason)]
