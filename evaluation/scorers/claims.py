"""Figures of the claims of whole readings on judged pairs of statements of real stories; no reference scorer counts this set."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from evaluation.placing import GivenWords, covers, given_text
from evaluation.rows import Figures, Row, share

PARTS = ("fresh", "tuned")
RELATIONS = ("agrees", "compatible", "differs in certainty", "differs", "superseded", "conflict")
"""From the mildest to the strongest: a claim stands as its strongest pair does."""
DIFFERENCES = frozenset(RELATIONS[2:])


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article, by their numbers in the text as given: a statement, and the words of it that are compared."""

    article: str
    words: frozenset[int]
    value: frozenset[int]

    def means(self, other: "Place") -> bool:
        """Tell whether two places hold one statement."""
        return self.article == other.article and covers(self.words, other.words)

    def compares(self, other: "Place") -> bool:
        """Tell whether the same words are compared; unknown words may be any."""
        return not (self.value and other.value) or bool(self.value & other.value)


@dataclass(frozen=True, slots=True)
class Told:
    """A claim: its mentions, the group of each in the low count of origins, its relation, and whom it calls silent."""

    places: tuple[Place, ...]
    groups: tuple[int, ...]
    relation: str
    silent: frozenset[str]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the mentions of two articles, by their places in the claim."""
        numbers = combinations(range(len(self.places)), 2)
        return ((i, j) for i, j in numbers if self.places[i].article != self.places[j].article)

    def holding(self, a: Place, b: Place, *, compared: bool) -> list[tuple[int, int]]:
        """Return the pairs of mentions that hold two statements; with `compared`, only where the same words are compared."""
        return [(i, j) for i, j in self.pairs() if self._hold(i, j, a, b, compared) or self._hold(i, j, b, a, compared)]

    def _hold(self, i: int, j: int, a: Place, b: Place, compared: bool) -> bool:
        one, other = self.places[i], self.places[j]
        same = one.means(a) and other.means(b)
        return same and (not compared or (one.compares(a) and other.compares(b)))


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged pair of statements."""

    a: Place
    b: Place
    row: Row

    @property
    def matter(self) -> str:
        """Whether the two state the same matter: "yes", "no" or "debatable"."""
        return str(self.row["same_matter"])


def score_claims(gold: Sequence[Row], predicted: dict[str, Row]) -> Figures:
    """Return the figures of both parts; a story that was not read counts as one without claims.

    `found`: percent of the pairs judged one matter that stand in one claim. `false_merges`: of 100 judged pairs that stand in
    one claim, those judged two matters. `false_two`: of the same 100, those counted apart as independent though they are not
    known to be: one origin, an unknown one, or not one matter. `over_caution`: percent of the pairs judged independent that
    are counted as one. `relation_right`: percent of the claims without a false merge whose verdict is the one of their judged
    pairs. `differences_right`: percent of the verdicts other than "agrees" and "compatible" that are right, a false merge
    making them wrong. `differences_found`: percent of the pairs judged to differ, of all, whose claim says so.
    `false_silence`: percent of the claims that tell one side of a pair judged one matter and call the other article silent.
    `judged`: percent of the pairs standing in one claim that have a judgement.
    """
    counts: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
    for story in gold:
        reading = predicted.get(story["story"], {"articles": [], "stories": []})
        counts[story["part"]] += _count_story(story, reading)
    return {f"{part}_{name}": figure for part, count in counts.items() for name, figure in _figures(count).items()}


def _figures(count: Counter[str]) -> Figures:
    together = count["found"] + count["merged"]
    return {
        "false_merges": share(count["merged"], together),
        "found": share(count["found"], count["yes"]),
        "false_two": share(count["false_two"], together),
        "over_caution": share(count["joined"], count["two_found"]),
        "relation_right": share(count["relation_right"], count["relations"]),
        "differences_right": share(count["differences_right"], count["differences"]),
        "differences_found": share(count["differences_found"], count["differing"]),
        "false_silence": share(count["silenced"], count["told"]),
        "judged": share(count["judged_pairs"], count["shared_pairs"]),
    }


def _count_story(story: Row, reading: Row) -> Counter[str]:
    cleaned = {article["id"]: article["text"] for article in reading["articles"]}
    words = {doc["id"]: GivenWords(_given(doc), cleaned.get(doc["id"], "")) for doc in story["docs"]}
    judged = [_judged(pair, story["articles"], words) for pair in story["pairs"]]
    claims = [_told(claim, words) for found in reading["stories"] for claim in found["claims"]]
    shared = [claim for claim in claims if len({place.article for place in claim.places}) > 1]
    count: Counter[str] = Counter()
    for pair in judged:
        count.update(_count_pair(pair, shared))
        count.update(_count_silence(pair, claims))
    for claim in shared:
        count.update(_count_claim(claim, judged))
    return count


