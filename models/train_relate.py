"""Fit src/twosource/claims/data/relate.json: how much each feature of two statements says that they state the same.

    .venv/bin/python models/train_relate.py [../shared/data]

1. The pairs of `mrpc` (the same or not) and `sts_news` (graded 0 to 5, taken as shares of 5) are read and parsed.
2. One logistic over both, each graded pair counted four times, with a small penalty on large weights (Newton's method).
3. The same in five folds, to know how well it does on pairs that it has not seen; prints both figures.
4. The weights are divided by a temperature, so that a probability grows with the grade instead of jumping at the middle.

Nothing is drawn but the folds, from a fixed seed: a second run writes the same file.
"""

import gzip
import json
import sys
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
PENALTY = 1e-3
TEMPERATURE = 1.5
FOLDS = 5
SEED = 0

Rows = NDArray[np.float64]


def main() -> None:
    """Fit, cross-validate, print, write."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
    parser = Parser()
    names, labelled, labels = read_set(data / "mrpc", parser)
    _, graded, grades = read_set(data / "sts_news", parser)
    seen_l, seen_g = cross_validate(labelled, labels, graded, grades)
    print(f"cross-validated: mrpc F1 {f1(labels, seen_l):.1f}, sts_news Pearson {np.corrcoef(seen_g, grades)[0, 1]:.3f}")
    weights = fit(*joined(labelled, labels, graded, grades))
    told = dict(zip([*names, "bias"], (round(float(w), 4) for w in weights), strict=True))
    TARGET.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def read_set(folder: Path, parser: Parser) -> tuple[list[str], Rows, Rows]:
    """Return the names of the features, the features of each pair, and what is to be learnt of it, from 0 to 1."""
    features: list[dict[str, float]] = []
    wanted: list[float] = []
    with gzip.open(folder / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            first, second = parser.read([statement(f"{row['id']}/{side}", row[f"text_{side}"]) for side in (1, 2)])
            acronyms = read_acronyms((first.article, second.article))
            texts = first.article.text, second.article.text
            features.append(read_features(*texts, all_words(first, acronyms), all_words(second, acronyms)))
            wanted.append(float(row["label"]) if "label" in row else row["score"] / 5)
    names = sorted(features[0])
    return names, np.array([[f[name] for name in names] for f in features]), np.array(wanted)


def statement(name: str, text: str) -> Article:
    """Return a statement as an article of one paragraph."""
    return Article(id=ArticleId(name), text=text, blocks=(Block(kind="prose", start=0, end=len(text)),))


def joined(labelled: Rows, labels: Rows, graded: Rows, grades: Rows) -> tuple[Rows, Rows, Rows]:
    """Return both sets as one, with how often each pair counts."""
    counts = np.r_[np.ones(len(labels)), np.full(len(grades), GRADED_WEIGHT)]
    return np.r_[labelled, graded], np.r_[labels, grades], counts


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


def cross_validate(labelled: Rows, labels: Rows, graded: Rows, grades: Rows) -> tuple[Rows, Rows]:
    """Return the probability of each pair by weights that were fitted without its fold."""
    draw = np.random.default_rng(SEED)
    fold_l, fold_g = draw.integers(FOLDS, size=len(labels)), draw.integers(FOLDS, size=len(grades))
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
