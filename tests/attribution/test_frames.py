"""Unnamed sources behind a report that frames the passage."""

import pytest

from tests.attribution.reading import chains_in


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Courier report says that the dam broke. Unnamed officials revealed that the town is empty.",
        "The dam broke, the Harbour Courier reported. Officials said the town is empty.",
        "According to the Harbour Courier, the dam broke. Two sources said the town is empty.",
    ],
)
def test_unnamed_sources_of_the_same_paragraph_are_the_reports(text: str) -> None:
    last = chains_in(text)[-1]
    assert last[0] == "Harbour Courier"
    assert len(last) == 2


def test_a_named_speaker_ends_the_frame() -> None:
    text = "The Harbour Courier said the dam broke. Jon Orel said it held. Officials said the town is empty."
    assert chains_in(text)[-1] == ("Officials",)


def test_the_next_paragraph_is_out_of_the_frame() -> None:
    text = "The Harbour Courier said the dam broke.\n\nOfficials said the town is empty."
    assert chains_in(text)[-1] == ("Officials",)
