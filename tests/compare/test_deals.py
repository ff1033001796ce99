"""What each side gives in a deal."""

import pytest

from tests.compare.test_positions import read


def offers(text: str) -> list[tuple[str | None, str | None]]:
    return [(m.actor, m.content.text if m.content else None) for m in read(text) if m.stance == "offers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agreement calls for the fishermen to leave the island.", ("fishermen", "leave the island")),
        ("The truce requires Denmark to withdraw its boats.", ("Denmark", "withdraw its boats")),
        ("Striking sailors are to leave the harbour in a deal with the mayor.", ("Striking sailors", "leave the harbour")),
    ],
)
def test_what_a_deal_has_a_side_do_is_what_it_offers(text: str, expected: tuple[str, str]) -> None:
    actor, content = expected
    assert any(a == actor and c is not None and c.startswith(content.split()[0]) for a, c in offers(text)), read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bill calls for the fishermen to leave the island.",  # nobody has agreed to it
        "The agreement calls for the island to be left in peace.",  # nobody is named
        "The agreement was signed on the island.",
    ],
)
def test_a_bill_and_a_passive_name_no_side(text: str) -> None:
    assert offers(text) == []
