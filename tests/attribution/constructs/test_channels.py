"""How it was said: in a statement, in a letter, on Telegram."""

import pytest

from tests.attribution.constructs.tables import only


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The port is shut, the council said in a statement.", "statement"),
        ("In a letter to the council, Mara Tolen said the port was shut.", "letter"),
        ("Mara Tolen posted on Telegram that the port was shut.", "Telegram"),
        ("“The port is shut,” Mara Tolen wrote on Facebook.", "Facebook"),
        ("In a post on X, Mara Tolen said the port was shut.", "X"),
        ("Mara Tolen said by telephone that the port was shut.", "telephone"),
        ("Mara Tolen said the port was shut.", None),
        ("Mara Tolen said the statement was late.", None),
    ],
)
def test_the_channel_stands_beside_the_cue_and_not_in_the_content(text: str, channel: str | None) -> None:
    assert only(text).channel == channel
