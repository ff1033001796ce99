"""What an article says of when something happened or will happen: a day, a week, or that no day has been set."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.claims.clauses import touched
from twosource.claims.concepts import Words, read_number
from twosource.claims.dating import is_of_the_speech
from twosource.claims.lexicon import to_concept
from twosource.claims.statements import Statement
from twosource.records import ArticleId, Sentence, Span, TimeExpression, Token

_LONGEST = 366
"""Days of the longest time that says when something happened: a year; what lies longer back is told by decades."""
_NEAR = 14
"""Days of the longest time that tells a day: a week, or the two weeks into which a weekday may fall where no date is known."""
_STEPS = 6
"""Words between a time and its verb: "late on the night of Monday"."""
_PARTS_OF_DAY = frozenset("night morning evening afternoon noon midday midnight dawn dusk hour day eve".split())
_TIME_LINKS = frozenset({"on", "at", "in", "over", "during", "of", "late", "early", "around"})
_RUNNING = frozenset({"by", "until", "till", "since", "before", "after", "from", "through"})
"""Words before a day up to which or from which something is told."""
_CLOCKS = frozenset({"clock", "clock of 24 hours", "military clock", "noon"})
_NAMES_A_DAY = re.compile(r"day\b|\btomorrow\b", re.IGNORECASE)
"""Words that tell the day of a time of the clock: without them it was read as the day of publication, which it need not be."""
_ZONES = re.compile(
    r"\b(?:local time|(?:Eastern|Central|Mountain|Pacific|Standard|Daylight|Summer|Mean) [Tt]ime|GMT|UTC|[ECMP][DS]?T)\b"
    r"|\b[ap]\.?m\.?,? (?:\w+day,? )?(?:in )?[A-Z]\w+ time\b"
)
"""Words that name a zone of time: it may be another day in another one."""
_ANY = frozenset({"a", "an", "another", "one", "some", "any"})
_MEANWHILE = frozenset({"as", "when", "while"})
_PHASES = frozenset({"begin", "end", "continue", "delay", "cancel", "complete", "resume"})
"""Concepts of verbs that leave it to another word to say what is done: "began to leave", "the handover was delayed"."""
_OPEN = re.compile(
    r"\bno (?:firm |exact |new )?(?:date|day|timetable) (?:has|had|was|is)?\s*(?:yet )?(?:been )?"
    r"(?:set|fixed|given|named|announced|agreed)\b"
    r"|\b(?:has|have|had) (?:not|yet to) (?:yet )?(?:set|fix|fixed|named?|given?|announced?) (?:a|the|any) "
    r"(?:firm |exact )?(?:date|day|timetable)\b(?: yet)?"
    r"|\b(?:declined|refused) to (?:say|tell|name) (?:exactly )?(?:when|on which day|a date)\b"
    r"|\b(?:did|would|could) not (?:say|tell) (?:exactly )?when\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A clause and the words in it or around it that tell its day; `time` is None where they say that no day has been set."""

    statement: Statement
    value: Span
    time: TimeExpression | None

    @property
    def is_near(self) -> bool:
        """Whether it tells the day or the week, not only the month or the year."""
        time = self.time
        return time is not None and time.first is not None and time.last is not None and (time.last - time.first).days < _NEAR

    @property
    def words(self) -> Words:
        """The concepts of the clause without those of its time."""
        tokens = self.statement.sentence.tokens
        inside = [t for t in tokens if self.value.overlaps(self.statement.sentence.words(t, t))]
        timely = {t.lemma.lower() for t in inside} | {number for t in inside if (number := read_number(t)) is not None}
        told = self.statement.words
        return Words(concepts=told.concepts - timely, names=told.names, numbers=told.numbers - timely)

    @property
    def article(self) -> ArticleId:
        """The article that says so."""
        return self.statement.article


def find_datings(statements: Sequence[Statement], times: Mapping[ArticleId, Sequence[TimeExpression]]) -> tuple[Dating, ...]:
    """Return the clauses that tell when a deed was or will be done, one time each, in the order of the statements.

    The time hangs on the verb itself ("left on Monday", "on the night of March 2"), or on the clause within which it happened
    ("On Monday the gates fell as the last crew left", "leave during a truce due to begin on Monday").
    """
    told = (s for s in statements if s.states and s.verbal and not s.negated and not _is_of_any(s))
    return tuple(dating for s in told if (dating := _date(s, times.get(s.article, ()))) is not None)


def deeds_of(statement: Statement) -> frozenset[str]:
    """Return the concepts of what a clause says is done: its predicate, or what it says that begins or ends."""
    if statement.predicate in _PHASES:
        return statement.told | statement.objects
    return frozenset({statement.predicate, to_concept(statement.predicate)})


