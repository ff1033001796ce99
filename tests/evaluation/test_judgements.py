"""The judgements are whole, hold no words of others, and stand where the texts say."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from evaluation.judgements import JUDGED, judged_pairs, read_judgements, read_stories
from evaluation.placing import given_text
from evaluation.rows import read_rows
from evaluation.scorers.claims import RELATIONS

from twosource.language import Parser

STREAM = Path(__file__).parents[3] / "shared" / "data" / "allsides_stream"
KEYS = {"a", "b", "same_matter", "origins", "relation", "about", "drawn"}


def stories() -> list[dict[str, Any]]:
    return [row for path in sorted(JUDGED.glob("*.jsonl")) for row in read_rows(path)]


def test_there_are_many_stories_and_half_of_the_judgements_are_fresh() -> None:
    pairs = list(judged_pairs(stories()))
    fresh = [pair for story, pair in pairs if story["part"] == "fresh"]
    assert len(stories()) >= 40
    assert len(pairs) >= 300
    assert 2 * len(fresh) >= len(pairs)


def test_no_story_and_no_article_stands_in_both_parts() -> None:
    parts = {part: [story for story in stories() if story["part"] == part] for part in ("tuned", "fresh")}
    names = {part: {name for story in rows for name in story["articles"]} for part, rows in parts.items()}
    assert not names["tuned"] & names["fresh"]
    assert len({story["story"] for story in stories()}) == len(stories())


def test_a_judgement_holds_offsets_and_labels_and_no_words() -> None:
    for _, pair in judged_pairs(stories()):
        assert set(pair) <= KEYS
        assert pair["same_matter"] in ("yes", "no", "debatable")
        assert pair["drawn"] in ("program", "likeness", "reading")
        assert ("origins" in pair) == ("relation" in pair) == (pair["same_matter"] == "yes")
        assert pair.get("origins", "one") in ("one", "two", "unknown")
        assert set(pair.get("relation", [])) <= set(RELATIONS)


def test_a_judgement_sets_two_articles_side_by_side_and_once_only() -> None:
    for story in stories():
        seen = [json.dumps([pair["a"], pair["b"], pair.get("about")]) for pair in story["pairs"]]
        assert len(set(seen)) == len(seen)
        for pair in story["pairs"]:
            (one, *first), (other, *second) = pair["a"], pair["b"]
            assert one != other
            assert {one, other} <= set(range(len(story["articles"])))
            assert all(start < end for start, end in (first, second, *pair.get("about", [])))


@pytest.mark.skipif(not STREAM.exists(), reason="the stream of articles does not stand here")
def test_every_span_begins_and_ends_at_a_word_of_its_article() -> None:
    for story in read_judgements(STREAM):
        texts = [given_text(doc["title"], doc["text"]) for doc in story["docs"]]
        for pair in story["pairs"]:
            for article, start, end in (pair["a"], pair["b"]):
                assert end <= len(texts[article])
                assert not texts[article][start:end].isspace()
                assert texts[article][start:end] == texts[article][start:end].strip()


def stand(folder: Path, *ids: str) -> tuple[Path, Path]:
    """Write a stream of two invented articles and a judgement of those with `ids`; return both folders."""
    text = "The ferry ran aground off Tarnik on Monday, the harbour master Ilva Dorn said. Nobody was hurt."
    docs = [{"id": i, "title": "Ferry", "text": text, "source": i, "date": "2031-03-04", "url": ""} for i in ("one", "two")]
    (folder / "stream").mkdir()
    with gzip.open(folder / "stream" / "part-0.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(doc) + "\n" for doc in docs)
    (folder / "judged").mkdir()
    row = {"story": "ferry", "part": "fresh", "articles": list(ids), "pairs": []}
    (folder / "judged" / "fresh.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder / "stream", folder / "judged"


def test_a_judged_story_is_read_whole_with_the_articles_of_the_stream(tmp_path: Path, parser: Parser) -> None:
    gold = read_judgements(*stand(tmp_path, "one", "two"))
    assert [doc["id"] for doc in gold[0]["docs"]] == ["one", "two"]
    (reading,) = read_stories(gold, parser)
    assert reading["id"] == "ferry"
    assert [article["id"] for article in reading["articles"]] == ["one", "two"]


def test_an_article_that_the_stream_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="three"):
        read_judgements(*stand(tmp_path, "one", "three"))
