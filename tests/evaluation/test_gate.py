"""The gate holds figures at their floors, and lets them fall only with a reason."""

import json
from pathlib import Path

import pytest
from evaluation.measuring import Measured

from evaluation import gate


def measured(**figures: float) -> Measured:
    return Measured(name="set:task", figures=figures, headline=tuple(figures), beat="", seconds=0)


def test_a_figure_below_its_floor_is_named() -> None:
    assert gate.below({"set:task": {"f1": 80.0}}, [measured(f1=79.0)]) == ["set:task f1: 79.000, its floor is 80.0"]
    assert gate.below({"set:task": {"f1": 80.0}}, [measured(f1=79.99)]) == []


def test_an_error_figure_is_held_from_above() -> None:
    assert gate.below({"set:task": {"mae": 0.5}}, [measured(mae=0.9)])
    assert not gate.below({"set:task": {"mae": 0.5}}, [measured(mae=0.1)])


def test_raising_keeps_the_better_of_old_and_new() -> None:
    floors = {"set:task": {"f1": 80.0, "mae": 0.5}}
    assert gate.raised(floors, [measured(f1=85.0, mae=0.7)]) == {"set:task": {"f1": 85.0, "mae": 0.5}}
    assert gate.raised({}, [measured(f1=85.0)]) == {"set:task": {"f1": 85.0}}


def test_lowering_needs_a_reason_and_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"set:task": {"f1": 80.0}}))
    monkeypatch.setattr(gate, "FLOORS", path)
    assert gate.main(["--lower", "set:task", "f1", "70"]) == 2
    assert gate.main(["--lower", "set:task", "f1", "70", "--because", "the gold was corrected"]) == 0
    floors = json.loads(path.read_text())
    assert floors["set:task"]["f1"] == 70
    assert floors["lowered"] == {"set:task f1": "the gold was corrected"}


def test_a_floor_that_is_not_there_cannot_be_lowered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    assert gate.main(["--lower", "set:task", "f1", "70", "--because", "no"]) == 2
