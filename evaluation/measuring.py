"""Run the stages on the sets and on the gold readings."""

import json
import time
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from evaluation.readings import score_reading
from evaluation.rows import Figures
from evaluation.sets import SETS, EvaluationSet
from twosource import read
from twosource.attribution.trained import weights_from
from twosource.language import Parser
from twosource.present.reading_json import reading_to_json

READINGS = ("seeds", "homs", "drone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The figures of one set, and the seconds they took."""

    name: str
    figures: Figures
    headline: tuple[str, ...]
    beat: str
    seconds: float


def measure_sets(data: Path, chosen: Iterable[EvaluationSet], parser: Parser) -> Iterator[Measured]:
    """Yield the figures of each set as they come."""
    for each in chosen:
        start = time.perf_counter()
        gold = each.gold(data)
        with weights_from(each.weights) if each.weights else nullcontext():
            figures = each.score(gold, each.output(gold, parser))
        yield Measured(
            name=each.name,
            figures=figures,
            headline=each.headline,
            beat=each.beat,
            seconds=time.perf_counter() - start,
        )


def measure_readings(shared: Path, examples: Path, parser: Parser) -> Iterator[Measured]:
    """Yield the figures of the gold readings: the real stories where they stand, and the project's own examples."""
    for name in READINGS:
        folder = shared / "gold" / name
        if folder.exists():
            yield _measure_reading(f"reading:{name}", folder / "gold.json", _real_documents(shared, name), parser)
    for gold in sorted((examples / "gold").glob("*.json")):
        yield _measure_reading(f"reading:{gold.stem}", gold, examples / "articles", parser)


def _real_documents(shared: Path, name: str) -> Path:
    return shared / "seeds" if name == "seeds" else shared / "gold" / name / "articles.jsonl"


def _measure_reading(name: str, gold: Path, articles: Path, parser: Parser) -> Measured:
    start = time.perf_counter()
    reading = json.loads(reading_to_json(read(articles, parser=parser)))
    scored = score_reading(json.loads(gold.read_text(encoding="utf-8")), reading)
    figures: Figures = {"must": scored.must, "must_not": scored.must_not}
    figures |= {f"{kind}": 100 * found / total for kind, (found, total) in scored.tally.items()}
    return Measured(
        name=name,
        figures=figures,
        headline=("must", "must_not"),
        beat="issue A wants 60 / 100 on seeds",
        seconds=time.perf_counter() - start,
    )


def chosen_sets(names: Iterable[str]) -> tuple[EvaluationSet, ...]:
    """Return the sets named by folder, task or both; all of them where none is named. Raises ValueError for a wrong name."""
    wanted = set(names)
    if not wanted:
        return SETS
    unknown = wanted - {key for each in SETS for key in (each.folder, each.task, each.name)} - {"reading"}
    if unknown:
        raise ValueError(f"no set is called {', '.join(sorted(unknown))}; there are: {', '.join(e.name for e in SETS)}")
    return tuple(each for each in SETS if wanted & {each.folder, each.task, each.name})
