"""Who took it from whom: signs, each with a weight, summed to a probability that may also say "unknown"."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from twosource.language import find_outlet, split_sentences
from twosource.records import Article, ArticleId, Direction, LineageReason, Passage, PublicationTime, Span
from twosource.reuse.direction_houses import Mark, find_dateline, find_signature, set_by_two_houses
from twosource.reuse.own_sources import find_own_source
from twosource.reuse.paraphrase import Rewriting

DAYS_APART, HOUR_APART, NEXT_DAY = 4.0, 3.0, 2.0
"""Log odds of a later date, of a later time on one day, and of the next day where a day is all that is known of either: clocks
of outlets are set well, but pages are restamped and stand in other time zones, so that a copy often bears the day before."""
CREDITED, NAMED = 4.0, 2.0
"""Log odds where one article credits the other's outlet as its wire, and where it only names it."""
AGENCY = 1.5
"""Log odds where one outlet is a news agency and the other is not: papers print agencies, hardly ever the other way round."""
AGENCY_MARK = 1.2
"""Log odds where only one article carries an agency's mark: it stands nearer to the agency (84 % on `newsroom_sim`)."""
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
LEAST_SURE = 0.55
"""Probability below which the direction stays unknown."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason with its weight in log odds: above 0 it says that the second article comes from the first."""

    weight: float
    reason: LineageReason


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
        *_compare_times(a, b),
        *_find_credit(a, b, 1.0),
        *_find_credit(b, a, -1.0),
        *_find_agency(a, b),
        *(_find_dateline(a, b) or _find_mark(a, b)),
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


def _count_sentences(article: Article) -> int:
    return sum(len(split_sentences(article.text[b.start : b.end])) for b in article.blocks if b.kind in {"prose", "standfirst"})


def weigh_signs(signs: Sequence[Sign]) -> tuple[Direction, float, tuple[LineageReason, ...]]:
    """Return who took it from whom, how probable that is, and why.

    Without a sign, or with signs that cancel out, the direction is unknown and its probability .5.
    """
    odds = sum(sign.weight for sign in signs)
    probability = 1 / (1 + math.exp(-abs(odds)))
    if probability < LEAST_SURE:
        return "unknown", 0.5, ()
    agreeing = tuple(sign.reason for sign in signs if sign.weight * odds > 0)
    return ("a->b" if odds > 0 else "b->a"), round(probability, 3), agreeing


def _compare_times(a: Article, b: Article) -> list[Sign]:
    if a.published is None or b.published is None:
        return []
    first, second = (a, b) if _is_before(a.published, b.published) else (b, a)
    if first.published is None or second.published is None or not _is_before(first.published, second.published):
        return []
    weight = _weigh_gap(first.published, second.published)
    reason = LineageReason(
        kind="time",
        text=f"{first.id} appeared before {second.id} ({first.published.iso}, {second.published.iso})",
        evidence=(*first.published.evidence, *second.published.evidence),
    )
    return [Sign(weight if first is a else -weight, reason)]


def _weigh_gap(first: PublicationTime, second: PublicationTime) -> float:
    """Return the log odds of a gap between two times, the first of which is the earlier."""
    days = (second.first - first.last).days
    clocks = [time for time in (first, second) if _clock(time) is not None]
    if days < 1:
        return HOUR_APART
    return DAYS_APART if days > 1 or clocks else NEXT_DAY


def _is_before(one: PublicationTime, other: PublicationTime) -> bool:
    """Tell whether a time lies surely before another, as far as both are known."""
    if one.last < other.first:
        return True
    clocks = (_clock(one), _clock(other))
    return clocks[0] is not None and clocks[1] is not None and clocks[0] < clocks[1]


def _clock(time: PublicationTime) -> datetime | None:
    """Return the time of day where one is given; midnight sharp mostly stands for a day without a time."""
    if time.precision not in {"minute", "second"}:
        return None
    try:
        moment = datetime.fromisoformat(time.iso)
    except ValueError:
        return None
    if not (moment.hour or moment.minute or moment.second):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _find_credit(source: Article, taker: Article, sign: float) -> list[Sign]:
    """Look for the one article's outlet in the other's credits."""
    name = canonical_name(source.outlet)
    if name is None or name == canonical_name(taker.outlet):
        return []
    for credit in taker.credits:
        if credit.role in {"wire", "contributed"} and canonical_name(credit.name) == name:
            weight = CREDITED if credit.role == "wire" else NAMED
            return [Sign(sign * weight, LineageReason(kind="credit", text=f"{taker.id} credits {name}: {credit.text}"))]
    place = taker.text.find(source.outlet or "")
    # Only names that no common word can be mistaken for are looked for in running text.
    if place < 0 or not (find_outlet(name) or " " in name):
        return []
    words = taker.span(place, place + len(source.outlet or ""))
    return [Sign(sign * NAMED, LineageReason(kind="named", text=f"{taker.id} names {name}", evidence=(words,)))]


def canonical_name(name: str | None) -> str | None:
    """Return the gazetteer's name of an outlet, the name as given where it is not listed, None for none."""
    if not name or not name.strip():
        return None
    outlet = find_outlet(name)
    return outlet.name if outlet else name.strip()


def same_address(one: Article, other: Article) -> bool:
    """Tell whether two articles stood at one address, whatever its query."""
    if not one.url or not other.url:
        return False
    first, second = urlsplit(one.url), urlsplit(other.url)
    return (first.netloc, first.path.rstrip("/")) == (second.netloc, second.path.rstrip("/"))


def _find_agency(a: Article, b: Article) -> list[Sign]:
    agencies = [outlet is not None and outlet.kind == "agency" for outlet in (find_outlet(x.outlet or "") for x in (a, b))]
    if agencies[0] == agencies[1]:
        return []
    source = a if agencies[0] else b
    reason = LineageReason(kind="agency", text=f"{source.id} appeared at a news agency, {source.outlet}")
    return [Sign(AGENCY if source is a else -AGENCY, reason)]


def _find_mark(a: Article, b: Article) -> list[Sign]:
    """Find an agency's mark that only one article carries; its own mark at the agency itself is no sign beside that."""
    marks = [[c for c in x.credits if c.role == "wire" and canonical_name(c.name) != canonical_name(x.outlet)] for x in (a, b)]
    if bool(marks[0]) == bool(marks[1]):
        return []
    source, mark = (a, marks[0][0]) if marks[0] else (b, marks[1][0])
    reason = LineageReason(kind="mark", text=f"{source.id} still carries the agency's mark: {mark.text}")
    return [Sign(AGENCY_MARK if source is a else -AGENCY_MARK, reason)]


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
