"""Figures of who says what: spans, chains, certainty."""

from collections import Counter
from collections.abc import Iterable, Sequence

from evaluation.rows import Figures, Row, f1, overlap, share
from evaluation.scorers.numbers import pearson

ROLES = ("source", "cue", "content")
SMALL_WORDS = frozenset({"the", "a", "an", "one", "some"})


def score_attributions(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return exact F1 of source, cue and content segments, and F1 of attributions whose source and content overlap.

    Only the outermost layer counts, and nothing that touches a span which the gold leaves unjudged.
    """
    exact: Counter[tuple[str, str]] = Counter()
    joint: Counter[str] = Counter()
    kinds: Counter[tuple[str, str]] = Counter()
    for row in gold:
        unjudged = [span for item in row.get("ignored_spans", []) for span in item["spans"]]
        found = predicted.get(row["id"], {}).get("attributions", [])
        wanted = _judged(row["attributions"], unjudged)
        got = _judged([item for item in found if item.get("depth", 0) == 0], unjudged)
        for role in ROLES:
            want_spans, got_spans = _segments(wanted, role), _segments(got, role)
            exact[role, "hit"] += len(want_spans & got_spans)
            exact[role, "got"] += len(got_spans)
            exact[role, "want"] += len(want_spans)
        hits = [any(_same_attribution(want, item) for item in got) for want in wanted]
        joint["want"] += len(wanted)
        joint["got"] += len(got)
        joint["recalled"] += sum(hits)
        joint["precise"] += sum(any(_same_attribution(item, want) for want in wanted) for item in got)
        for want, hit in zip(wanted, hits, strict=True):
            kinds[want["quote_type"], "want"] += 1
            kinds[want["quote_type"], "hit"] += hit
    precision, recall = share(joint["precise"], joint["got"]), share(joint["recalled"], joint["want"])
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {
        **{f"exact_{role}_f1": f1(exact[role, "hit"], exact[role, "got"], exact[role, "want"]) for role in ROLES},
        "joint_overlap_precision": precision,
        "joint_overlap_recall": recall,
        "joint_overlap_f1": both,
        **{f"recall_{kind}": share(kinds[kind, "hit"], kinds[kind, "want"]) for kind in ("direct", "mixed", "indirect")},
    }


def _judged(items: Iterable[Row], unjudged: list[Sequence[int]]) -> list[Row]:
    return [item for item in items if not any(overlap(s, u) for s in item["content"] for u in unjudged)]


def _segments(items: list[Row], role: str) -> set[tuple[int, int]]:
    return {(span[0], span[1]) for item in items for span in item[role]}


def _same_attribution(a: Row, b: Row) -> bool:
    """Tell whether content overlaps content, and source overlaps source where both have one."""
    if not any(overlap(s, t) for s in a["content"] for t in b["content"]):
        return False
    if not a["source"] or not b["source"]:
        return not a["source"] and not b["source"]
    return any(overlap(s, t) for s in a["source"] for t in b["source"])


def score_chains(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return the share of chains found with the same sources in the same order; apart, those of two links or more."""
    counts: Counter[str] = Counter()
    for row in gold:
        found = predicted.get(row["id"], {}).get("attributions", [])
        got = [[link["text"] for link in item["chain"]] for item in found]
        for item in row["chains"]:
            hit = any(_same_chain(item["chain"], chain) for chain in got)
            counts["all"] += 1
            counts["hit"] += hit
            if len(item["chain"]) > 1:
                counts["nested"] += 1
                counts["nested hit"] += hit
    return {
        "chain_exact": share(counts["hit"], counts["all"]),
        "nested_chain_exact": share(counts["nested hit"], counts["nested"]),
        "chains": counts["all"],
        "nested": counts["nested"],
    }


def _same_chain(a: list[str], b: list[str]) -> bool:
    if len(a) != len(b):
        return False
    pairs = [(_plain(x), _plain(y)) for x, y in zip(a, b, strict=True)]
    return all(x in y or y in x for x, y in pairs)


def _plain(name: str) -> str:
    words = name.lower().replace("'s", "").replace("’s", "").split()
    return " ".join(word for word in words if word not in SMALL_WORDS)


def score_certainty(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return the correlation and the mean error of certainty at each gold event; an event not found counts as +3."""
    got, want = [], []
    for row in gold:
        events = predicted.get(row["id"], {}).get("events", [])
        for target in row["targets"]:
            hits = [event["certainty"] for event in events if overlap(event["span"], target["char"])]
            got.append(float(hits[0]) if hits else 3.0)
            want.append(float(target["factuality"]))
    error = sum(abs(x - y) for x, y in zip(got, want, strict=True)) / max(1, len(got))
    return {"pearson_r": pearson(got, want), "mae": error, "targets": len(got)}
