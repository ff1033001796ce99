"""The score of a whole reading against a gold reading: what must be found, and what must not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from evaluation.alike import name_like, near, plain_words, relation_like
from evaluation.rows import Row, share

MUST_NOT = frozenset({"not_derivations", "not_comparable"})
OPEN = float("inf")

Check = tuple[str, bool]
"""A kind of finding, and whether one that the gold asks for is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingScore:
    """Found and total by kind of finding."""

    tally: dict[str, tuple[int, int]]

    @property
    def must(self) -> float:
        """Percent found of what must be there."""
        return self._share([kind for kind in self.tally if kind not in MUST_NOT])

    @property
    def must_not(self) -> float:
        """Percent absent of what must not be there."""
        return self._share([kind for kind in self.tally if kind in MUST_NOT])

    def _share(self, kinds: list[str]) -> float:
        return share(sum(self.tally[kind][0] for kind in kinds), sum(self.tally[kind][1] for kind in kinds))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A gold reading and a reading, with the ids of the gold in place of the reading's own."""

    gold: Row
    reading: Row
    own: dict[str, str]

    def findings(self, kind: str) -> list[Row]:
        """Return the findings of a kind over all stories."""
        return [finding for story in self.reading["stories"] for finding in story.get(kind, [])]

    def of_article(self, kind: str, article: str) -> list[Row]:
        """Return the findings of a kind in one article."""
        return [finding for finding in self.findings(kind) if self.gold_id(finding["article"]) == article]

    def gold_id(self, name: str) -> str:
        """Return the gold's id of one of the reading's articles, its own where the gold does not know it."""
        return next((gold for gold, own in self.own.items() if own == name), name)


def score_reading(gold: Row, reading: Row) -> ReadingScore:
    """Count, by kind of finding, what the gold asks for and the reading has."""
    ids = [article["id"] for article in reading["articles"]]
    own = {name: next((i for i in ids if i.startswith(name)), "") for name in gold["articles"]}
    pair = Pair(gold=gold, reading=reading, own=own)
    tally: dict[str, tuple[int, int]] = {}
    for checks in CHECKS:
        for kind, ok in checks(pair):
            found, total = tally.get(kind, (0, 0))
            tally[kind] = (found + ok, total + 1)
    return ReadingScore(tally=tally)


def _articles(pair: Pair) -> Iterator[Check]:
    articles = {pair.gold_id(article["id"]): article for article in pair.reading["articles"]}
    for name, want in pair.gold["articles"].items():
        got = articles.get(name, {})
        if want.get("published"):
            yield "published", str(got.get("published", ""))[:10] == want["published"][:10]
        if want.get("title"):
            yield "titles", near(want["title"], got.get("title"))
        for credit in want.get("credits", []):
            yield "credits", any(name_like(credit, str(found)) for found in got.get("credits", []))
        for piece in want.get("furniture", []):
            yield "furniture", bool(got) and piece.strip() not in got.get("text", "")


def _stories(pair: Pair) -> Iterator[Check]:
    for story in pair.gold["stories"]:
        wanted = {pair.own[name] for name in story if pair.own[name]}
        yield "stories", any(wanted <= set(found["articles"]) for found in pair.reading["stories"])


def _lineage(pair: Pair) -> Iterator[Check]:
    edges = {(pair.gold_id(d["child"]), pair.gold_id(d["parent"])): d["kind"] for d in pair.findings("derivations")}
    for want in pair.gold.get("derivations", []):
        edge = (want["child"], want["parent"])
        yield "derivations", edge in edges
        if edge in edges:
            yield "derivation_kind", edges[edge] == want["kind"]
    for child, parent in pair.gold.get("not_derivations", []):
        yield "not_derivations", (child, parent) not in edges and (parent, child) not in edges
    for want in _as_list(pair.gold.get("shared_outside_source")):
        hits = [source for source in pair.findings("outside_sources") if name_like(want["name"], source["name"])]
        covered = {pair.gold_id(article) for source in hits for article in source["articles"]}
        yield "outside_sources", bool(covered) and set(want["articles"]) <= covered


def _attributions(pair: Pair) -> Iterator[Check]:
    for want in pair.gold.get("attributions", []):
        mine = [a for a in pair.of_article("attributions", want["article"]) if near(want["content"], a["content"], 0.7)]
        yield "attributions", bool(mine)
        yield "speakers", any(a.get("chain") and name_like(want["chain"][-1], a["chain"][-1]) for a in mine)
        if len(want["chain"]) > 1:
            yield "chains", any(_same_chain(want["chain"], a.get("chain", [])) for a in mine)
        if want.get("hedge"):
            yield "hedges", any(want["hedge"] in str(a.get("hedge")) for a in mine)
        if want.get("kind"):
            yield "quote_kind", any(a.get("kind") == want["kind"] for a in mine)


