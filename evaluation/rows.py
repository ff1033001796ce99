"""JSON Lines, gzipped or not, and the shapes that all scorers share."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Figures = dict[str, float]


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the objects of a JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def by_id(rows: Iterable[Row]) -> dict[str, Row]:
    """Return rows by their id; the last of equal ids counts."""
    return {row["id"]: row for row in rows}


def f1(hits: float, predicted: float, gold: float) -> float:
    """Return F1 in percent, 0 where there is nothing to find and nothing found."""
    return 200 * hits / (predicted + gold) if predicted + gold else 0.0


def share(hits: float, total: float) -> float:
    """Return a share in percent, 0 of nothing."""
    return 100 * hits / max(1, total)


def overlap(a: Sequence[int], b: Sequence[int]) -> bool:
    """Tell whether two spans [start, end] share a character."""
    return a[0] < b[1] and b[0] < a[1]
