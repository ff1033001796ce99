"""The signs of who took it from whom: those around two texts, and what a copy or a rewrite leaves out."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from twosource.language import split_sentences
from twosource.records import Article, ArticleId, LineageReason, Passage, Span
from twosource.reuse.direction_houses import Mark, find_dateline, find_signature, set_by_two_houses
from twosource.reuse.direction_outlets import canonical_name, find_agency, find_credit, find_mark, same_address
from twosource.reuse.direction_times import compare_times
from twosource.reuse.direction_weighing import Sign
from twosource.reuse.own_sources import find_own_source
from twosource.reuse.paraphrase import Rewriting

DATELINE, SIGNED = 2.6, 1.0
"""Log odds where only one article has a dateline with its place in capitals, and where only one names its reporters at its end:
papers that take over a report leave both off, and hardly ever add them."""
CUT_SHORT = 1.0
"""Log odds where an article ends in the middle of another house's: right in 72 of 100 pairs of real wires (92 on synthetic
`newsroom_sim`); within one house it is as likely the first version, which a later one goes on."""
LONGER = 0.4
"""Log odds that the longer of two versions in one outlet is the later. Between outlets length tells nothing (47 % right on
`newsroom_sim`), since papers cut as often as they add."""
SPARSE = 3.0
"""Most log odds that a rewrite's lack of facts of its own may weigh; beside a time, less than that."""
LESS = 0.75
"""Share of the log odds of a time that this lack may weigh at most: it tells nothing where a third text is behind both."""
FEW_SENTENCES = 3
"""Sentences up to which an article cannot show by what it lacks that it was taken from another."""
SOME_SENTENCES = 8
"""Sentences up to which one voice of its own shows that an article is no mere retelling; in longer ones the share of new names
that is measured says how much was added."""


def find_signs(a: Article, b: Article, passages: Iterable[Passage], a_in_b: float, b_in_a: float) -> list[Sign]:
    """Return the signs of who took it from whom.

    Each is looked for from both sides with the same rule, so that naming the articles the other way round gives the same
    answer.
    """
    # Where a rewrite stops is told by what it lacks: only copies are looked at for a cut.
    shared = tuple(passage for passage in passages if passage.kind != "paraphrase")
    return [
        *find_outer_signs(a, b),
        *_find_cut(a, [passage.a for passage in shared], b, [passage.b for passage in shared]),
        *_compare_lengths(a, b, a_in_b, b_in_a),
    ]


def find_outer_signs(a: Article, b: Article) -> list[Sign]:
    """Return the signs that stand around two texts: times, credits, agencies and their marks."""
    return [
        *compare_times(a, b),
        *find_credit(a, b, 1.0),
        *find_credit(b, a, -1.0),
        *find_agency(a, b),
        *(_find_dateline(a, b) or find_mark(a, b)),
        *_find_signature(a, b),
    ]


def is_untold(a: Article, b: Article, outer: Iterable[Sign]) -> bool:
    """Tell whether only the texts can say which of two English versions came first: no times do, nor what shows two houses.

    What is changed from version to version is learnt from wires and pages that name no outlet (see direction_model); what
    a paper does with another's copy, or how other languages are revised, is not.
    """
    known = a.outlet is not None and b.outlet is not None
    return (
        not known
        and a.language == b.language == "en"
        and not set_by_two_houses(a, b)
        and all(sign.reason.kind not in {"time", "dateline", "signature"} for sign in outer)
    )


def compare_rewriting(a: Article, b: Article, rewriting: Rewriting, others: Iterable[Sign] = ()) -> Sign:
    """Return the sign that a rewrite leaves: it has less that the other has not. It never outweighs a time among the others.

    It weighs nothing where the one that has less is of a few sentences, since these hold little beside the event itself, or
    is short and lets somebody speak whom the other lacks.
    """
    most = min([SPARSE, *(LESS * abs(sign.weight) for sign in others if sign.reason.kind == "time")])
    weight = max(-most, min(most, rewriting.odds_of_b - rewriting.odds_of_a))
    poor, rich = (b, a) if weight > 0 else (a, b)
    length = _count_sentences(poor)
    if length <= FEW_SENTENCES or (length <= SOME_SENTENCES and find_own_source(poor, rich) is not None):
        weight = 0.0
    return Sign(weight, LineageReason(kind="adds nothing", text=f"{poor.id} adds little to what {rich.id} has"))


def compare_merging(parent: Article, other: Article, child: Article, rewriting: Rewriting, others: Iterable[Sign]) -> Sign:
    """Return the sign that an article leaves which tells again what two others have together (`rewriting`: both, and it)."""
    both = replace(parent, text=f"{parent.text}\n{other.text}")
    sign = compare_rewriting(both, child, rewriting, others)
    text = f"{child.id} adds little to what {parent.id} and {other.id} have together"
    return Sign(sign.weight, LineageReason(kind="adds nothing", text=text))


def _count_sentences(article: Article) -> int:
    return sum(len(split_sentences(article.text[b.start : b.end])) for b in article.blocks if b.kind in {"prose", "standfirst"})


def _find_dateline(a: Article, b: Article) -> list[Sign]:
    return _compare_marks(a, b, find_dateline, DATELINE, "dateline", "opens with a dateline, which copies leave off:")


def _find_signature(a: Article, b: Article) -> list[Sign]:
    return _compare_marks(a, b, find_signature, SIGNED, "signature", "names its reporters at the end:")


def _compare_marks(
    a: Article, b: Article, find: Callable[[Article], Mark | None], weight: float, kind: str, says: str
) -> list[Sign]:
    """Return the sign of a mark that only one of two articles has."""
    one, other = find(a), find(b)
    mark = one or other
    if mark is None or (one and other):
        return []
    source = a if one else b
    reason = LineageReason(kind=kind, text=f"{source.id} {says} {mark.text}", evidence=mark.evidence)
    return [Sign(weight if one else -weight, reason)]


def _find_cut(a: Article, in_a: list[Span], b: Article, in_b: list[Span]) -> list[Sign]:
    """Find the copy that stops while the other goes on: its end is shared, the other's end is not."""
    if not in_a or not _are_two_houses(a, b):
        return []
    rest_a, rest_b = _unshared_end(a, in_a), _unshared_end(b, in_b)
    if rest_b <= 0.02 and rest_a >= 0.15:
        return [Sign(CUT_SHORT, _cut_reason(b.id, a.id))]
    if rest_a <= 0.02 and rest_b >= 0.15:
        return [Sign(-CUT_SHORT, _cut_reason(a.id, b.id))]
    return []


def _are_two_houses(a: Article, b: Article) -> bool:
    names = {canonical_name(a.outlet), canonical_name(b.outlet)}
    return (len(names) == 2 and None not in names) or bool(_find_dateline(a, b)) or set_by_two_houses(a, b)


def _unshared_end(article: Article, spans: list[Span]) -> float:
    return (len(article.text.rstrip()) - max(span.end for span in spans)) / max(1, len(article.text))


def _cut_reason(short: ArticleId, long: ArticleId) -> LineageReason:
    return LineageReason(kind="cut", text=f"{short} stops where {long} goes on")


def _compare_lengths(a: Article, b: Article, a_in_b: float, b_in_a: float) -> list[Sign]:
    outlet = canonical_name(a.outlet)
    if abs(a_in_b - b_in_a) < 0.02 or outlet != canonical_name(b.outlet) or (outlet is None and not same_address(a, b)):
        return []
    later = b if a_in_b > b_in_a else a
    reason = LineageReason(kind="longer", text=f"{later.id} has more of its own")
    return [Sign(LONGER if later is b else -LONGER, reason)]
