"""Two articles side by side as plain JSON values (`twosource compare --json`)."""

from typing import Any

from twosource.present.facts import edit_fact, number, reason_fact, reuse_fact, span_facts
from twosource.records import Article, Collation, Edit


def collation_to_dict(collation: Collation) -> dict[str, Any]:
    """Return the two articles, who comes from whom, the edits (weightiest first), and the joined sentences.

    `direction` is `first->second`, or `unknown`: then `added` and `dropped` say no more than "only in the second" and "only
    in the first".
    """
    edge = collation.derivation
    return {
        "first": _article(collation.parent),
        "second": _article(collation.child),
        "direction": "first->second" if edge else "unknown",
        "kind": edge.kind if edge else None,
        "probability": number(edge.probability) if edge else None,
        "share": number(edge.share) if edge else None,
        "reasons": [reason_fact(reason) for reason in edge.reasons] if edge else [],
        "shared": reuse_fact(collation.shared) if collation.shared else None,
        "edits": [_edit(edit) for edit in collation.edits],
        "sentences": [
            {"kind": join.kind, "first": span_facts(join.parent), "second": span_facts(join.child)} for join in collation.joins
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    time = article.published
    return {
        "id": article.id,
        "outlet": article.outlet,
        "title": article.title,
        "published": time.iso if time and not time.implied else None,
        "published_implied": time.iso if time and time.implied else None,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    fact = edit_fact(edit)
    return {**{key: fact[key] for key in ("kind", "matter", "weight")}, "first": fact["parent"], "second": fact["child"]}
