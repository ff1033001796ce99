"""How much time each stage takes beside the parse of the same text, on a stream of articles and on stories of many.

    python benchmarks/after_parse.py PATH... [--articles 300]
    python benchmarks/after_parse.py PATH --one-story [--topic NAME] [--sizes 50 100 200 400] [--characters 4000]

PATHs hold articles as JSON Lines (`.gz` by its name) with `id` and `text`, and perhaps `title`, `outlet` or `source`, `published`
or `date`, and `topic`. With `--one-story` all are one story, of which the first 50, 100, ... are read. The stages run as in a
reading, from the pipeline's own list. Seconds are processor time of one process.

The line of each pile ends with the figure that must stay below 1: quantities, times, claims, compare and origins together over
the parse. Every distinct sentence is parsed once, so a stream with many copies has less to parse.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

from twosource.filters import read_row
from twosource.language import Parser
from twosource.pipeline.stages import STAGES, Facts, Stage
from twosource.records import Document
from twosource.settings import Settings

PARSE = "language"
AFTER = ("quantities", "times", "claims", "compare", "origins")
"""The stages that together must take less than the parse."""
Seconds = dict[str, float]


def read_documents(paths: Sequence[Path], topic: str | None, characters: int | None) -> Iterator[Document]:
    """Yield the articles of files of JSON Lines; those of one topic only, if one is named."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if topic in (None, row.get("topic")):
                    yield _document(row, characters)


def _document(row: dict[str, Any], characters: int | None) -> Document:
    known = {"outlet": row.get("outlet") or row.get("source"), "published": row.get("published") or row.get("date")}
    return read_row({"id": row["id"], "title": row.get("title"), "text": row["text"][:characters], **known})


def time_stages(documents: Sequence[Document], settings: Settings, parser: Parser, *, one_story: bool = False) -> Seconds:
    """Return the seconds that each stage takes on a pile, all its articles or stories together, in the order of the stages."""
    spent: Seconds = defaultdict(float)
    read: dict[str, dict[str, Any]] = {
        d.id: {"document": _in_one_story(d) if one_story else d, "parser": parser} for d in sorted(documents, key=lambda d: d.id)
    }
    for stage in _of_scope("article"):
        for facts in read.values():
            _run(stage, facts, settings, spent)
    [grouping] = _of_scope("pile")
    pile = {name: {article: facts[name] for article, facts in read.items()} for name in grouping.needs}
    _run(grouping, pile, settings, spent)
    names = {stage.gives for stage in _of_scope("article")}
    for story in pile[grouping.gives]:
        facts = {name: {article: read[article][name] for article in story.articles} for name in names} | {"story": story}
        for stage in _of_scope("story"):
            if "reading" not in stage.needs:
                _run(stage, facts, settings, spent)
    return dict(spent)


def _in_one_story(document: Document) -> Document:
    return read_row({"id": document.id, "title": document.title, "text": document.text, "outlet": document.outlet,
                     "published": document.published, "story": "one"})  # fmt: skip


def _of_scope(scope: str) -> list[Stage]:
    return [stage for stage in STAGES if stage.scope == scope]


def _run(stage: Stage, facts: dict[str, Any], settings: Settings, spent: Seconds) -> None:
    needed: Facts = {name: facts[name] for name in stage.needs}
    begun = process_time()
    facts[stage.gives] = stage.run(needed, settings)
    spent[stage.name] += process_time() - begun


def describe(spent: Seconds, articles: int) -> str:
    """Return a line of all stages, and how those after the parse compare with it."""
    after = sum(spent[name] for name in AFTER)
    rest = "  ".join(f"{name} {seconds:.2f}" for name, seconds in spent.items() if name != PARSE and seconds >= 0.005)
    figure = f"quantities to origins over the parse {after / max(spent[PARSE], 1e-9):.2f}"
    return f"{articles} articles: parse {spent[PARSE]:.1f} s, quantities to origins {after:.1f} s  ({rest})\n  {figure}"


def main(arguments: list[str]) -> int:
    """Print a line for each pile."""
    options = _options(arguments)
    parser, settings = Parser(), Settings()
    parser.parse(["A first sentence loads the model."])
    documents = read_documents(options.paths, options.topic, options.characters if options.one_story else None)
    if not options.one_story:
        pile = list(islice(documents, options.articles))
        print(describe(time_stages(pile, settings, parser), len(pile)), flush=True)
        return 0
    pile = list(islice(documents, max(options.sizes)))
    time_stages(pile[:2], settings, parser, one_story=True)  # loads the models of attribution and the tables
    for size in sorted(options.sizes):
        # A new parser: what was parsed for a smaller story is not to be had for nothing.
        print(describe(time_stages(pile[:size], settings, Parser(), one_story=True), len(pile[:size])), flush=True)
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("paths", type=Path, nargs="+")
    options.add_argument("--articles", type=int, default=300, help="articles of a stream that are read")
    options.add_argument("--one-story", action="store_true", help="take all articles as one story")
    options.add_argument("--topic", help="only the articles of this topic")
    options.add_argument("--sizes", type=int, nargs="+", default=[50, 100, 200, 400])
    options.add_argument("--characters", type=int, default=4_000, help="characters of each article of a story that are read")
    return options.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
