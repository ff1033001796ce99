"""Figures of two statements set side by side: do they state the same, and how do they stand to each other?"""

from collections.abc import Sequence

from evaluation.rows import Figures, Row, f1, share
from evaluation.scorers.grouping import macro_f1
from evaluation.scorers.numbers import pearson

STANCES = {"agrees": "for", "contradicts": "against", "hedges": "observing"}


def score_same(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return F1 and accuracy of labels at probability .5, or the correlation with graded likeness."""
    likely = [float(predicted.get(row["id"], {}).get("same", 0.0)) for row in gold]
    if "label" not in gold[0]:
        return {"pearson_r": pearson(likely, [float(row["score"]) for row in gold]), "pairs": len(gold)}
    pairs = [(bool(row["label"] == 1), p >= 0.5) for row, p in zip(gold, likely, strict=True)]
    hits = sum(want and got for want, got in pairs)
    return {
        "f1": f1(hits, sum(got for _, got in pairs), sum(want for want, _ in pairs)),
        "accuracy": share(sum(want == got for want, got in pairs), len(pairs)),
        "pairs": len(gold),
    }


def score_relation(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return accuracy and macro F1 of for, against and observing."""
    kinds = ("for", "against", "observing")
    pairs = [(row["label"], STANCES.get(predicted.get(row["id"], {}).get("relation", ""), "none")) for row in gold]
    return {
        "accuracy": share(sum(want == got for want, got in pairs), len(pairs)),
        "macro_f1": macro_f1(pairs, kinds),
        **{f"{kind}_f1": macro_f1(pairs, [kind]) for kind in kinds},
    }
