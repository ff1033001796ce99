"""Fit src/twosource/claims/data/relate.json: how much each feature of two statements says that they state the same.

    .venv/bin/python models/train_relate.py [../shared/data]

1. The pairs of `mrpc` (the same or not) and `sts_news` (graded 0 to 5) are read and parsed. A grade is taken as the share of
   readers who would call the pair the same: half of them at 2.75, nearly none at 1 and nearly all at 4.5.
2. One logistic over both, each graded pair counted four times, with a small penalty on large weights (Newton's method).
3. The same in five folds, to know how well it does on pairs that it has not seen; prints both figures. Pairs that share a text,
   of either set, stand in one fold: 382 pairs of the second set have a text of the first.
4. The weights are divided by a temperature, so that a probability grows with the grade instead of jumping at the middle.

Nothing is drawn but the folds, from fixed seeds: a second run writes the same file.
"""

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from twosource.claims.names import read_acronyms
from twosource.claims.relate import all_words
from twosource.claims.sameness import read_features
from twosource.language import Parser
from twosource.records import Article, ArticleId, Block

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "twosource" / "claims" / "data" / "relate.json"

GRADED_WEIGHT = 4.0
"""How often a graded pair counts: of 1, 2, 4 and 6 the one that serves both sets, in five folds."""
PENALTY = 1e-2
TEMPERATURE = 2.0
MIDDLE_GRADE, STEEPNESS = 2.75, 2.0
"""The grade at which half would say "the same", and how fast that share grows with it. Of the pairs that both sets have, the
label is yes for 9, 27, 49 and 84 % at the grades 1, 2, 3 and 4; steeper and a little lower serves both sets, in five folds."""
FOLDS = 5
SEEDS = (0, 1, 2)

Rows = NDArray[np.float64]


def main() -> None:
    """Fit, cross-validate, print, write."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
    parser = Parser()
    names, labelled, labels, texts_l = read_set(data / "mrpc", parser)
    _, graded, grades, texts_g = read_set(data / "sts_news", parser)
    for seed in SEEDS:
        folds = draw_folds([*texts_l, *texts_g], seed)
        seen_l, seen_g = cross_validate(labelled, labels, graded, grades, folds)
        accuracy = 100 * float(((seen_l >= 0.5) == (labels == 1)).mean())
        figures = f"mrpc F1 {f1(labels, seen_l):.1f}, accuracy {accuracy:.1f}"
        print(f"cross-validated, folds {seed}: {figures}, sts_news Pearson {np.corrcoef(seen_g, grades)[0, 1]:.3f}")
    weights = fit(*joined(labelled, labels, graded, grades))
    told = dict(zip([*names, "bias"], (round(float(w), 4) for w in weights), strict=True))
    TARGET.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def read_set(folder: Path, parser: Parser) -> tuple[list[str], Rows, Rows, list[tuple[str, str]]]:
    """Return the names of the features, the features of each pair, what is to be learnt of it (0 or 1, or the grade), and its
    texts."""
    features: list[dict[str, float]] = []
    wanted: list[float] = []
    texts: list[tuple[str, str]] = []
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            first, second = parser.read([statement(f"{row['id']}/{side}", row[f"text_{side}"]) for side in (1, 2)])
            acronyms = read_acronyms((first.article, second.article))
            texts.append((first.article.text, second.article.text))
            features.append(read_features(first, second, all_words(first, acronyms), all_words(second, acronyms)))
            wanted.append(float(row["label"] if "label" in row else row["score"]))
    names = sorted(features[0])
    return names, np.array([[f[name] for name in names] for f in features]), np.array(wanted), texts


def statement(name: str, text: str) -> Article:
    """Return a statement as an article of one paragraph."""
    return Article(id=ArticleId(name), text=text, blocks=(Block(kind="prose", start=0, end=len(text)),))


def joined(labelled: Rows, labels: Rows, graded: Rows, grades: Rows) -> tuple[Rows, Rows, Rows]:
    """Return both sets as one, with how often each pair counts."""
    counts = np.r_[np.ones(len(labels)), np.full(len(grades), GRADED_WEIGHT)]
    likely = 1 / (1 + np.exp(-STEEPNESS * (grades - MIDDLE_GRADE)))
    return np.r_[labelled, graded], np.r_[labels, likely], counts


def fit(rows: Rows, wanted: Rows, counts: Rows) -> Rows:
    """Return the weights, bias last, of a logistic regression; the penalty falls on standardised weights."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    whole = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    penalty = PENALTY * len(rows) * np.diag([1.0] * rows.shape[1] + [0.0])
    weights = np.zeros(whole.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-whole @ weights))
        slope = whole.T @ (counts * (likely - wanted)) + penalty @ weights
        bend = (whole * (counts * likely * (1 - likely))[:, None]).T @ whole + penalty
        weights -= np.linalg.solve(bend, slope)
    plain = weights[:-1] / spread
    result: Rows = np.r_[plain, weights[-1] - plain @ mean] / TEMPERATURE
    return result


def draw_folds(texts: Sequence[tuple[str, str]], seed: int) -> NDArray[np.int64]:
    """Return the fold of each pair; pairs that share a text, at any remove, have the same."""
    above: dict[str, str] = {}

    def find(text: str) -> str:
        while (other := above.setdefault(text, text)) != text:
            text = other
        return text

    for first, second in texts:
        above[find(first)] = find(second)
    heads = sorted({find(first) for first, _ in texts})
    drawn = dict(zip(heads, np.random.default_rng(seed).integers(FOLDS, size=len(heads)), strict=True))
    return np.array([drawn[find(first)] for first, _ in texts])


def cross_validate(labelled: Rows, labels: Rows, graded: Rows, grades: Rows, folds: NDArray[np.int64]) -> tuple[Rows, Rows]:
    """Return the probability of each pair by weights that were fitted without its fold."""
    fold_l, fold_g = folds[: len(labels)], folds[len(labels) :]
    seen_l, seen_g = np.zeros(len(labels)), np.zeros(len(grades))
    for fold in range(FOLDS):
        rest_l, rest_g = fold_l != fold, fold_g != fold
        weights = fit(*joined(labelled[rest_l], labels[rest_l], graded[rest_g], grades[rest_g]))
        seen_l[~rest_l] = predict(weights, labelled[~rest_l])
        seen_g[~rest_g] = predict(weights, graded[~rest_g])
    return seen_l, seen_g


def predict(weights: Rows, rows: Rows) -> Rows:
    """Return the probability of each pair."""
    result: Rows = 1 / (1 + np.exp(-(rows @ weights[:-1] + weights[-1])))
    return result


def f1(labels: Rows, likely: Rows) -> float:
    """Return F1 in percent of calling the same what is likelier than not."""
    hits = float(((likely >= 0.5) & (labels == 1)).sum())
    return 200 * hits / float((likely >= 0.5).sum() + (labels == 1).sum())


if __name__ == "__main__":
    main()
