"""Figures of stories and of coded positions."""

from collections import Counter
from collections.abc import Sequence

from evaluation.rows import Figures, Row, f1, share


def score_stories(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return B-cubed (Bagga and Baldwin 1998) and pairwise figures of a grouping; an article left out stands alone."""
    want = {row["id"]: row["story"] for row in gold}
    got = {name: predicted[name]["story"] if name in predicted else f"missing:{name}" for name in want}
    cells = Counter((want[name], got[name]) for name in want)
    want_sizes, got_sizes = Counter(want.values()), Counter(got.values())
    precision = share(sum(n * n / got_sizes[g] for (_, g), n in cells.items()), len(want))
    recall = share(sum(n * n / want_sizes[w] for (w, _), n in cells.items()), len(want))
    return {
        "bcubed_precision": precision,
        "bcubed_recall": recall,
        "bcubed_f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "pairwise_f1": f1(_pairs(cells.values()), _pairs(got_sizes.values()), _pairs(want_sizes.values())),
        "gold_stories": len(want_sizes),
        "found_stories": len(got_sizes),
    }


def _pairs(sizes: object) -> float:
    return sum(size * (size - 1) / 2 for size in sizes)  # type: ignore[attr-defined]


def score_plover(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return accuracy and macro F1 over the PLOVER types; the first position of a sentence counts."""
    pairs = [(row["event"], _first_type(predicted.get(row["id"], {}))) for row in gold]
    types = sorted({want for want, _ in pairs})
    return {"accuracy": share(sum(w == g for w, g in pairs), len(pairs)), "macro_f1": macro_f1(pairs, types)}


def _first_type(row: Row) -> str:
    positions = row.get("positions", [])
    return str(positions[0]["plover"]) if positions else "NONE"


def macro_f1(pairs: Sequence[tuple[str, str]], labels: Sequence[str]) -> float:
    """Return the mean over `labels` of their F1; a pair is (wanted, got)."""
    scores = (
        f1(
            sum(want == got == label for want, got in pairs),
            sum(got == label for _, got in pairs),
            sum(want == label for want, _ in pairs),
        )
        for label in labels
    )
    return sum(scores) / max(1, len(labels))
