import csv
import io
import json
import zipfile

import jsonschema_rs
import pytest

from tests.exports.addressed import sample_parts
from twosource.exports import TABLES, table_to_csv
from twosource.exports.spreadsheets import BOM, tables_to_zip

PACKAGE = {
    "type": "object",
    "required": ["resources"],
    "properties": {
        "resources": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["name", "path", "schema"],
                "properties": {
                    "name": {"type": "string", "pattern": "^[-a-z0-9._/]+$"},
                    "path": {"type": "string", "pattern": "^[^./~].*[.]csv$"},
                    "schema": {
                        "type": "object",
                        "required": ["fields", "primaryKey", "foreignKeys"],
                        "properties": {
                            "fields": {
                                "type": "array",
                                "items": {
                                    "type": "object",
                                    "required": ["name", "type", "description"],
                                    "properties": {"type": {"enum": ["string", "integer", "number", "boolean", "date"]}},
                                },
                            },
                            "foreignKeys": {"items": {"required": ["fields", "reference"]}},
                        },
                    },
                },
            },
        }
    },
}
"""The shape of a tabular data package (Frictionless Standards), as far as ours uses it."""


@pytest.fixture(scope="module")
def unpacked() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(b"".join(tables_to_zip(sample_parts())))) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def test_the_zip_holds_every_table_as_it_stands_alone(unpacked: dict[str, bytes]) -> None:
    assert set(unpacked) == {"datapackage.json", *(f"{name}.csv" for name in TABLES)}
    for name, table in TABLES.items():
        assert unpacked[f"{name}.csv"] == b"".join(table_to_csv(sample_parts(), table))


def test_the_description_has_the_shape_of_a_data_package(unpacked: dict[str, bytes]) -> None:
    package = json.loads(unpacked["datapackage.json"])
    jsonschema_rs.validate(PACKAGE, package)
    for resource in package["resources"]:
        header = next(csv.reader(io.StringIO(unpacked[resource["path"]].decode())))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        known = {other["name"]: {field["name"] for field in other["schema"]["fields"]} for other in package["resources"]}
        for key in resource["schema"]["foreignKeys"]:
            assert set(key["fields"]) <= set(header)
            assert set(key["reference"]["fields"]) <= known[key["reference"]["resource"]]


def test_the_cells_have_the_types_that_the_description_gives(unpacked: dict[str, bytes]) -> None:
    reads = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__}
    seen = set()
    for resource in json.loads(unpacked["datapackage.json"])["resources"]:
        for row in csv.DictReader(io.StringIO(unpacked[resource["path"]].decode(), newline="")):
            for field in resource["schema"]["fields"]:
                if row[field["name"]] and field["type"] in reads:
                    reads[field["type"]](row[field["name"]])  # type: ignore[operator]
                    seen.add(field["type"])
    assert seen == set(reads)


def test_only_a_file_for_excel_begins_with_its_mark() -> None:
    plain, excel = (b"".join(table_to_csv(sample_parts(), TABLES["articles"], excel=excel)) for excel in (False, True))
    assert excel == BOM + plain
    assert plain.startswith(b"id,")


def test_lines_end_as_the_standard_says_and_line_breaks_stay_in_their_cell() -> None:
    text = b"".join(table_to_csv(sample_parts(), TABLES["texts"])).decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == 5
    assert "\n\n" in rows[1][1]
    assert text.count("\r\n") == 5