def find_open(statements: Sequence[Statement]) -> tuple[Dating, ...]:
    """Return the clauses that say that a day has not been set or is not told: "no date has been set for the handover"."""
    found: dict[Span, Dating] = {}
    for statement in statements:
        sentence = statement.sentence
        for match in _OPEN.finditer(sentence.text):
            value = sentence.cut(*match.span())
            if statement.span.overlaps(value):
                found.setdefault(value, Dating(statement=statement, value=value, time=None))
    return tuple(found.values())


def _date(statement: Statement, times: Sequence[TimeExpression]) -> Dating | None:
    sentence = statement.sentence
    if not times or _ZONES.search(sentence.text):
        return None
    whole = sentence.span
    near = [t for t in times if whole.contains(t.span) and _is_told(t) and not is_of_the_speech(statement, t)]
    if not near:
        return None
    verbs = _verbs(statement)
    for heads in (verbs, [*_around(sentence, verbs), *_within(sentence, verbs)], list(_joined(sentence, verbs))):
        found = [t for t in near if any(_hangs_on(sentence, t, head) for head in heads)]
        if len({(t.first, t.last) for t in found}) == 1:
            return Dating(statement=statement, value=found[0].span, time=found[0])
        if found:
            return None
    return None


def _is_of_any(statement: Statement) -> bool:
    """Tell whether a clause describes one of many: of "an interview printed on Monday" there may be another one."""
    return statement.relative and statement.span.text.split()[0].lower() in _ANY


def _is_told(time: TimeExpression) -> bool:
    if time.first is None or time.last is None or time.kind not in {"DATE", "TIME"}:
        return False
    if time.kind == "TIME" and time.rule in _CLOCKS and not _NAMES_A_DAY.search(time.span.text):
        return False
    return (time.last - time.first).days < _LONGEST


def _verbs(statement: Statement) -> list[Token]:
    tokens = statement.sentence.tokens
    return [t for t in tokens if t.pos in {"VERB", "AUX"} and statement.verb.contains(statement.sentence.words(t, t))]


def _around(sentence: Sentence, verbs: Sequence[Token]) -> Iterator[Token]:
    """Yield the verb in whose time a clause with "as", "when" or "while" happens."""
    for verb in verbs:
        marks = (t for t in sentence.tokens if t.head == verb.i and t.dep in {"mark", "advmod"})
        marked = any(t.text.lower() in _MEANWHILE for t in marks)
        if verb.dep == "advcl" and marked:
            head = sentence.tokens[verb.head]
            yield head
            if head.dep == "xcomp":
                # "On Monday the gates appeared to be falling as …": the day hangs on "appeared".
                yield sentence.tokens[head.head]


def _joined(sentence: Sentence, verbs: Sequence[Token]) -> Iterator[Token]:
    """Yield the verb to which a clause is joined, if the sentence begins with its time: "On Monday the gates fell and the crew
    left" tells the day of both."""
    opening = sentence.tokens[0]
    for verb in verbs:
        head = sentence.tokens[verb.head]
        if verb.dep == "conj" and head.pos in {"VERB", "AUX"} and opening.head in {head.i, opening.i + 1}:
            yield head


def _within(sentence: Sentence, verbs: Sequence[Token]) -> Iterator[Token]:
    """Yield the verbs that say when that is during which the deed is done: "during a truce due to begin on Monday"."""
    tokens = sentence.tokens
    for noun in tokens:
        link = tokens[noun.head]
        if noun.dep == "pobj" and link.lemma.lower() == "during" and tokens[link.head] in verbs:
            below = [t for t in tokens if t.pos in {"VERB", "ADJ"} and t.head == noun.i]
            yield from below
            yield from (t for t in tokens if t.pos == "VERB" and any(t.head == b.i for b in below))


def _hangs_on(sentence: Sentence, time: TimeExpression, verb: Token) -> bool:
    """Tell whether a time hangs on a verb by itself, or by prepositions of time and words such as "night" and "early"."""
    tokens = sentence.tokens
    inside = touched(sentence, (time.span,))
    word = next((tokens[i] for i in sorted(inside) if tokens[i].head not in inside), None)
    steps = 0
    while word is not None and word.head != word.i and steps < _STEPS:
        if word.lemma.lower() in _RUNNING:
            return False
        above = tokens[word.head]
        if above.i == verb.i:
            return word.dep in {"npadvmod", "prep", "advmod", "tmod", "obl"}
        if above.lemma.lower() not in _TIME_LINKS | _PARTS_OF_DAY and above.i not in inside:
            return False
        word, steps = above, steps + 1
    return False
