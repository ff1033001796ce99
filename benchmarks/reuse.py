"""How many pairs that share text are found, how fast and in how much memory: twosource, datasketch and rensa.

    python benchmarks/reuse.py PATH... [--articles N] [--others build/benchmark-venv/bin/python]

PATH holds articles as JSON Lines (`.gz` by its name) with `id`, `text` and perhaps `outlet` or `source`, and `published` or
`date`. The truth is every pair of which one article has at least half of its word 5-grams in the other, counted exactly.
Each method runs in a process of its own; seconds are processor time from the texts in memory to the pairs.
"""

import argparse
import gzip
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

CONTAINMENT = 0.5
"""Share of an article's 5-grams in the other from which on a pair must be found."""
PERMUTATIONS = 128
"""Length of the signatures of MinHash: the default of datasketch."""
SEED = 17
"""Of the choice of articles."""

Row = dict[str, Any]
Pairs = Iterable[tuple[int, int]]
_WORD = re.compile(r"\w+")


def read_shingles(text: str) -> set[str]:
    """Return the word 5-grams of a text."""
    words = _WORD.findall(text.lower())
    return {" ".join(words[place : place + 5]) for place in range(len(words) - 4)}


def count_truth(rows: list[Row]) -> Pairs:
    """Yield every pair with the containment wanted, from the full index of 5-grams: no sampling, no cap."""
    import numpy as np

    known: dict[int, int] = {}
    lists = []
    for row in rows:
        numbers = {known.setdefault(hash(shingle), len(known)) for shingle in read_shingles(row["text"])}
        lists.append(np.fromiter(numbers, dtype=np.int64, count=len(numbers)))
    owners = np.repeat(np.arange(len(rows)), [len(numbers) for numbers in lists])
    values = np.concatenate(lists)
    order = np.argsort(values, kind="stable")
    owners, ends = owners[order], np.cumsum(np.bincount(values, minlength=len(known)))
    starts = np.concatenate([[0], ends[:-1]])
    for place, numbers in enumerate(lists):
        common = numbers[ends[numbers] - starts[numbers] > 1]
        if not len(common):
            continue
        shared = np.bincount(np.concatenate([owners[starts[n] : ends[n]] for n in common]), minlength=len(rows))
        for other in np.flatnonzero(shared >= CONTAINMENT * len(numbers)):
            if other != place:
                yield min(place, int(other)), max(place, int(other))


def run_candidates(rows: list[Row]) -> Pairs:
    """Return the candidates of twosource."""
    from twosource.reuse.candidates import find_candidates
    from twosource.reuse.words import Wordings
    from twosource.settings import ReuseSettings

    return find_candidates(Wordings(_to_articles(rows)), ReuseSettings()).pairs


def run_alignment(rows: list[Row]) -> Pairs:
    """Return the candidates of twosource that share a passage, all of them aligned."""
    from twosource.reuse.alignment import align
    from twosource.reuse.candidates import find_candidates
    from twosource.reuse.words import Wordings
    from twosource.settings import ReuseSettings

    wordings = Wordings(_to_articles(rows))
    pairs = find_candidates(wordings, ReuseSettings()).pairs
    return [(a, b) for a, b in pairs if align(wordings[a], wordings[b])]


def _to_articles(rows: list[Row]) -> list[Any]:
    from twosource.clean.dates import read_time
    from twosource.records import Article, Block

    return [
        Article(
            id=row["id"],
            text=row["text"],
            blocks=(Block(kind="prose", start=0, end=len(row["text"])),),
            outlet=row["outlet"],
            published=read_time(row["published"]) if row["published"] else None,
        )
        for row in rows
    ]


def run_datasketch(rows: list[Row], threshold: float) -> Pairs:
    """Return the pairs that MinHashLSH of datasketch gives for a threshold of Jaccard likeness."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    for place, row in enumerate(rows):
        signature = MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([shingle.encode() for shingle in read_shingles(row["text"])])
        yield from ((other, place) for other in index.query(signature))
        index.insert(place, signature)


def run_rensa(rows: list[Row], threshold: float) -> Pairs:
    """Return the pairs that RMinHashLSH of rensa gives for a threshold of Jaccard likeness."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=32 if threshold >= 0.4 else 64)
    for place, row in enumerate(rows):
        signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        signature.update(list(read_shingles(row["text"])))
        yield from ((other, place) for other in index.query(signature))
        index.insert(place, signature)


METHODS: dict[str, Callable[[list[Row]], Pairs]] = {
    "truth": count_truth,
    "twosource: candidates": run_candidates,
    "twosource: candidates, alignment": run_alignment,
    "datasketch MinHashLSH .5": lambda rows: run_datasketch(rows, 0.5),
    "datasketch MinHashLSH .2": lambda rows: run_datasketch(rows, 0.2),
    "rensa RMinHashLSH .5": lambda rows: run_rensa(rows, 0.5),
    "rensa RMinHashLSH .2": lambda rows: run_rensa(rows, 0.2),
}


def read_rows(paths: Iterable[Path]) -> Iterator[Row]:
    """Yield the articles of some files with the fields that a stage reads."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                outlet, published = row.get("outlet", row.get("source")), row.get("published", row.get("date"))
                yield {"id": row["id"], "text": row["text"], "outlet": outlet, "published": published}


def measure(method: str, source: Path) -> Row:
    """Run one method in this process and return its pairs, seconds and peak memory (MB, the texts included)."""
    rows = list(read_rows([source]))
    list(METHODS[method](rows[:2]))  # what is imported and set up once is not counted
    start = process_time()
    pairs = sorted(set(METHODS[method](rows)))
    seconds = process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    return {"pairs": pairs, "seconds": seconds, "megabytes": peak}


def compare(rows: list[Row], others: str) -> None:
    """Print a line for each method."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        found = {}
        for method in METHODS:
            python = sys.executable if method.startswith(("truth", "twosource")) else others
            command = [python, __file__, "--run", method, str(source)]
            found[method] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            _print(method, found[method], {tuple(pair) for pair in found["truth"]["pairs"]}, rows)


def _print(method: str, result: Row, truth: set[tuple[int, int]], rows: list[Row]) -> None:
    across = {(a, b) for a, b in truth if rows[a]["outlet"] != rows[b]["outlet"]}
    pairs = {tuple(pair) for pair in result["pairs"]}
    if method == "truth":
        print(f"{len(rows)} articles, {len(truth)} pairs with containment >= {CONTAINMENT}, {len(across)} across outlets")
        print(f"{'method':34}{'recall':>8}{'across':>8}{'pairs':>9}{'seconds':>9}{'MB':>7}", flush=True)
    recall, of_two = (100 * len(pairs & wanted) / max(1, len(wanted)) for wanted in (truth, across))
    figures = f"{recall:8.1f}{of_two:8.1f}{len(pairs):9}{result['seconds']:9.1f}{result['megabytes']:7.0f}"
    print(f"{method:34}{figures}", flush=True)


def main() -> None:
    """Read the arguments, and compare the methods or run one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, help="how many, chosen at random; all if not given")
    parser.add_argument("--others", default="build/benchmark-venv/bin/python", help="a Python that has the other methods")
    parser.add_argument("--run", metavar="METHOD", choices=METHODS, help="run one method and print its result as JSON")
    wanted = parser.parse_args()
    if wanted.run:
        print(json.dumps(measure(wanted.run, wanted.paths[0])))
        return
    rows = list(read_rows(wanted.paths))
    if wanted.articles:
        rows = random.Random(SEED).sample(rows, min(wanted.articles, len(rows)))
    compare(rows, wanted.others)


if __name__ == "__main__":
    main()
