"""The sample stories, read with the standard library alone, so that they can be judged by nothing of ours."""

import csv
import html
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLES = EXAMPLES / "articles"
STORIES = ("mine", "port")

_HIDDEN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@lru_cache(maxsize=1)
def read_samples() -> dict[str, dict[str, str]]:
    """Return every sample article by its id, with `text` (its title in front) and what fields its file gives."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(ARTICLES.iterdir()):
        for row in _read_file(path):
            name = row.get("id") or path.name.split(".")[0]
            assert name not in found, f"two samples go by the id {name}"
            found[name] = {**row, "text": f"{row.get('title', '')}\n\n{row['text']}", "file": path.name}
    return found


@lru_cache(maxsize=2)
def read_gold(story: str) -> dict[str, Any]:
    """Return the gold reading of a story."""
    gold: dict[str, Any] = json.loads((EXAMPLES / "gold" / f"{story}.json").read_text(encoding="utf-8"))
    return gold


def _read_file(path: Path) -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    if path.suffix == ".json":
        return [json.loads(text)]
    if path.suffix == ".csv":
        return list(csv.DictReader(text.splitlines(keepends=True)))
    if path.suffix == ".html":
        return [{"text": html.unescape(_TAG.sub(" ", _HIDDEN.sub(" ", text)))}]
    return [{"text": text}]
