"""Accounts without a day beside accounts with one. 14 March 2031 is a Friday."""

from tests.building import read_text
from twosource.claims.datings import find_datings
from twosource.claims.open_dates import join_open
from twosource.claims.statements import find_statements
from twosource.measures import find_times
from twosource.settings import MeasuresSettings


def joined(*texts: str) -> list[list[str]]:
    parsed = [read_text(text, name="abc"[i], published="2031-03-14") for i, text in enumerate(texts)]
    statements = [s for p in parsed for s in find_statements(p, None, {})]
    times = {p.id: find_times(p, MeasuresSettings()) for p in parsed}
    return [[d.value.text for d in group] for group in join_open(statements, find_datings(statements, times))]


def test_no_date_for_a_deed_stands_beside_the_day_that_another_account_names() -> None:
    open_ = "No date has been set for the pullout of the strikers from Tarnik, the mayor of Orsk said."
    day = "The strikers left the port of Tarnik on Thursday."
    assert joined(open_, day) == [["No date has been set", "Thursday"]]
    assert joined(day, open_) == [["No date has been set", "Thursday"]]


def test_on_the_first_of_two_days_the_sentence_tells_of_both_deeds() -> None:
    open_ = "The council of Tarnik has not set a date for the withdrawal of the guards."
    day = "On Monday the gates of Tarnik opened and the last guards began to withdraw from the port."
    assert joined(open_, day) == [["has not set a date", "Monday"]]


def test_no_date_for_another_deed_or_in_another_story_stands_alone() -> None:
    open_ = "No date has been set for the trial of the harbour master of Tarnik."
    assert joined(open_, "The strikers left the port of Tarnik on Thursday.") == []
    assert joined("No date has been set for the pullout from Tarnik.", "The guests of Lissa left on Thursday.") == []
    assert joined(open_) == []
