"""Figures of who took it from whom: order of two texts, family trees, planted changes."""

from collections import Counter
from collections.abc import Iterable, Sequence

from evaluation.inputs import family_ids, scrambled
from evaluation.rows import Figures, Row, overlap, share

NOT_IDENTICAL = 0.98
"""Jaccard of word 5-grams from which two wire items count as identical, so that no text can tell their order."""
LONGEST_REPORT = 120
"""Characters: a change is found only if it is pointed at this narrowly (or three times its own length)."""


def earlier_of(predicted: Iterable[Row]) -> dict[frozenset[str], str | None]:
    """Return the earlier text of each reported pair, None where its direction is unknown."""
    arrows = {"a->b": "a", "b->a": "b"}
    found: dict[frozenset[str], str | None] = {}
    for row in predicted:
        side = arrows.get(row.get("direction", ""))
        found[frozenset((row["a"], row["b"]))] = row[side] if side else None
    return found


def _points(earlier: str | None, truth: str) -> float:
    """Return 1 for right, 0 for wrong, half for "unknown"."""
    return 0.5 if earlier is None else float(earlier == truth)


def score_direction(gold: Sequence[Row], predicted: Iterable[Row]) -> Figures:
    """Return how often the first sent of two wire items is told, an abstention counting half."""
    found = earlier_of(predicted)
    pairs = [pair for row in gold for pair in row["pairs"]]
    keys = [frozenset((str(pair["earlier"]), str(pair["later"]))) for pair in pairs]
    points = [_points(found.get(key), str(pair["earlier"])) for key, pair in zip(keys, pairs, strict=True)]
    hard = [point for point, pair in zip(points, pairs, strict=True) if pair["jaccard5"] < NOT_IDENTICAL]
    return {
        "accuracy": share(sum(points), len(pairs)),
        "accuracy_not_identical": share(sum(hard), len(hard)),
        "pairs_found": share(sum(key in found for key in keys), len(pairs)),
        "coverage": share(sum(found.get(key) is not None for key in keys), len(pairs)),
        "pairs": len(pairs),
    }


def score_versions(gold: Sequence[Row], predicted: Iterable[Row]) -> Figures:
    """Return how often the earlier of two revisions of a page is told, over all pairs and over neighbours."""
    found = earlier_of(predicted)
    every: list[float] = []
    neighbours: list[float] = []
    for k, row in enumerate(gold):
        ids = [f"{k}-{scrambled(k, version['n'])}" for version in row["versions"]]
        for i, first in enumerate(ids):
            for j, second in enumerate(ids[i + 1 :], start=i + 1):
                point = _points(found.get(frozenset((first, second))), first)
                every.append(point)
                if j == i + 1:
                    neighbours.append(point)
    return {
        "accuracy": share(sum(every), len(every)),
        "adjacent_accuracy": share(sum(neighbours), len(neighbours)),
        "pairs": len(every),
    }


def score_tree(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return the share of visible parents found first, of underived articles given one, of families with all origins."""
    count: Counter[str] = Counter()
    for row in gold:
        ids = family_ids(row)
        _count_origins(row, ids, predicted, count)
        _count_underived(row, ids, predicted, count)
        for edge in row["edges"]:
            _count_edge(edge, ids, predicted, count)
    extra = count["extra"] + count["extra got"]
    return {
        "parent_accuracy": share(count["right"], count["edges"]),
        "false_parents": share(count["false"], count["underived"]),
        "second_parent_f1": 200 * count["extra right"] / extra if extra else 0.0,
        "origins_exact": share(count["exact"], count["families"]),
        "origins_mae": count["off"] / max(1, count["families"]),
        "edges": count["edges"],
    }


def _count_origins(row: Row, ids: dict[str, str], predicted: dict[str, Row], count: Counter[str]) -> None:
    if row.get("n_independent_origins") is None:
        return
    found = len({predicted[name]["origin"] for name in ids.values() if name in predicted})
    count["families"] += 1
    count["exact"] += found == row["n_independent_origins"]
    count["off"] += abs(found - row["n_independent_origins"])


def _count_underived(row: Row, ids: dict[str, str], predicted: dict[str, Row], count: Counter[str]) -> None:
    derived = {edge["child"] for edge in row["edges"]}
    for own, name in ids.items():
        if own not in derived:
            count["underived"] += 1
            count["false"] += bool(predicted.get(name, {}).get("parents"))


def _count_edge(edge: Row, ids: dict[str, str], predicted: dict[str, Row], count: Counter[str]) -> None:
    parents = [parent["id"] for parent in predicted.get(ids[edge["child"]], {}).get("parents", [])]
    second = edge.get("second_parent")
    if edge["parent_visible"]:
        accepted = {ids[edge["parent"]]} | ({ids[second]} if second in ids else set())
        count["edges"] += 1
        count["right"] += bool(parents) and parents[0] in accepted
    if second in ids:
        wanted = {ids[name] for name in (edge["parent"], second) if name in ids}
        count["extra"] += 1
        count["extra right"] += wanted <= set(parents)
    count["extra got"] += max(0, len(parents) - 1)


def score_drift(gold: Sequence[Row], predicted: Iterable[Row]) -> Figures:
    """Return the share of planted changes that are pointed at, and that are given the right kind."""
    by_edge = {(row["child"], row["parent"]): row["changes"] for row in predicted}
    count: Counter[str] = Counter()
    for row in gold:
        ids = family_ids(row)
        texts = {doc["id"]: doc["text"] for doc in row["docs"]}
        for planted in row["drifts"]:
            changes = by_edge.get((ids[planted["child"]], ids[planted["parent"]]), [])
            here = [change for change in changes if _points_at(change, planted, texts)]
            count["planted"] += 1
            count["found"] += bool(here)
            count["kind"] += any(change["kind"] == planted["kind"] for change in here)
    return {
        "found": share(count["found"], count["planted"]),
        "kind_right": share(count["kind"], count["planted"]),
        "planted": count["planted"],
        "reported": sum(map(len, by_edge.values())),
    }


def _points_at(change: Row, planted: Row, texts: dict[str, str]) -> bool:
    sides = [side for side in ("parent", "child") if change.get(f"{side}_span")]
    return bool(sides) and all(_side_fits(change[f"{side}_span"], planted, side, texts) for side in sides)


def _side_fits(span: list[int], planted: Row, side: str, texts: dict[str, str]) -> bool:
    words = planted[f"{side}_text"]
    start = texts[planted[side]].find(words)
    return span[1] - span[0] <= max(LONGEST_REPORT, 3 * len(words)) and overlap(span, (start, start + len(words)))