def _same_chain(want: list[str], got: list[str]) -> bool:
    return len(want) == len(got) and all(name_like(a, b) for a, b in zip(want, got, strict=True))


def _measures(pair: Pair) -> Iterator[Check]:
    for want in pair.gold.get("quantities", []):
        mine = [q for q in pair.of_article("quantities", want["article"]) if near(want["text"], q["text"], 0.5)]
        yield "quantities", any(_same_bounds(want, found) for found in mine)
        yield "quantity_nouns", any(plain_words(want["noun"]) & plain_words(found.get("noun")) for found in mine)
    for want in (time for time in pair.gold.get("times", []) if "start" in time):
        mine = [t for t in pair.of_article("times", want["article"]) if near(want["text"], t["text"], 0.5)]
        days = (want["start"], want["end"])
        yield "times", any((str(t.get("first"))[:10], str(t.get("last"))[:10]) == days for t in mine)


def _same_bounds(want: Row, found: Row) -> bool:
    if not want.get("approximate"):
        return bool((found.get("low"), found.get("high")) == (want["low"], want["high"]))
    low, high = (OPEN if bound is None else float(bound) for bound in (found.get("low"), found.get("high")))
    top = OPEN if want["high"] is None else float(want["high"])
    return low <= top and high >= want["low"] and bool(found.get("approximate"))


def _claims(pair: Pair) -> Iterator[Check]:
    claims = pair.findings("claims")
    for want in pair.gold.get("claims", []):
        best = max(claims, key=lambda claim, want=want: _coverage(pair, want, claim), default=None)  # type: ignore[misc]
        found = best if best is not None and _coverage(pair, want, best) >= 0.6 else None
        yield "claims", found is not None
        if want.get("relation"):
            yield "relations", found is not None and relation_like(want["relation"], found["relation"])
        if want.get("origins"):
            yield "origins", found is not None and _same_range(want["origins"], found.get("origins") or {})
    for one, other in pair.gold.get("not_comparable", []):
        yield "not_comparable", not any(_sets_against(claim, one, other) for claim in claims)


def _coverage(pair: Pair, want: Row, claim: Row) -> float:
    """Return the share of the gold's articles in which the claim mentions what the gold means."""
    values: dict[str, Any] = want.get("values", {})
    articles = set(values) or set(want.get("articles", []))
    hit = set()
    for mention in claim["mentions"]:
        name = pair.gold_id(mention["article"])
        words = f"{mention.get('text', '')} {mention.get('value') or ''}"
        if name in articles and (near(values[name], words) if name in values else near(want["text"], words, 0.5)):
            hit.add(name)
    return len(hit) / max(1, len(articles))


def _same_range(want: Row, got: Row) -> bool:
    highs = (want["high"], want.get("high_allowed", want["high"]))
    return bool(got) and got.get("low") == want["low"] and got.get("high") in highs


def _sets_against(claim: Row, one: str, other: str) -> bool:
    """Tell whether a claim sets two numbers against each other."""
    values = [mention.get("value") for mention in claim["mentions"]]
    both = all(any(near(number, value, 1.0) for value in values) for number in (one, other))
    return both and claim["relation"] in ("conflict", "differs")


def _positions(pair: Pair) -> Iterator[Check]:
    for want in pair.gold.get("positions", []):
        yield (
            "positions",
            any(
                name_like(want["actor"], str(found.get("actor")))
                and found.get("stance") == want["stance"]
                and near(want["content"], found.get("content"), 0.4)
                for found in pair.findings("positions")
            ),
        )


def _wording(pair: Pair) -> Iterator[Check]:
    for want in pair.gold.get("wording", []):
        for label, articles in want["labels"].items():
            used = {
                pair.gold_id(article)
                for found in pair.findings("wording")
                for words, where in found["labels"].items()
                if near(label, words, 1.0)
                for article in where
            }
            yield "wording", set(articles) <= used


def _as_list(value: Any) -> list[Row]:
    return [value] if isinstance(value, dict) else value or []


CHECKS: tuple[Callable[[Pair], Iterator[Check]], ...] = (
    _articles,
    _stories,
    _lineage,
    _attributions,
    _measures,
    _claims,
    _positions,
    _wording,
)
