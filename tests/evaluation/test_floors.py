"""Quality does not fall: where the data stands, the headline figures are held at their pinned floors."""

import json
from pathlib import Path

import pytest
from evaluation.measuring import measure_readings, measure_sets
from evaluation.sets import SETS, EvaluationSet

from evaluation import gate
from twosource.language import Parser

SHARED = Path(__file__).parents[3] / "shared"
EXAMPLES = Path(__file__).parents[2] / "examples"
QUICK = {"nested_gold:chains", "plover_gsr:plover", "wiki_versions:versions"}
"""Sets that take seconds; the others are held by `make test-long` and `make gate`."""


def floors() -> gate.Floors:
    found: gate.Floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    return found


def test_every_set_has_floors_for_its_headline_figures() -> None:
    pinned = floors()
    assert all(set(each.headline) <= set(pinned.get(each.name, {})) for each in SETS)


def test_the_gold_readings_stay_at_their_floors(parser: Parser) -> None:
    measured = list(measure_readings(SHARED, EXAMPLES, parser))
    assert {"reading:port", "reading:mine"} <= {each.name for each in measured}
    assert gate.below(floors(), measured) == []


@pytest.mark.parametrize(
    "each",
    [pytest.param(e, marks=() if e.name in QUICK else pytest.mark.long, id=e.name) for e in SETS],
)
def test_a_set_stays_at_its_floors(each: EvaluationSet, parser: Parser) -> None:
    if not each.stands(SHARED / "data"):
        pytest.skip(f"{each.folder} does not stand here")
    assert gate.below(floors(), list(measure_sets(SHARED / "data", [each], parser))) == []
