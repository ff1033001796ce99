"""Cue words and polarity."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The mayor said the dam was safe.", "positive"),
        ("The mayor denied that the dam had broken.", "negative"),
        ("Residents do not believe the dam is safe.", "negative"),
        ("The mayor did not say when the dam would open.", "open"),
        ("The mayor declined to say when the dam would open.", "open"),
        ("The mayor refused to comment on the dam.", "open"),
        ("The mayor did not deny that the dam had broken.", "open"),
    ],
)
def test_polarity(text: str, polarity: str) -> None:
    assert said_in(text)[0].polarity == polarity


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mayor has also said the dam was safe.", "has also said"),
        ("The mayor pointed out that the dam was safe.", "pointed out"),
        ("The mayor declined to say when the dam would open.", "declined to say"),
    ],
)
def test_a_cue_takes_in_its_helpers(text: str, cue: str) -> None:
    assert said_in(text)[0].cue[0].text == cue


@pytest.mark.parametrize("text", ["The mayor hoped that the dam was safe.", "The mayor is hoping that the dam is safe."])
def test_a_lemma_that_the_model_gets_wrong_is_mended(text: str) -> None:
    assert [a.speaker.name for a in said_in(text) if a.speaker] == ["mayor"]
