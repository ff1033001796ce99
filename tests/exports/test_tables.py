import csv
import io
from dataclasses import replace

import pytest

from tests.quoted_reading import quoted_reading
from tests.sample_reading import COURIER, HOSTILE, hostile, sample_reading
from twosource.exports import TABLES, parts_of, table_to_csv
from twosource.records import Reading


def rows(table: str, reading: Reading | None = None) -> list[dict[str, str]]:
    text = b"".join(table_to_csv(parts_of(reading or sample_reading()), TABLES[table])).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("table", "count"),
    [
        *(("articles", 4), ("claims", 3), ("mentions", 6), ("attributions", 3)),
        *(("quantities", 2), ("times", 2), ("derivations", 1)),
    ],
)
def test_each_table_has_a_row_a_finding_under_its_header(table: str, count: int) -> None:
    found = rows(table)
    assert len(found) == count
    assert tuple(found[0]) == TABLES[table].header


def test_a_claim_tells_its_origins_and_whether_the_story_is_headed_with_it() -> None:
    first, second, _ = rows("claims")
    assert (first["origins_low"], first["origins_high"], first["most_reported"]) == ("1", "2", "true")
    assert (second["relation"], second["silent"], second["most_reported"]) == ("conflict", "1", "false")


def test_articles_are_listed_with_their_story_and_date() -> None:
    found = {row["id"]: row for row in rows("articles")}
    assert found[COURIER]["story"] == "ferry"
    assert found[COURIER]["published"] == "2024-05-06"
    assert found[HOSTILE]["published"] == ""


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "＠sum"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    bad = replace(hostile(), title=f'{start}, "quoted"\nline')
    reading = replace(sample_reading(), articles=(bad,))
    assert rows("articles", reading)[0]["title"] == f'\'{start}, "quoted"\nline'


def test_a_negative_number_stays_a_number() -> None:
    story = sample_reading().stories[0]
    cold = replace(story.quantities[0], low=-3.0)
    reading = replace(sample_reading(), stories=(replace(story, quantities=(cold,)),))
    assert rows("quantities", reading)[0]["low"] == "-3"


def test_an_attribution_says_for_whom_its_speaker_speaks() -> None:
    found = rows("attributions", quoted_reading())
    assert [row["speaks_for"] for row in found] == ["", "", "", "Orsk Shipping"]


def test_what_a_reader_set_says_so() -> None:
    reading = sample_reading()
    story = reading.stories[0]
    edge = replace(story.derivations[0], by_reader=True)
    lines = tuple(replace(line, parents=(edge,) if line.parents else ()) for line in story.tree.lineages)
    turned = replace(reading, stories=(replace(story, tree=replace(story.tree, lineages=lines)),))
    assert [row["by_reader"] for row in rows("derivations", turned)] == ["true"]
    assert [row["by_reader"] for row in rows("derivations")] == ["false"]


def test_a_change_says_whether_the_later_article_is_known_to_come_from_the_earlier() -> None:
    reading = sample_reading()
    story = reading.stories[0]
    loose = replace(reading, stories=(replace(story, drift=(replace(story.drift[0], along="time"),)),))
    assert [row["along"] for row in (*rows("drifts"), *rows("drifts", loose))] == ["tree", "time"]
