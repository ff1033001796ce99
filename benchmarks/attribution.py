"""How much time the stage `attribution` takes beside the bare parse of the same sentences, and how long its models load.

    python benchmarks/attribution.py PATH... [--articles 300]

PATH holds articles as JSON Lines (`.gz` by its name) with `id` and `text`. Every distinct sentence is parsed once. Seconds are
processor time of one process; the two are measured one after the other in the same run. `stage` is the parse and the stage
over the parse alone, which must stay below 1.35.
"""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from twosource.attribution import find_attributions
from twosource.clean import accept_document
from twosource.filters import read_row
from twosource.language import Parser
from twosource.settings import AttributionSettings

LOADING = """
import time
begun = time.process_time()
from twosource.attribution.stage import find_attributions
from twosource.attribution.trained import load_model
load_model()
print(f"{time.process_time() - begun:.2f}")
"""


def read_articles(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """Yield the articles of files of JSON Lines."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def main(arguments: list[str]) -> int:
    """Measure and print a line for each figure."""
    options = _options(arguments)
    articles = [
        accept_document(read_row({"id": row["id"], "text": row["text"]}))
        for row in islice(read_articles(options.paths), options.articles)
    ]
    parser = Parser()
    parser.parse(["A sentence, so that the model is loaded before the clock runs."])
    begun = process_time()
    parsed = parser.read(articles)
    parse = process_time() - begun
    begun = process_time()
    found = [find_attributions(article, AttributionSettings()) for article in parsed]
    stage = process_time() - begun
    loading = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=True)
    print(f"articles {len(articles)}, distinct sentences {len({s.text for p in parsed for s in p.sentences}):,}")
    print(f"attributions {sum(len(each.attributions) for each in found):,}")
    print(f"parse {parse:.1f} s, stage {stage:.1f} s, both over the parse alone {(parse + stage) / parse:.2f}")
    print(f"code and models load in {loading.stdout.strip()} s")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
