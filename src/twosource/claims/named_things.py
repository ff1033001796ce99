"""Things that a story calls by a name: a gate, a bridge, a ship."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from twosource.claims.datings import Dating
from twosource.claims.statements import Statement
from twosource.language.grammar import SUBJECTS
from twosource.records import ArticleId, Sentence, Span

_NEAR = 3
"""Days within which two clauses can tell of one thing that was done to it."""
_NO_THINGS = frozenset({"PERSON", "GPE", "NORP", "DATE", "TIME", "EVENT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """The named things of a story: in which sentences of each article each stands."""

    places: Mapping[str, Mapping[ArticleId, frozenset[Span]]]
    within: Mapping[Span, frozenset[str]]

    def of(self, statement: Statement) -> frozenset[str]:
        """Return the names of the things in the sentence of a clause that stand within its words."""
        inside = self.within.get(statement.sentence.span, frozenset())
        return frozenset(name for name in inside if name in statement.span.text)

    def is_told_once(self, name: str, article: ArticleId) -> bool:
        """Tell whether an article names a thing in one sentence only."""
        return len(self.places[name].get(article, ())) == 1


def find_things(statements: Sequence[Statement]) -> Things:
    """Return the names of two words or more behind "the" that are no person's, people's, land's or feast's, and do nothing
    themselves: a gate and a bridge have an article, a town and a person have none."""
    sentences = {s.sentence.span: s.sentence for s in statements if s.sentence.block == "prose"}
    places: dict[str, dict[ArticleId, set[Span]]] = defaultdict(lambda: defaultdict(set))
    within: dict[Span, frozenset[str]] = {}
    acting: set[str] = set()
    for span, sentence in sentences.items():
        named = _names(sentence)
        acting |= {name for name, acts in named if acts}
        within[span] = frozenset(name for name, _ in named)
        for name, _ in named:
            places[name][span.article].add(span)
    kept = {name: {a: frozenset(spans) for a, spans in found.items()} for name, found in places.items() if name not in acting}
    return Things(places=kept, within={span: names & kept.keys() for span, names in within.items()})


def _names(sentence: Sentence) -> list[tuple[str, bool]]:
    """Return the runs of capital words behind "the" in a sentence, and whether each is the subject of an active verb."""
    runs: list[list[int]] = []
    for token in sentence.tokens:
        if token.pos != "PROPN" or not token.text[:1].isupper() or token.entity in _NO_THINGS:
            continue
        if runs and runs[-1][-1] == token.i - 1:
            runs[-1].append(token.i)
        else:
            runs.append([token.i])
    tokens = sentence.tokens
    return [
        (
            sentence.words(tokens[run[0]], tokens[run[-1]]).text,
            any(tokens[i].dep in SUBJECTS - {"nsubjpass", "csubjpass"} for i in run),
        )
        for run in runs
        if len(run) > 1 and run[0] and tokens[run[0] - 1].text.lower() == "the"
    ]


def tell_of_one_thing(first: Dating, second: Dating, things: Things) -> bool:
    """Tell whether two clauses say what was done, on days close together, to a thing that each article names once.

    "The union shut the East Gate on March 3" and "the first chain went round the East Gate on the night of March 2" are two
    accounts of one deed, though they share no verb.
    """
    one, two = first.statement, second.statement
    shared = things.of(one) & things.of(two)
    if not any(all(things.is_told_once(name, s.article) for s in (one, two)) for name in shared):
        return False
    if {one.certainty, two.certainty} != {"asserted"} or one.relative or two.relative:
        return False
    one_day, other = _day(first), _day(second)
    return one_day is not None and other is not None and abs((one_day - other).days) <= _NEAR


def _day(dating: Dating) -> date | None:
    time = dating.time
    return time.first if time is not None and time.first == time.last else None
