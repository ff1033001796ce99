"""Denied, and declined to comment: the polarity of a statement."""

import pytest

from tests.attribution.constructs.tables import only


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Mara Tolen denied that the port was shut.", "negative"),
        ("The council denied the claims.", "negative"),
        ("The council rejected the claim that the dam was weak.", "negative"),
        ("Mara Tolen does not believe that the port is shut.", "negative"),
        ("Mara Tolen did not deny that the port was shut.", "open"),
        ("Mara Tolen declined to comment.", "open"),
        ("Mara Tolen declined to say whether the port was shut.", "open"),
        ("Mara Tolen refused to say when the port would open.", "open"),
        ("The council did not say how many boats had sunk.", "open"),
        ("Mara Tolen said that the port was not shut.", "positive"),
    ],
)
def test_polarity_is_that_of_the_cue(text: str, polarity: str) -> None:
    assert only(text).polarity == polarity
