"""Headlines: "Tolen: …", "…, says Tolen", "… – report"."""

import pytest

from tests.attribution.constructs.tables import statements

REST = "\n\nThe town waits."


@pytest.mark.parametrize(
    ("headline", "name", "content"),
    [
        ("Mayor: port is shut", "Mayor", "port is shut"),
        ("Mara Tolen: “The port is shut”", "Mara Tolen", "“The port is shut”"),
        ("Port is shut – report", "report", "Port is shut"),
        ("Port shut until spring: officials", "officials", "Port shut until spring"),
        ("Port is shut, says Mara Tolen", "Mara Tolen", "Port is shut"),
        ("Port shut until spring, officials say", "officials", "Port shut until spring"),
        ("Harbour director says port to stay shut", "Harbour director", "port to stay shut"),
    ],
)
def test_a_headline_names_its_source(headline: str, name: str, content: str) -> None:
    assert statements(headline + REST) == [(name, content)]


@pytest.mark.parametrize(
    "headline", ["WATCH: Boats leave the harbour", "Velmora crisis: port is shut", "Analysis: the port is shut"]
)
def test_what_says_only_what_kind_of_piece_follows_is_no_source(headline: str) -> None:
    assert statements(headline + REST) == []
