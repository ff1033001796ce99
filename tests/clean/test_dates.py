import pytest

from twosource.clean.dates import read_time


@pytest.mark.parametrize(
    ("words", "iso", "precision"),
    [
        ("2031-05-04", "2031-05-04", "day"),
        ("2031-05-04T10:30:05Z", "2031-05-04T10:30:05+00:00", "second"),
        ("2031-05-04 10:30", "2031-05-04T10:30:00", "minute"),
        ("2031-05-04T00:00:00Z", "2031-05-04", "day"),
        ("May 4, 2031", "2031-05-04", "day"),
        ("4th of May 2031", "2031-05-04", "day"),
        ("Sept. 4, 2031 at 6:30 p.m.", "2031-09-04T18:30:00", "minute"),
        ("Published: Sunday, 4 May 2031 12:05 AM", "2031-05-04T00:05:00", "minute"),
        ("Sun, 04 May 2031 10:30:00 +0200", "2031-05-04T10:30:00+02:00", "second"),
        ("2031/5/4", "2031-05-04", "day"),
        ("20310504", "2031-05-04", "day"),
        ("25/12/2031", "2031-12-25", "day"),
        ("12/25/2031", "2031-12-25", "day"),
        ("05/05/2031", "2031-05-05", "day"),
        ("04/05/2031", "2031-04-05/2031-05-04", "range"),
        ("May 2031", "2031-05-01/2031-05-31", "month"),
        ("2032-02", "2032-02-01/2032-02-29", "month"),
    ],
)
def test_dates_are_read_as_far_as_they_are_known(words: str, iso: str, precision: str) -> None:
    time = read_time(words)
    assert time is not None
    assert (time.iso, time.precision) == (iso, precision)
    assert time.first.isoformat() == iso[:10]


@pytest.mark.parametrize(
    "words", ["", "yesterday", "May 4", "2031-13-40", "31/02/2031", "99999999", "2031-05-04T99:99:99Z x", "soon"]
)
def test_what_is_no_date_is_none(words: str) -> None:
    time = read_time(words)
    assert time is None or time.iso == "2031-05-04"
