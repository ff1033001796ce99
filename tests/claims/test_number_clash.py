"""Clauses with other numbers, about places that don't exist."""

import pytest

from tests.building import read_text
from twosource.claims.measured import Measured, find_measured
from twosource.claims.number_clash import NumberClashes
from twosource.claims.statements import Statement, find_statements
from twosource.measures import find_quantities
from twosource.settings import MeasuresSettings

JOBS = "Employers in Velmora added 209,000 jobs last month."


def told(text: str, name: str) -> tuple[Statement, list[Measured]]:
    parsed = read_text(text, name=name)
    statements = find_statements(parsed, None, {})
    return statements[0], list(find_measured(statements, find_quantities(parsed, MeasuresSettings())))


@pytest.mark.parametrize(
    ("other", "clash"),
    [
        ("Last month employers in Velmora added 230,000 jobs.", True),
        ("Last month employers in Velmora added about 210,000 jobs.", False),
        ("Last month employers in Velmora added 209,432 jobs.", False),
        ("Last month employers in Velmora added hundreds of thousands of jobs.", False),
        ("Last month 12 employers in Velmora added jobs.", False),
        ("Last month employers in Velmora added 209,000 jobs and 12 jobs for pilots.", False),
    ],
)
def test_one_deed_has_one_number_however_it_is_rounded(other: str, clash: bool) -> None:
    first, here = told(JOBS, "a")
    second, there = told(other, "b")
    assert NumberClashes([*here, *there], []).between(first, second) == clash
    assert NumberClashes([*here, *there], []).between(second, first) == clash


def test_numbers_that_a_claim_sets_against_each_other_part_no_event() -> None:
    first, here = told(JOBS, "a")
    second, there = told("Last month employers in Velmora added 230,000 jobs.", "b")
    assert not NumberClashes([*here, *there], [[*here, *there]]).between(first, second)
