"""On nobody's word: "is expected to", "is said to have", "it is believed that"."""

import pytest

from tests.attribution.constructs.tables import only


@pytest.mark.parametrize(
    ("text", "content", "hedge"),
    [
        ("The ferry is expected to leave on Monday.", "The ferry to leave on Monday", "is expected to"),
        ("The ferry was reported to have sunk.", "The ferry to have sunk", "was reported to"),
        ("Forty sailors are believed to be missing.", "Forty sailors to be missing", "are believed to"),
        ("It is said that the dam is weak.", "that the dam is weak", "is said that"),
        ("The mayor is alleged to have taken the money.", "The mayor to have taken the money", "is alleged to"),
    ],
)
def test_hearsay_has_no_source_and_is_a_hedge(text: str, content: str, hedge: str) -> None:
    found = only(text)
    assert (found.speaker, found.chain, found.text) == (None, (), content)
    assert found.hedge is not None
    assert found.hedge.text == hedge
