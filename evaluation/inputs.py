"""Adapters: a gold row becomes the articles that a stage is fed, without anything that gives the answer away."""

from collections.abc import Callable, Iterable, Iterator

from evaluation.rows import Row


def family_ids(row: Row) -> dict[str, str]:
    """Return, for the ids of a family's documents, ids that are unique over all families."""
    return {doc["id"]: f"{row['family']}/{doc['id']}" for doc in row["docs"]}


def pair_ids(row: Row) -> dict[str, str]:
    """Return, for the two articles of a pair, ids that are unique over all pairs, since an article stands in several."""
    return {row[side]: f"{row['a']}-{row['b']}/{row[side]}" for side in ("a", "b")}


def scrambled(k: int, n: int) -> int:
    """Return a number that stands for version `n` of page `k` and tells nothing of its place (Knuth's multiplier)."""
    return (n * 7919 + k * 104729 + 12345) * 2654435761 % 2**32


def _attribution(_: int, row: Row) -> Iterator[Row]:
    yield {"id": row["id"], "text": row["text"], "outlet": row["publisher"], "published": row["date"]}


def _sentence(_: int, row: Row) -> Iterator[Row]:
    yield {"id": row["id"], "text": row["sentence"]}


def _text(_: int, row: Row) -> Iterator[Row]:
    yield {"id": row["id"], "text": row["text"]}


def _two_texts(_: int, row: Row) -> Iterator[Row]:
    yield {"id": row["id"], "text_1": row["text_1"], "text_2": row["text_2"]}


def _dated(_: int, row: Row) -> Iterator[Row]:
    yield {"id": row["id"], "text": row["text"], "published": row["dct"]}


def _article(_: int, row: Row) -> Iterator[Row]:
    names = {"date": "published", "source": "outlet", "lang": "language"}
    known = {name: row[key] for key, name in names.items() if row.get(key)}
    yield {"id": row["id"], "title": row.get("title"), "text": row["text"], **known}


def _wire_items(_: int, row: Row) -> Iterator[Row]:
    for doc in row["docs"]:
        yield {"id": str(doc["id"]), "story": str(row["cluster"]), "title": doc["title"], "text": doc["text"]}


def _revisions(k: int, row: Row) -> Iterator[Row]:
    for version in sorted(row["versions"], key=lambda version: scrambled(k, version["n"])):
        yield {"id": f"{k}-{scrambled(k, version['n'])}", "story": str(k), "text": version["text"]}


def _family(k: int, row: Row) -> Iterator[Row]:
    outlets = sorted({doc["outlet"] for doc in row["docs"]}, key=lambda name: scrambled(k, sum(map(ord, name))))
    ids = family_ids(row)
    for doc in row["docs"]:
        yield {
            "id": ids[doc["id"]],
            "story": str(row["family"]),
            "outlet": f"Outlet {outlets.index(doc['outlet']) + 1}",
            "title": doc["title"],
            "published": doc["time"],
            "text": doc["text"],
        }


def _judged_story(_: int, row: Row) -> Iterator[Row]:
    """Yield the articles of a judged story as they stand in the stream."""
    for doc in row["docs"]:
        yield {
            "id": doc["id"],
            "title": doc["title"],
            "text": doc["text"],
            "outlet": doc["source"],
            "published": doc["date"],
            "url": doc["url"],
        }


def _copies(_: int, row: Row) -> Iterator[Row]:
    """Yield the two articles of a pair, with every outlet's and agency's name hidden."""
    names = {row["source_a"], row["source_b"], *row["credit_a"], *row["credit_b"]} - {""}
    for side in ("a", "b"):
        doc = row["docs"][side]
        text = doc["text"]
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "")
        name = pair_ids(row)[row[side]]
        yield {"id": name, "story": name.split("/")[0], "title": doc["title"], "published": doc["date"], "text": text}


ADAPTERS: dict[str, Callable[[int, Row], Iterator[Row]]] = {
    "attribution": _attribution,
    "chains": _sentence,
    "certainty": _text,
    "quantities": _text,
    "times": _dated,
    "plover": _text,
    "stories": _article,
    "direction": _wire_items,
    "versions": _revisions,
    "tree": _family,
    "drift": _family,
    "same": _two_texts,
    "relation": _two_texts,
    "copying": _copies,
    "judged_claims": _judged_story,
}


def stage_inputs(task: str, gold: Iterable[Row]) -> Iterator[Row]:
    """Yield the input lines of a task's stage, in the order of the gold."""
    adapter = ADAPTERS[task]
    for k, row in enumerate(gold):
        yield from adapter(k, row)
