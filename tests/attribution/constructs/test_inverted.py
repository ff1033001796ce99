"""The cue before its source: "…, said Mara Tolen"."""

import pytest

from tests.attribution.constructs.tables import statements


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The port is shut, said Mara Tolen.", "The port is shut"),
        ("The port, says Mara Tolen, is shut.", "The port is shut"),
        ("“The port is shut,” said the harbour director, Mara Tolen.", "“The port is shut,”"),
        ("Said Mara Tolen: “The port is shut.”", "“The port is shut.”"),
    ],
)
def test_the_noun_behind_the_cue_is_the_source(text: str, content: str) -> None:
    assert statements(text) == [("Mara Tolen", content)]


@pytest.mark.parametrize(
    "text",
    [
        "“We wait,” Mara Tolen said, urging the pilots to stay.",
        "“We wait,” Mara Tolen said, asking the pilots to stay.",
        "“We wait,” Mara Tolen said, telling the pilots to stay.",
    ],
)
def test_those_whom_a_participle_urges_are_no_source(text: str) -> None:
    assert "pilots" not in {name for name, _ in statements(text)}
