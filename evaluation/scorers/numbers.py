"""Figures of quantities and times, and the correlation that others use."""

import math
from collections import Counter
from collections.abc import Sequence

from evaluation.rows import Figures, Row, f1, overlap

Said = tuple[float, ...]


def pearson(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Return the correlation of two lists, 0 where one of them does not vary."""
    if not xs:
        return 0.0
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread_x = math.sqrt(sum((x - mean_x) ** 2 for x in xs))
    spread_y = math.sqrt(sum((y - mean_y) ** 2 for y in ys))
    together = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return together / (spread_x * spread_y) if spread_x and spread_y else 0.0


def score_quantities(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return micro F1 of the value, of value and modifier, of value and noun, matched one to one."""
    hits: Counter[str] = Counter()
    wanted = found = 0
    for row in gold:
        left = list(predicted.get(row["id"], {}).get("quantities", []))
        wanted += len(row["quantities"])
        found += len(left)
        for want in row["quantities"]:
            fitting = [item for item in left if _equal(_said(want["value"]), _said(item["value"]))]
            if not fitting:
                continue
            best = max(fitting, key=lambda item, want=want: _agreement(want, item))  # type: ignore[misc]
            left.remove(best)
            modifier, noun = _agreement(want, best)
            hits.update({"value": 1, "value_modifier": int(modifier), "value_noun": int(noun)})
    return {f"{name}_f1": f1(hits[name], found, wanted) for name in ("value", "value_modifier", "value_noun")}


def _said(value: object) -> Said:
    """Return a value as numbers: one, or two for a range ("20-30", [20, 30])."""
    if isinstance(value, (list, tuple)):
        return tuple(float(part) for part in value)
    text = str(value)
    if "-" in text[1:] and "e" not in text.lower() and not text.startswith("-"):
        low, high = text.split("-", 1)
        return float(low), float(high)
    return (float(text),)


def _equal(a: Said, b: Said) -> bool:
    close = (math.isclose(x, y, rel_tol=1e-5, abs_tol=1e-8) for x, y in zip(a, b, strict=False))
    return len(a) == len(b) and all(close)


def _agreement(want: Row, item: Row) -> tuple[bool, bool]:
    nouns = set(str(want.get("referred_concepts", "")).lower().replace(",", " ").split())
    return item.get("modifier") == want["change"], bool(nouns & set(str(item.get("noun") or "").lower().split()))


def score_times(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return F1 of exact spans, of overlapping spans, and of overlapping spans with the same TIMEX3 value."""
    hits: Counter[str] = Counter()
    wanted = found = 0
    for row in gold:
        left = [((t["start"], t["end"]), t["value"]) for t in predicted.get(row["id"], {}).get("times", [])]
        wanted += len(row["timex"])
        found += len(left)
        for want in row["timex"]:
            span = (want["start"], want["end"])
            match = next((t for t in left if t[0] == span), None) or next((t for t in left if overlap(t[0], span)), None)
            if match is not None:
                left.remove(match)
                same = match[1] == want["value"]
                hits.update({"relaxed": 1, "strict": int(match[0] == span), "value": int(same)})
    return {f"{name}_f1": f1(hits[name], found, wanted) for name in ("strict", "relaxed", "value")}