def _given(doc: Row) -> str:
    return given_text(doc.get("title"), doc["text"])


def _judged(pair: Row, articles: Sequence[str], words: dict[str, GivenWords]) -> Judged:
    places = []
    for k, (article, start, end) in enumerate((pair["a"], pair["b"])):
        name = articles[article]
        value = words[name].in_given(*pair["about"][k]) if "about" in pair else frozenset()
        places.append(Place(name, words[name].in_given(start, end), value))
    return Judged(places[0], places[1], pair)


def _told(claim: Row, words: dict[str, GivenWords]) -> Told:
    places = tuple(_place(mention, words[mention["article"]]) for mention in claim["mentions"])
    return Told(places, _low_groups(claim), claim["relation"], frozenset(claim["silent"]))


def _place(mention: Row, words: GivenWords) -> Place:
    value = mention.get("value_span")
    compared = words.in_cleaned(value["start"], value["end"]) if value else frozenset()
    return Place(mention["article"], words.in_cleaned(mention["start"], mention["end"]), compared)


def _low_groups(claim: Row) -> tuple[int, ...]:
    """Return a group for each mention: one article joins its mentions, and so does every reason, certain and possible."""
    groups = list(range(len(claim["mentions"])))
    articles = [mention["article"] for mention in claim["mentions"]]
    same_article = [[k for k, name in enumerate(articles) if name == article] for article in sorted(set(articles))]
    for mentions in (*same_article, *(reason["mentions"] for reason in claim["origins"]["reasons"])):
        joined = {groups[k] for k in mentions}
        groups = [min(joined) if group in joined else group for group in groups]
    return tuple(groups)


def _count_pair(pair: Judged, claims: Sequence[Told]) -> Counter[str]:
    """Count one judged pair: is it found or falsely merged, and are its origins counted as they are?"""
    found = any(claim.holding(pair.a, pair.b, compared=False) for claim in claims)
    held = [(claim, ij) for claim in claims for ij in claim.holding(pair.a, pair.b, compared=True)]
    apart = any(claim.groups[i] != claim.groups[j] for claim, (i, j) in held)
    if pair.matter == "no":
        return Counter(merged=bool(held), false_two=apart)
    if pair.matter == "debatable":
        return Counter()
    allowed = pair.row["relation"]
    differing = allowed[0] in DIFFERENCES
    said = any(claim.relation in allowed and claim.relation in DIFFERENCES for claim, _ in held)
    two = pair.row["origins"] == "two" and bool(held)
    return Counter(
        yes=1,
        found=found,
        false_two=apart and not two,
        two_found=two,
        joined=two and not apart,
        differing=differing,
        differences_found=differing and said,
    )


def _count_silence(pair: Judged, claims: Sequence[Told]) -> Counter[str]:
    """Count the claims that hold one side of one matter, and those of them that call the other side's article silent."""
    count: Counter[str] = Counter()
    for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
        holding = [claim for claim in claims if any(place.means(here) for place in claim.places)]
        if pair.matter == "yes":
            count.update(told=len(holding), silenced=sum(there.article in claim.silent for claim in holding))
    return count


def _count_claim(claim: Told, judged: Sequence[Judged]) -> Counter[str]:
    """Count one shared claim: how many of its pairs are judged, and is its verdict the one of its strongest pair?"""
    pairs = [(pair, set(claim.holding(pair.a, pair.b, compared=True))) for pair in judged]
    inside = [pair for pair, held in pairs if held]
    known = {ij for _, held in pairs for ij in held}
    count = Counter(shared_pairs=len(list(claim.pairs())), judged_pairs=len(known))
    right = _right_verdicts([pair for pair in inside if pair.matter == "yes"])
    if right and all(pair.matter == "yes" for pair in inside):
        count.update(relations=1, relation_right=claim.relation in right)
    if claim.relation in DIFFERENCES and any(pair.matter != "debatable" for pair in inside):
        merged = any(pair.matter == "no" for pair in inside)
        count.update(differences=1, differences_right=claim.relation in right and not merged)
    return count


def _right_verdicts(pairs: Sequence[Judged]) -> set[str]:
    """Return what may rightly be said of a claim that holds these pairs: what may be said of the strongest."""
    allowed = [pair.row["relation"] for pair in pairs]
    strongest = max((names[0] for names in allowed), key=RELATIONS.index, default=None)
    return {name for names in allowed if names[0] == strongest for name in names}
