"""Measure how well the cosine of two sentence vectors tells paraphrases, alone; prints what docs/models/vectors.md quotes.

Usage: .venv/bin/python models/measure_vectors.py DATA, where DATA holds sts_news/dev.jsonl.gz and mrpc/dev.jsonl.gz.
"""

import gzip
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.language.vectors import sentence_vectors

Row = dict[str, Any]


def main(data: Path) -> None:
    """Print all figures."""
    begin = time.perf_counter()
    sentence_vectors(["A first sentence loads the table."])
    print(f"table loaded in {1000 * (time.perf_counter() - begin):.0f} ms")
    graded, labelled = (read_rows(data / name / "dev.jsonl.gz") for name in ("sts_news", "mrpc"))
    print_grades(graded)
    print_labels(labelled)
    print_speed([row[side] for row in (*graded, *labelled) for side in ("text_1", "text_2")])


def read_rows(path: Path) -> list[Row]:
    """Read gzipped JSON Lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def compare_pairs(rows: list[Row]) -> NDArray[np.float64]:
    """Return the cosine of the two texts of each row."""
    first, second = (sentence_vectors([row[side] for row in rows]) for side in ("text_1", "text_2"))
    return (first.astype(np.float64) * second).sum(axis=1)


def print_grades(rows: list[Row]) -> None:
    """Print Pearson's r with the graded likeness (0 to 5), over all pairs and over each year's set."""
    cosines, grades = compare_pairs(rows), np.array([row["score"] for row in rows])
    print(f"sts_news: {len(rows)} pairs, Pearson r {np.corrcoef(cosines, grades)[0, 1]:.3f}")
    for name in sorted({row["set"] for row in rows}):
        part = np.array([row["set"] == name for row in rows])
        print(f"  {name}: {part.sum()} pairs, {np.corrcoef(cosines[part], grades[part])[0, 1]:.3f}")


def print_labels(rows: list[Row]) -> None:
    """Print the best F1 that one threshold on the cosine reaches, beside that of calling every pair a paraphrase."""
    cosines, labels = compare_pairs(rows), np.array([row["label"] for row in rows])
    order = np.argsort(-cosines, kind="stable")
    found, called = np.cumsum(labels[order]), np.arange(1, len(rows) + 1)
    scores = 2 * found / (called + labels.sum())
    best = int(scores.argmax())
    print(
        f"mrpc: {len(rows)} pairs, best F1 {scores[best]:.3f} from cosine {cosines[order][best]:.2f}; "
        f"all called the same {scores[-1]:.3f}"
    )


def print_speed(texts: list[str]) -> None:
    """Print how many sentences a second are turned into vectors, their words having been met before."""
    begin = time.perf_counter()
    sentence_vectors(texts)
    print(f"{len(texts) / (time.perf_counter() - begin):,.0f} sentences a second")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
