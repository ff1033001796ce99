"""Times in an article: a closed grammar read from left to right, the longest expression first.

1. every rule is tried on every sentence;
2. the tense of the clause says which way a bare weekday, month or day looks;
3. the rule reads its value from the day of publication, or from both ends of a publication range;
4. of expressions that overlap, the longest stays.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from twosource.measures.absolute_times import ABSOLUTE_RULES
from twosource.measures.calendar import Period
from twosource.measures.durations import DURATION_RULES
from twosource.measures.relative_times import RELATIVE_RULES
from twosource.measures.tense import direction_at, looks_from_the_past
from twosource.measures.time_rules import DIGIT, Anchor, Rule
from twosource.measures.units import unit_after
from twosource.records import ParsedArticle, PublicationTime, Sentence, TimeExpression
from twosource.settings import MeasuresSettings

_ANY_DIGIT = re.compile(r"\d")
_DATED_RULES = frozenset({"iso date", "month day year", "day month year", "month day", "day month"})
_NUMBERED = frozenset("resolution flight room route channel number no no. act section article model boeing highway".split())
_MONEY_SIGNS = "$£€¥₹"
_RANGE_ON = re.compile(r"\s*(?:-|–|to)\s*(?!(?:1[5-9]|20)\d\d\b)\d{4,}")
_YEAR_PREPOSITIONS = frozenset("in since of by from until during early late through for before after the".split())

RULES: tuple[Rule, ...] = (*ABSOLUTE_RULES, *RELATIVE_RULES, *DURATION_RULES)


def find_times(parsed: ParsedArticle, settings: MeasuresSettings) -> tuple[TimeExpression, ...]:
    """Return the times that an article names, in reading order.

    Days are reckoned from the day of publication; an article without one keeps X's in its values and gives no days.
    """
    published = parsed.article.published
    return tuple(time for sentence in parsed.sentences for time in find_sentence_times(sentence, published, settings))


def find_sentence_times(
    sentence: Sentence, published: PublicationTime | None, settings: MeasuresSettings
) -> tuple[TimeExpression, ...]:
    """Return the times of one sentence, in order, none overlapping another."""
    found: list[TimeExpression] = []
    closed: list[tuple[int, int]] = []
    for match, rule in sorted(_matches(sentence.text), key=lambda pair: (pair[0].start() - pair[0].end(), pair[0].start())):
        start, end = match.span("time") if "time" in rule.pattern.groupindex else match.span()
        if any(start < e and s < end for s, e in closed):
            continue
        period = _read(match, rule, sentence, published, settings.dates_ahead)
        if period is None and rule.name in _DATED_RULES:
            # The month of "31 February" is no time either.
            closed.append((start, end))
        if period is not None:
            time = TimeExpression(
                span=sentence.cut(start, end),
                kind=rule.kind,
                value=period.value,
                first=period.first,
                last=period.last,
                rule=rule.name,
            )
            closed.append((start, end))
            found.append(time)
    return tuple(sorted(found, key=lambda time: time.span.start))


def _matches(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    letters = text.lower() + (DIGIT if _ANY_DIGIT.search(text) else "")
    for rule in RULES:
        if not any(cue in letters for cue in rule.needs):
            continue
        for match in rule.pattern.finditer(text):
            yield match, rule


def _read(match: re.Match[str], rule: Rule, sentence: Sentence, published: PublicationTime | None, soon: int) -> Period | None:
    if rule.name == "year" and _counts(sentence, match):
        return None
    direction = direction_at(sentence.parse, match.start())
    from_past = direction == "future" and looks_from_the_past(sentence.parse, match.start())
    dateless = Anchor(today=None, direction=direction, soon=soon, from_past=from_past)
    if published is None:
        return rule.read(match, dateless)
    late = rule.read(match, replace(dateless, today=published.last))
    if published.first == published.last or late is None or late.first is None:
        return late
    early = rule.read(match, replace(dateless, today=published.first))
    if early is None or early.first is None or early.value == late.value:
        return late
    unknown = rule.read(match, dateless)
    return Period(value=unknown.value if unknown else late.value, first=early.first, last=late.last)


def _counts(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether four digits that might be a year count something: "1520 sq m", "2000 people", "2000-2500 calories"."""
    start, end = match.span()
    text = sentence.text
    if (start and text[start - 1] in _MONEY_SIGNS) or unit_after(text, end, digits=True) or _RANGE_ON.match(text, end):
        return True
    token = next((t for t in sentence.tokens if t.start <= match.start("year") < t.end), None)
    before = sentence.tokens[token.i - 1].text.lower() if token is not None and token.i else ""
    if before in _NUMBERED:
        return True
    if token is None or token.head <= token.i or token.dep != "nummod":
        return False
    return sentence.tokens[token.head].tag == "NNS" and before not in _YEAR_PREPOSITIONS
