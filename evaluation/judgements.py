"""Judged claims of real stories: pairs of statements that a reader set side by side, kept as offsets without the words.

A line of `evaluation/judged/*.jsonl` is a story: `{"story", "part", "articles": [ids], "pairs": [...]}`, `part` being "tuned"
(rules were written with these stories in view) or "fresh" (nobody who writes rules has read them). A pair is
`{"a": [article, start, end], "b": ..., "same_matter": "yes"|"no"|"debatable", "origins"?, "relation"?, "about"?, "drawn"}`:
`article` is a place in `articles`, offsets count in `given_text` of `evaluation.placing`, `relation` lists what is right (best
first), `about` holds the spans [start, end] of the words compared on both sides, and `drawn` says where the pair came from.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evaluation.inputs import stage_inputs
from evaluation.rows import Row, by_id, read_rows
from twosource import read
from twosource.language import Parser
from twosource.present.reading_json import reading_to_json

JUDGED = Path(__file__).parent / "judged"


def read_judgements(folder: Path, judged: Path = JUDGED) -> list[Row]:
    """Return the judged stories with their articles out of the stream in `folder`, as `docs`.

    Raises KeyError where the stream lacks an article: then its offsets mean nothing.
    """
    stories = [row for path in sorted(judged.glob("*.jsonl")) for row in read_rows(path)]
    wanted = {name for story in stories for name in story["articles"]}
    stream = (row for path in sorted(folder.glob("part-*.jsonl.gz")) for row in read_rows(path))
    docs = by_id(row for row in stream if row["id"] in wanted)
    return [{**story, "docs": [docs[name] for name in story["articles"]]} for story in stories]


def read_stories(gold: Sequence[Row], parser: Parser) -> Iterator[Row]:
    """Yield the reading of each judged story, each read by itself from a file as users read, with the story's name as `id`."""
    for story in gold:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"{story['story']}.jsonl"
            path.write_text("".join(json.dumps(row) + "\n" for row in stage_inputs("judged_claims", [story])), encoding="utf-8")
            yield {"id": story["story"], **json.loads(reading_to_json(read(path, parser=parser)))}


def judged_pairs(stories: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield every judged pair with its story."""
    for story in stories:
        yield from ((story, pair) for pair in story["pairs"])
