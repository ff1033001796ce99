"""Direct, mixed, indirect."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We wait for the ice,” Mara Tolen said.", "direct"),
        ("Mara Tolen declared, “it is over, but we wait.”", "direct"),
        ("Mara Tolen said the port was “closed until further notice.”", "mixed"),
        ("Mara Tolen spoke of “a long wait in the dark.”", "mixed"),
        ("Mara Tolen said two men, one of them a “guest” of the town, had carried the boats to the harbour.", "indirect"),
        ("Mara Tolen said the port was closed.", "indirect"),
    ],
)
def test_the_kind_of_a_statement(text: str, kind: str) -> None:
    assert said_in(text)[0].kind == kind
