"""How long everything after the parse takes on one story of 50, 100, 200 and 400 articles, stage by stage.

    python benchmarks/claims.py PATH [--sizes 50 100 200 400] [--characters 4000]

PATH holds articles of one story as JSON Lines (`.gz` by its name) with `id` and `text`, and perhaps `outlet` and `date`. Seconds
are processor time of one process; the parse of the same texts is measured beside them. Seconds that double with the articles
are in proportion to them, seconds that become four times as many grow with their square.
"""

import argparse
import gzip
import json
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from twosource.attribution import find_attributions
from twosource.claims import find_claims
from twosource.compare import compare_claims, count_origins
from twosource.language import Parser
from twosource.measures import find_quantities, find_times
from twosource.records import (
    Article,
    ArticleId,
    ArticleMeasures,
    Block,
    FamilyTree,
    Lineage,
    ParsedArticle,
    PublicationTime,
    StoryId,
)
from twosource.settings import Settings


def read_articles(path: Path, most: int, characters: int) -> list[Article]:
    """Return the first articles of a file, each cut to its first characters."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [_article(json.loads(line), characters) for line in islice(lines, most)]


def _article(row: dict[str, Any], characters: int) -> Article:
    text = str(row["text"])[:characters]
    blocks: list[Block] = []
    start = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            blocks.append(Block(kind="prose", start=start, end=start + len(paragraph)))
        start += len(paragraph) + 1
    day = date.fromisoformat(str(row["date"])[:10]) if row.get("date") else None
    published = PublicationTime(first=day, last=day, iso=day.isoformat(), precision="day") if day else None
    return Article(id=ArticleId(str(row["id"])), text=text, blocks=tuple(blocks), outlet=row.get("outlet"), published=published)


def time_stages(parsed: Sequence[ParsedArticle], settings: Settings) -> dict[str, float]:
    """Return the processor seconds of each stage after the parse."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        before = process_time()
        found = work()
        spent[name] = process_time() - before
        return found

    said = timed("attribution", lambda: [find_attributions(p, settings.attribution) for p in parsed])
    counted = timed("quantities", lambda: [find_quantities(p, settings.measures) for p in parsed])
    dated = timed("times", lambda: [find_times(p, settings.measures) for p in parsed])
    measures = {p.id: ArticleMeasures(quantities=q, times=t) for p, q, t in zip(parsed, counted, dated, strict=True)}
    claims = timed("claims", lambda: find_claims(parsed, said, measures, settings.claims))
    articles = [p.article for p in parsed]
    timed("compare", lambda: compare_claims(claims, articles, settings.compare))
    alone = tuple(Lineage(article=a.id, parents=(), origin=a.id) for a in sorted(articles, key=lambda a: a.id))
    tree = FamilyTree(story=StoryId("s"), lineages=alone)
    timed("origins", lambda: [count_origins(c, articles, (), tree, (), settings.compare) for c in claims])
    return spent


def main() -> None:
    """Print a line for each size."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("path", type=Path)
    options.add_argument("--sizes", type=int, nargs="+", default=[50, 100, 200, 400])
    options.add_argument("--characters", type=int, default=4_000)
    wanted = options.parse_args()
    articles = read_articles(wanted.path, max(wanted.sizes), wanted.characters)
    parser, settings = Parser(), Settings()
    parser.parse(["A first sentence loads the model."])
    before, parsed, parse_time = process_time(), [], {}
    for size in sorted(wanted.sizes):
        parsed += parser.read(articles[len(parsed) : size])
        parse_time[size] = process_time() - before
    for size in sorted(wanted.sizes):
        spent = time_stages(parsed[:size], settings)
        stages = "  ".join(f"{name} {seconds:.2f}" for name, seconds in spent.items())
        print(
            f"{len(parsed[:size])} articles: parse {parse_time[size]:.1f} s, after it {sum(spent.values()):.1f} s ({stages})",
            flush=True,
        )


if __name__ == "__main__":
    main()
