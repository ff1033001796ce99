import json
from dataclasses import replace

import pytest

from tests.exports.addressed import addressed_part, sample_parts
from tests.sample_reading import sample_reading
from twosource.exports import EXPORTS, TABLES, Export, count_part, export_of_file, parts_of
from twosource.records import Reading


def written(export: Export, reading: Reading | None = None) -> bytes:
    return b"".join(export.write(parts_of(reading or sample_reading())))


def every(test: object) -> object:
    return pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)(test)


@every
def test_the_same_reading_gives_the_same_bytes_whatever_the_order_it_came_in(export: Export) -> None:
    reading = sample_reading()
    turned = replace(reading, articles=reading.articles[::-1], stories=reading.stories[::-1])
    assert written(export) == written(export, turned) == written(export)


@every
def test_an_empty_reading_is_written_and_counts_nothing(export: Export) -> None:
    assert written(export, Reading(articles=(), stories=())) is not None
    assert export.count([]) == 0


@every
def test_no_export_names_a_day_on_which_it_was_made_or_a_place_on_this_computer(export: Export) -> None:
    content = written(export)
    assert b"/home" not in content
    assert b"/tmp" not in content


def test_each_file_has_a_name_of_its_own_and_is_found_by_it() -> None:
    assert len({export.file for export in EXPORTS.values()}) == len(EXPORTS)
    assert all(export_of_file(export.file) is export for export in EXPORTS.values())
    assert export_of_file("../reading.json") is None


def test_the_counts_are_those_of_what_is_written() -> None:
    for given in (sample_parts(), [addressed_part()]):
        assert EXPORTS["jsonl"].count(given) == len(b"".join(EXPORTS["jsonl"].write(given)).splitlines())
    parts = sample_parts()
    collection = json.loads(b"".join(EXPORTS["annotations"].write(parts)))
    assert EXPORTS["annotations"].count(parts) == collection["total"] == len(collection["first"]["items"])
    provn = b"".join(EXPORTS["prov-n"].write(parts)).decode()
    assert EXPORTS["prov-n"].count(parts) == sum(line.startswith("  ") and "(" in line for line in provn.splitlines())
    assert EXPORTS["claims"].count(parts) == len(json.loads(b"".join(EXPORTS["claims"].write(parts)))["@graph"])
    assert EXPORTS["svg"].count(parts) == b"".join(EXPORTS["graphml"].write(parts)).count(b"<edge ")


def test_counting_a_story_at_once_gives_what_each_form_and_table_counts() -> None:
    for part in sample_parts():
        counts = count_part(part)
        assert counts.forms == {name: export.count([part]) for name, export in EXPORTS.items()}
        assert counts.tables == {name: table.count([part]) for name, table in TABLES.items()}


def test_what_is_streamed_takes_one_story_at_a_time() -> None:
    """A stream asks for the second story only after it has given bytes of the first."""
    for name in ("jsonl", "markdown", "annotations", "prov-n", "turtle"):
        taken: list[str] = []

        def watched(taken: list[str] = taken) -> object:
            for part in sample_parts():
                taken.append(part.story.id)
                yield part

        chunks = EXPORTS[name].write(watched())  # type: ignore[arg-type]
        seen = b""
        while b"NordPress" not in seen:
            seen += next(chunks)
        assert taken == ["ferry"], name
