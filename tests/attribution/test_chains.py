"""Who reports whom: chains from the outermost source to the one who knows."""

import pytest

from tests.attribution.reading import chains_in, said_in


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke, officials said, according to the Harbour Courier.",
        "According to the Harbour Courier, officials said the dam broke.",
        "The Harbour Courier reported that officials said the dam broke.",
        "The dam broke, according to officials, the Harbour Courier reported.",
        "The dam broke, the Harbour Courier reported, citing officials.",
        "According to officials quoted by the Harbour Courier, the dam broke.",
        "Officials interviewed by the Harbour Courier said the dam broke.",
    ],
)
def test_officials_behind_an_outlet(text: str) -> None:
    chains = [tuple(name.lower() for name in chain) for chain in chains_in(text)]
    assert ("harbour courier", "officials") in chains
    assert ("officials",) not in chains


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen told the Harbour Courier that the port was closed.",
        "“The port is closed,” Mara Tolen told the Harbour Courier.",
        "In an interview with the Harbour Courier, Mara Tolen said the port was closed.",
        "Mara Tolen said in an interview with the Harbour Courier that the port was closed.",
        "Mara Tolen told the Harbour Courier newspaper that the port was closed.",
    ],
)
def test_the_outlet_that_heard_it_stands_outside(text: str) -> None:
    assert ("Harbour Courier", "Mara Tolen") in chains_in(text)


def test_the_articles_own_outlet_is_never_listed() -> None:
    text = "Mara Tolen told the Harbour Courier that the port was closed."
    assert chains_in(text, outlet="The Harbour Courier") == [("Mara Tolen",)]
    assert chains_in(text, outlet="Orsk Gazette") == [("Harbour Courier", "Mara Tolen")]


def test_reporters_who_were_told_are_no_link() -> None:
    assert chains_in("Mara Tolen told reporters that the port was closed.") == [("Mara Tolen",)]


def test_a_statement_within_a_statement_lies_one_deeper() -> None:
    found = {a.names: a.depth for a in said_in("The mayor said that engineers believe the dam is safe.")}
    assert found == {("mayor",): 0, ("mayor", "engineers"): 1}


def test_a_remark_on_a_report_does_not_hang_on_the_one_who_denies_it() -> None:
    text = "Jon Orel denied a report of a flood, which the Orsk Gazette said had killed two."
    assert ("Jon Orel", "Orsk Gazette") not in chains_in(text)


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The group said in a statement that the dam broke.", "statement"),
        ("Mara Tolen said on Telegram that the dam broke.", "Telegram"),
        ("“The dam broke,” Mara Tolen said by telephone.", "telephone"),
        ("Mara Tolen said the dam broke.", None),
    ],
)
def test_the_channel_is_how_it_was_said(text: str, channel: str | None) -> None:
    assert said_in(text)[0].channel == channel
