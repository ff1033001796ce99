"""Those in hospital, in sentences about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.measures import find_quantities
from twosource.settings import MeasuresSettings


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Eighteen people were taken to hospital after the crash.", "in hospital"),
        ("Ambulances took 14 people to the clinic in Orsk.", "in hospital"),
        ("The clinic in Orsk has admitted 31 sailors, most of them with burns.", "in hospital"),
        ("Some 40 people are being treated for burns.", "in hospital"),
        ("Nine people were hospitalised.", "in hospital"),
        ("The university of Orsk admitted 300 students.", None),
        ("Police took 12 men to the station.", "captured"),
        ("The council treated 12 sailors like thieves.", None),
    ],
)
def test_the_care_of_a_hospital_is_a_state_of_its_own(text: str, state: str | None) -> None:
    [found] = find_quantities(read_text(text), MeasuresSettings())
    assert found.state == state
