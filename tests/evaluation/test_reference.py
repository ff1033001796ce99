"""Where the data stands, the project's scorers give the same figures as the reference scorers."""

import importlib.util
import json
import random
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from evaluation.readings import score_reading
from evaluation.sets import PAIRWISE, SETS, EvaluationSet

SHARED = Path(__file__).parents[3] / "shared"
ROWS = 40

pytestmark = pytest.mark.skipif(not (SHARED / "score").exists(), reason="the evaluation data does not stand here")


def reference(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"reference_{name}", SHARED / "score" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made_up(task: str, inputs: list[dict[str, Any]], gold: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return output lines that are partly right, drawn with a fixed seed."""
    draw = random.Random(7)
    if task in ("direction", "versions"):
        pairs = pairwise(inputs)
        arrows = ("a->b", "b->a", "unknown")
        return [{"a": a["id"], "b": b["id"], "direction": draw.choice(arrows)} for a, b in pairs]
    if task == "drift":
        return [_guessed_drift(row, planted, draw) for row in gold for planted in row["drifts"]]
    if task == "tree":
        ids = [row["id"] for row in inputs]
        return [{"id": i, "parents": [{"id": draw.choice(ids)}], "origin": draw.choice("xyz")} for i in ids]
    return [_guessed_line(task, row, draw) for row in gold]


def _guessed_drift(row: dict[str, Any], planted: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    text = next(doc["text"] for doc in row["docs"] if doc["id"] == planted["parent"])
    start = text.find(planted["parent_text"] or "no such words") + draw.choice((0, 0, 300))
    change = {"kind": draw.choice(("hedge_lost", "number_changed")), "parent_span": [start, start + 20], "child_span": None}
    ids = [f"{row['family']}/{planted[side]}" for side in ("child", "parent")]
    return {"child": ids[0], "parent": ids[1], "changes": [change]}


def _guessed_line(task: str, row: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    keep = [draw.random() < 0.6 for _ in range(500)]

    def some(items: list[Any]) -> list[Any]:
        return [item for item, kept in zip(items, keep, strict=False) if kept]

    line: dict[str, Any] = {"id": row["id"], "same": draw.random(), "relation": draw.choice(("agrees", "hedges"))}
    line["attributions"] = some(row.get("attributions", []))
    if task == "chains":
        line["attributions"] = [{"chain": [{"text": t} for t in c["chain"]]} for c in some(row["chains"])]
    line["events"] = [{"span": t["char"], "certainty": draw.uniform(-3, 3)} for t in some(row.get("targets", []))]
    quantities = some(row.get("quantities", []))
    line["quantities"] = [{"value": q["value"], "modifier": "=", "noun": q.get("referred_concepts")} for q in quantities]
    line["times"] = [{**t, "start": t["start"] + draw.choice((0, 1))} for t in some(row.get("timex", []))]
    line["positions"] = [{"plover": draw.choice(("REJECT", "AID", row.get("event")))}]
    line["story"] = draw.choice("xyz")
    return line


@pytest.mark.parametrize(
    "each", [each for each in SETS if each.task not in ("copying", "judged_claims")], ids=lambda each: each.name
)
def test_the_figures_equal_those_of_the_reference_scorer(each: EvaluationSet) -> None:
    if not each.stands(SHARED / "data"):
        pytest.skip(f"{each.folder} does not stand here")
    theirs = reference("score")
    gold = each.gold(SHARED / "data")[:ROWS]
    inputs = each.inputs(gold)
    assert inputs == list(theirs.inputs(each.task, gold))
    predicted = made_up(each.task, inputs, gold)
    count = (theirs.BY_PAIR if each.task in PAIRWISE else theirs.BY_ID)[each.task]
    wanted = count(gold, predicted if each.task in PAIRWISE else {row["id"]: row for row in predicted})
    assert each.score(gold, predicted) == pytest.approx(wanted)


@pytest.mark.parametrize("name", ["seeds", "homs", "drone"])
def test_a_reading_scores_as_the_reference_scores_it(name: str) -> None:
    path = SHARED / "gold" / name / "gold.json"
    if not path.exists():
        pytest.skip(f"the gold reading {name} does not stand here")
    gold = json.loads(path.read_text(encoding="utf-8"))
    reading = _half_of(gold)
    wanted, _ = reference("reading").score(gold, reading)
    assert score_reading(gold, reading).tally == wanted


def _half_of(gold: dict[str, Any]) -> dict[str, Any]:
    """Return a reading that holds every second finding of a gold reading, and some that are wrong."""
    ids = list(gold["articles"])
    claims = [
        {
            "id": claim["id"],
            "relation": claim.get("relation", "single"),
            "mentions": [{"article": a, "text": str(v), "value": str(v)} for a, v in claim.get("values", {}).items()],
            "origins": claim.get("origins", {"low": 1, "high": 1}),
        }
        for claim in gold["claims"][::2]
    ]
    story = {
        "id": "s",
        "articles": ids,
        "derivations": [*gold["derivations"][:1], {"child": ids[0], "parent": ids[-1], "kind": "rewrite"}],
        "outside_sources": [],
        "attributions": gold["attributions"][::2],
        "quantities": gold["quantities"][::2],
        "times": [{**t, "first": t.get("start"), "last": t.get("end")} for t in gold["times"][::2]],
        "claims": claims,
        "positions": gold["positions"][::2],
        "wording": gold["wording"][::2],
    }
    articles = [{"id": i, "credits": [], "text": "", **want} for i, want in gold["articles"].items()]
    return {"articles": articles, "stories": [story]}
