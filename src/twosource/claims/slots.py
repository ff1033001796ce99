"""Numbers that fill one place in a story's account, whatever their value: its dead, its missing, the ships that wait.

Two reports of one event hardly share a sentence, and where their numbers differ the words must tell that they count the same.
An article that gives one number for a state of people or things, in a report on the same matter, fills the story's slot for it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from twosource.claims.comparable import have_other_causes, part_told
from twosource.claims.concepts import NAME_MARK, is_name
from twosource.claims.lexicon import to_concept
from twosource.claims.names import name_words
from twosource.claims.settling import LASTS
from twosource.claims.statements import PLACES, Statement
from twosource.language.vectors import sentence_vectors
from twosource.records import ArticleId, ParsedArticle, Quantity, TimeExpression

_LEAD = 600
"""Characters at the head of an article that tell what it is about."""
_LEAST_ALIKE = 0.68
"""Cosine of two leads from which on their articles are reports on one matter: in the stories of the sample and gold readings all
are above it, of the articles on one country over a month half are below."""
_BACKGROUND = 30
"""Days before publication from which on a clause tells of an earlier event ("an accident killed seven in 2019")."""
_LONGEST = 10
"""Days between two reports of which the numbers may still be of one event."""
_MOST_TIMES = 8.0
"""How often the smaller number of an event may go into the greater: a toll of four may become thirty, not 150,000."""
_VAGUE = 2.0
"""Ratio of the bounds from which on a number says too little to be set against another ("dozens", "hundreds")."""
_LASTING = frozenset({"remaining", "held", "missing", "waiting"})
"""States that go on: who is in one, told in the present, is in it now, wherever in the article it stands."""
HURT, IN_CARE = "injured", "in hospital"
"""States of the hurt: all of them, and those in the care of a hospital, which are the same people where the numbers meet."""
ABOARD = "aboard"
"""The state of those whom a ship or a plane carries, told for all of them or for passengers and crew."""
_MEETING = 1.1
"""How often the smaller of two such numbers may go into the greater: "about 30" and 31."""
_ADDING = frozenset({"more", "another", "further", "additional"})
_RUNNING = frozenset({"by", "since", "until", "of"})
"""Words before a day up to which is counted: "by Wednesday" is no other day than "on Tuesday"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What decides beside the clause whether two numbers fill one slot: the articles, their leads and the times they name."""

    articles: Mapping[ArticleId, ParsedArticle]
    alike: Mapping[tuple[ArticleId, ArticleId], float]
    times: Mapping[ArticleId, Sequence[TimeExpression]]
    heads: Mapping[ArticleId, frozenset[str]] = field(default_factory=dict)
    """Words of the names in the title and the first sentence of each article."""
    named: frozenset[str] = frozenset()
    """The names of all heads."""

    def heads_of(self, first: Statement, second: Statement) -> tuple[frozenset[str], frozenset[str]]:
        """Return the names in the heads of the articles of two clauses."""
        return self.heads.get(first.article, frozenset()), self.heads.get(second.article, frozenset())


def read_setting(parsed: Iterable[ParsedArticle], times: Mapping[ArticleId, Sequence[TimeExpression]]) -> Setting:
    """Compare the heads of all articles of a story, and keep the times that each names."""
    articles = {p.id: p for p in parsed}
    ids = sorted(articles)
    leads = sentence_vectors([articles[name].article.text[:_LEAD] for name in ids])
    near = (leads @ leads.T).round(5) if ids else leads
    alike = {(a, b): float(near[i, j]) for i, a in enumerate(ids) for j, b in enumerate(ids)}
    heads = {name: frozenset(_head_names(articles[name])) for name in ids}
    return Setting(articles=articles, alike=alike, times=times, heads=heads, named=frozenset().union(*heads.values()))


def _head_names(parsed: ParsedArticle) -> Iterator[str]:
    first = next((s for s in parsed.sentences if s.block == "prose"), None)
    for sentence in parsed.sentences:
        if sentence.block == "title" or sentence is first:
            yield from (
                NAME_MARK + word for t in sentence.tokens if is_name(t) or t.entity in PLACES for word in name_words(t, {})
            )


def is_elsewhere(statement: Statement, setting: Setting) -> bool:
    """Tell whether a clause names places, and none of those that the heads of the story's articles name: it tells of a like event
    somewhere else, or of a part of this one."""
    return bool(statement.places and setting.named) and not statement.places & setting.named


def find_chiefs(told: Sequence[tuple[Statement, Quantity]], setting: Setting) -> tuple[bool, ...]:
    """Tell for each number of a story whether it is the one that its article gives for its slot.

    That is the number given most often there, the first of them on equal terms, earlier events and parts of a whole aside.
    """
    counts: dict[tuple[ArticleId, str], Counter[float]] = {}
    keys = [slot_of(q) if not _is_aside(s, q, setting) else None for s, q in told]
    for (statement, quantity), key in zip(told, keys, strict=True):
        if key is not None:
            counts.setdefault((statement.article, key), Counter())[_said(quantity)] += 1
    chosen = {place: counter.most_common(1)[0][0] for place, counter in counts.items()}
    return tuple(key is not None and chosen[s.article, key] == _said(q) for (s, q), key in zip(told, keys, strict=True))


def slot_of(quantity: Quantity) -> str | None:
    """Return the slot of a quantity: its state, its rate, and whether people or which things; None where it has no state."""
    if quantity.state == LASTS:
        return f"{LASTS} {quantity.noun} {quantity.unit}"
    state, _, rate = f" {quantity.state or ''}".partition(" per ")
    if not (state.strip() or rate) or " (" in state or quantity.unit is not None or _is_vague(quantity):
        return None
    what = "people" if quantity.noun_class == "person" else to_concept((quantity.noun or "").split()[-1] if quantity.noun else "")
    return f"per {rate} {what}" if rate else f"{state.strip()} {what}"


def _is_vague(quantity: Quantity) -> bool:
    low, high = quantity.low, quantity.high
    return low is not None and high is not None and low > 0 and high / low > _VAGUE


def fill_one_slot(one: tuple[Statement, Quantity], two: tuple[Statement, Quantity], setting: Setting) -> bool:
    """Tell whether the chief numbers of two articles fill one slot: same state, reports on one matter, no other day or place."""
    (first, a), (second, b) = one, two
    if slot_of(a) is None or not (slot_of(a) == slot_of(b) or _are_the_hurt(a, b)):
        return False
    if not may_clash(first, second, setting):
        return False
    low, high = sorted((_said(a), _said(b)))
    if high > _MOST_TIMES * low:
        return False
    names = first.words.names, second.words.names
    heads = setting.heads_of(first, second)
    if names[0] - heads[1] and names[1] - heads[0] and not names[0] & names[1]:
        return False
    return not have_other_causes(first, second)


def _are_the_hurt(one: Quantity, two: Quantity) -> bool:
    """Tell whether one number is of the injured, the other of those in hospital, and both are the same but for a little."""
    low, high = sorted((_said(one), _said(two)))
    return {one.state, two.state} == {HURT, IN_CARE} and high <= _MEETING * low


def may_clash(first: Statement, second: Statement, setting: Setting) -> bool:
    """Tell whether numbers of two clauses can be set against each other at all: reports on one matter, days apart at most, and
    no two days named. Ten shot in March and twelve in June are two things that happened."""
    if setting.alike.get((first.article, second.article), 0.0) < _LEAST_ALIKE or not _are_near(first, second, setting):
        return False
    days = [_days(s, setting) for s in (first, second)]
    return not all(days) or bool(days[0] & days[1])


def adds_up(quantity: Quantity) -> bool:
    """Tell whether a number is told beside another one ("a dozen more people", "another five"), and so is no total."""
    words = quantity.span.text.lower().replace("more than", "over").replace("no more", "").split()
    return bool(_ADDING & set(words))


def _said(quantity: Quantity) -> float:
    return sum(quantity.value) / 2 if isinstance(quantity.value, tuple) else quantity.value


def _times(statement: Statement, setting: Setting) -> list[TimeExpression]:
    times = setting.times.get(statement.article, ())
    return [t for t in times if t.kind in {"DATE", "TIME"} and t.last is not None and statement.span.overlaps(t.span)]


def _is_aside(statement: Statement, quantity: Quantity, setting: Setting) -> bool:
    published = setting.articles[statement.article].article.published
    if adds_up(quantity) or part_told(statement, quantity) is not None or statement.certainty == "planned":
        return True
    if quantity.noun_class == "person" and _is_late(statement, setting) and not _tells_of_now(statement, quantity):
        return True
    return published is not None and any(
        t.last is not None and (published.first - t.last).days > _BACKGROUND for t in _times(statement, setting)
    )


def _tells_of_now(statement: Statement, quantity: Quantity) -> bool:
    """Tell whether a number is of people in a state that lasts, told in the present: "90 are believed to remain in Orsk"."""
    verb = [t for t in statement.sentence.tokens if statement.verb.contains(statement.sentence.words(t, t))]
    return quantity.state in _LASTING and not any(t.tag == "VBD" for t in verb)


def _is_late(statement: Statement, setting: Setting) -> bool:
    """Tell whether a clause stands in the second half of a longer article, where news tells what happened before or elsewhere."""
    text = setting.articles[statement.article].article.text
    return statement.span.start > max(_LEAD, len(text) / 2)


def _days(statement: Statement, setting: Setting) -> set[str]:
    text = setting.articles[statement.article].article.text
    return {
        t.first.isoformat()
        for t in _times(statement, setting)
        if t.first is not None
        and t.first == t.last
        and not set(text[max(0, t.span.start - 9) : t.span.start + 6].lower().split()) & _RUNNING
    }


def _are_near(first: Statement, second: Statement, setting: Setting) -> bool:
    one, two = (setting.articles[s.article].article.published for s in (first, second))
    return one is None or two is None or abs((one.first - two.first).days) <= _LONGEST
