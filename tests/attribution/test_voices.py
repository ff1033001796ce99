"""Whether a source can speak."""

import pytest

from tests.attribution.reading import said_in


@pytest.mark.parametrize(
    "text",
    [
        "The bundle holds a pact on the way to fishing rights.",
        "The trip marked one of the last chances to see the old harbour.",
        "An explosion struck the third level.",
        "The summit promotes a valley ready for business.",
    ],
)
def test_a_thing_that_does_something_is_no_source(text: str) -> None:
    assert not said_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry found that the dam was weak.",
        "The union leadership wants to close the gates.",
        "A handful of pilots support the plan to close the gates.",
        "The register shows that 74 lamps were handed out.",
        "The package said that the dam was weak.",
    ],
)
def test_people_bodies_papers_and_evidence_are_sources(text: str) -> None:
    assert said_in(text)
