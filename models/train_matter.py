"""Fit src/twosource/claims/data/matter.json: how much each feature of two clauses says that they state one matter.

    PYTHONPATH=. .venv/bin/python models/train_matter.py [../shared/data]

1. The judged pairs of the stories that rules were written with (part "tuned" of `evaluation/judged`); "fresh" stories are never
   read. Debatable pairs are left out.
2. Each pair's words are found in the cleaned articles, and the features read as the stage reads them.
3. One logistic with a small penalty on large weights (Newton's method), in six folds by story, to know how it does on stories
   that it has not seen; then on all.

Nothing is drawn: a second run writes the same file.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from evaluation.inputs import stage_inputs
from evaluation.judgements import read_judgements
from evaluation.placing import GivenWords, given_text
from evaluation.rows import Row
from numpy.typing import NDArray

from twosource.claims.matter import Features, Matters, Stated
from twosource.clean import clean_document
from twosource.filters import read_row
from twosource.language import Parser
from twosource.records import ArticleId, ParsedArticle
from twosource.settings import CleanSettings

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "twosource" / "claims" / "data" / "matter.json"
PENALTY = 3.0
FOLDS = 6
ROUNDS = 60
LEVELS = (0.5, 0.6, 0.65, 0.7, 0.8)
"""Probabilities at which it is printed what a threshold there would keep."""

Rows = NDArray[np.float64]


def main() -> None:
    """Fit, cross-validate, print, write."""
    data = Path(sys.argv[1]) / "data" if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
    stories = [row for row in read_judgements(data / "allsides_stream") if row["part"] == "tuned"]
    pairs = list(read_pairs(stories, Parser()))
    names = sorted(pairs[0][1])
    rows = np.array([[*(features[name] for name in names), 1.0] for _, features, _, _ in pairs])
    labels = np.array([same for _, _, same, _ in pairs], dtype=np.float64)
    fold = np.array([number % FOLDS for number, _, _, _ in pairs])
    seen = np.zeros(len(labels))
    for k in range(FOLDS):
        seen[fold == k] = predict(rows[fold == k], fit(rows[fold != k], labels[fold != k]))
    report(seen, labels, np.array([drawn == "program" for _, _, _, drawn in pairs]))
    weights = fit(rows, labels)
    told = dict(zip([*names, "bias"], (round(float(w), 4) for w in weights), strict=True))
    TARGET.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def read_pairs(stories: Sequence[Row], parser: Parser) -> Iterator[tuple[int, Features, bool, str]]:
    """Yield each judged pair: the number of its story, its features, whether it is one matter, and where it was drawn."""
    for number, story in enumerate(stories):
        cleaned = [clean_document(read_row(row), CleanSettings()) for row in stage_inputs("judged_claims", [story])]
        parsed = {article.id: article for article in parser.read(cleaned)}
        matters = Matters(sentence for article in parsed.values() for sentence in article.sentences)
        words = {
            doc["id"]: GivenWords(given_text(doc.get("title"), doc["text"]), parsed[doc["id"]].article.text)
            for doc in story["docs"]
        }
        for pair in story["pairs"]:
            places = [find_words(pair[side], story["articles"], parsed, words) for side in ("a", "b")]
            first, second = places
            if pair["same_matter"] != "debatable" and first is not None and second is not None:
                yield number, matters.features(first, second), pair["same_matter"] == "yes", pair["drawn"]


def find_words(
    place: Sequence[int],
    articles: Sequence[ArticleId],
    parsed: Mapping[ArticleId, ParsedArticle],
    words: Mapping[str, GivenWords],
) -> Stated | None:
    """Return the words of the cleaned sentence that holds most of a judged passage; None where cleaning took it out."""
    name = articles[place[0]]
    wanted = words[name].in_given(place[1], place[2])

    def held(start: int, end: int) -> int:
        return len(words[name].in_cleaned(start, end) & wanted)

    best = max(parsed[name].sentences, key=lambda s: held(s.start, s.span.end), default=None)
    if best is None:
        return None
    inside = [t.i for t in best.tokens if held(best.start + t.start, best.start + t.end)]
    return Stated(best, tuple(best.tokens[inside[0] : inside[-1] + 1])) if inside else None


def fit(rows: Rows, labels: Rows) -> Rows:
    """Return the weights that explain the labels best, the last one being the bias, which bears no penalty."""
    weights = np.zeros(rows.shape[1])
    penalty = np.diag([PENALTY] * (rows.shape[1] - 1) + [1e-6])
    for _ in range(ROUNDS):
        chance = predict(rows, weights)
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(curve, rows.T @ (chance - labels) + penalty @ weights)
    return weights


def predict(rows: Rows, weights: Rows) -> Rows:
    """Return the probability of one matter for each row of features."""
    return np.asarray(1 / (1 + np.exp(-rows @ weights)))


def report(seen: Rows, labels: Rows, by_program: NDArray[np.bool_]) -> None:
    """Print what each threshold keeps of the pairs that the program had put together, stories held out by folds."""
    print(f"{len(labels)} pairs, {int(labels.sum())} of one matter; of the program's own {by_program.sum()}:")
    for level in LEVELS:
        kept = by_program & (seen >= level)
        print(f"  from {level}: {_count(kept & (labels == 1))} of one matter kept, {_count(kept & (labels == 0))} of two")


def _count(chosen: Iterable[bool]) -> int:
    return int(np.sum(np.asarray(chosen)))


if __name__ == "__main__":
    main()
