"""One source quoted by another in one construct."""

import pytest

from tests.attribution.reading import chains_in


@pytest.mark.parametrize(
    "text",
    [
        "The Orsk Gazette quoted Mara Tolen as saying the port was closed.",
        "Mara Tolen was quoted by the Orsk Gazette as saying the port was closed.",
        "The port was closed, the Orsk Gazette quoted Mara Tolen as saying.",
    ],
)
def test_the_quoting_outlet_stands_outside_the_one_quoted(text: str) -> None:
    assert ("Orsk Gazette", "Mara Tolen") in chains_in(text)


def test_quoted_as_saying_without_a_reporter_leaves_the_speaker_alone() -> None:
    assert chains_in("Mara Tolen was quoted as saying the port was closed.") == [("Mara Tolen",)]


def test_a_noun_that_the_parse_takes_for_a_subject_is_still_the_one_quoted() -> None:
    text = "The flow of water would stop, the Orsk Gazette quoted Velmoran officials engaged in the talks."
    assert [chain[:1] for chain in chains_in(text)] == [("Orsk Gazette",), ("Orsk Gazette",)]
