"""The journalist's own reservation."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The rebels have allegedly taken the dam, officials said.", "allegedly"),
        ("Jon Orel reportedly told the council that the dam had broken.", "reportedly"),
        ("The rebels have apparently left, according to the Harbour Courier.", "apparently"),
        ("The rebels are said to have left the dam.", "are said to"),
        ("Forty boats are believed to remain in the port.", "are believed to"),
    ],
)
def test_hedges_are_found_with_their_words(text: str, hedge: str) -> None:
    assert hedge in [a.hedge.text for a in said_in(text) if a.hedge]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the rebels had taken the dam.",
        "“They have apparently gone,” Mara Tolen said.",
        "Mara Tolen said the rebels may have gone.",
    ],
)
def test_the_sources_own_doubt_is_no_hedge_of_the_journalist(text: str) -> None:
    assert [a.hedge for a in said_in(text)] == [None]


def test_hearsay_whose_cue_was_found_behind_its_verb_shows_the_verb() -> None:
    text = (
        "Continued anti-tax protests are reported in many areas , including at Deir Orsk in the east , Tarnik on the coast , "
        "Quell and Askov in central Velmora , and some suburbs of Brindel ."
    )
    hedges = [a.hedge for a in said_in(text) if a.hedge]
    assert hedges
    assert all("reported" in hedge.text for hedge in hedges)
