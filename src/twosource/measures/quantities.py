"""Quantities in an article: numbers with what they count, what modifies them and what happened to it.

1. numbers are found in the sentence; those that count nothing (dates, scores, names …) are left out;
2. units and currencies are attached, the ends of ranges joined;
3. modifiers before and after make the interval, verbs of change its direction;
4. the parse gives the noun, its class, and the state;
5. "129 of the roughly 240" is tied to its whole.
"""

import re
from dataclasses import replace

from twosource.measures.amounts import Amount, join_ranges, with_unit
from twosource.measures.appositions import is_whole, numbered_noun
from twosource.measures.changes import change_before
from twosource.measures.holders import said_of
from twosource.measures.modifiers import interval, modifier_after, modifier_before
from twosource.measures.not_quantities import is_glued, is_name, is_table, uncounted_stretches
from twosource.measures.nouns import (
    counted_noun,
    implied_noun,
    joined_noun,
    lasting_noun,
    measured_noun,
    noun_class,
    noun_lemma,
    noun_words,
)
from twosource.measures.numerals import find_numerals
from twosource.measures.parts import Found, repeat_conversions, tie_to_wholes
from twosource.measures.states import SELF_TELLING, standing_state, state_of
from twosource.measures.times import find_sentence_times
from twosource.measures.units import unit_of_noun
from twosource.records import Modifier, Parse, ParsedArticle, Quantity, Sentence, Token
from twosource.settings import MeasuresSettings

_DAYS = {"week": 7, "fortnight": 14}
"""Lengths that are told in days, so that a week-long truce is a seven-day truce."""
_LONG = re.compile(
    r"\b(?P<unit>day|week|fortnight|month|year|decade)-?long\b|\b(?:more\s+than|over|nearly|almost|at\s+least|less\s+than|about|"
    r"around)\s+(?P<a>an?)\s+(?P<of>day|week|fortnight|month|year|decade)(?=\s+of\s+\w)",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s+(?:an?|per|each|every)[\s-](?P<unit>second|minute|hour|day|week|month|year|barrel|share|gram|head)\b", re.IGNORECASE
)
_AWAY = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:from|away|off|north|south|east|west|inland|outside|beyond|below|above|under|beneath)", re.IGNORECASE
)
_TIMED = frozenset({"DATE", "TIME"})
_TOTAL = 100
"""A bare number below it ("the two", "at 4") counts nothing that a reader could compare."""
_PERSONAL = frozenset(
    {
        "killed",
        "injured",
        "in hospital",
        "missing",
        "rescued",
        "arrested",
        "evacuated",
        "displaced",
        "released",
        "captured",
        "held",
    }
)


def find_quantities(parsed: ParsedArticle, settings: MeasuresSettings) -> tuple[Quantity, ...]:
    """Return the quantities of an article in reading order."""
    return tuple(q for sentence in parsed.sentences for q in find_sentence_quantities(sentence, settings))


def find_sentence_quantities(sentence: Sentence, settings: MeasuresSettings) -> tuple[Quantity, ...]:
    """Return the quantities of one sentence, in order."""
    found = [f for f in (_read(sentence, amount, settings) for amount in _amounts(sentence, settings)) if f is not None]
    tied = tie_to_wholes(sentence, repeat_conversions(sentence.text, found))
    return tuple(f.quantity for f in tied if _says_something(f.quantity))


def _amounts(sentence: Sentence, settings: MeasuresSettings) -> list[Amount]:
    """Return the numbers of a sentence that count something, with their units (steps 1 and 2)."""
    text = sentence.text
    numerals = find_numerals(text)
    lengths = [_length_in_words(match) for match in _LONG.finditer(text)]
    if not numerals and not lengths:
        return []
    amounts = [with_unit(text, n) for n in numerals]
    joined = join_ranges(text, [a for n, a in zip(numerals, amounts, strict=True) if a.end > n.end or not is_glued(text, n)])
    taken = [*uncounted_stretches(text), *_dated(sentence, settings)]
    counted = [a for a in joined if not any(start < a.number_end and a.start < end for start, end in taken)]
    if is_table(text, len(counted)):
        return []
    return sorted([*counted, *lengths], key=lambda a: a.start)


def _dated(sentence: Sentence, settings: MeasuresSettings) -> list[tuple[int, int]]:
    times = find_sentence_times(sentence, None, settings)
    return [(t.span.start - sentence.start, t.span.end - sentence.start) for t in times if t.kind in _TIMED]


def _length_in_words(match: re.Match[str]) -> Amount:
    """Return the length of "week-long" or of "more than a year of siege"."""
    group = "unit" if match["unit"] else "of"
    start = match.start() if match["unit"] else match.start("a")
    return Amount(
        start=start,
        number_end=match.end(),
        end=match.end(),
        low=1,
        high=1,
        numeral="plain",
        unit=match[group].lower(),
        kind="duration",
    )


def _read(sentence: Sentence, amount: Amount, settings: MeasuresSettings) -> Found | None:
    """Return the quantity that an amount is, None for the number of a name (steps 3 and 4)."""
    parse = sentence.parse
    first, last = _token_at(parse, amount.start), _token_at(parse, amount.end - 1)
    number = _token_at(parse, amount.number_end - 1)
    if first is None or last is None or number is None:
        return None
    if amount.unit is None and amount.numeral == "plain" and is_name(parse, first, last):
        return None
    noun = _numbered(parse, amount) or _noun(parse, amount, number, last)
    told = parse.tokens[number.i + 1 : number.i + 2] if noun is None and amount.unit is None else ()
    unit = unit_of_noun(noun.lemma) if noun is not None and amount.unit is None else None
    if unit is not None:
        amount = replace(amount, unit=unit.code, kind=unit.kind)
    end = max(amount.end, noun.end if noun is not None and noun.i > last.i and _adjoins(parse, last, noun) else 0)
    end = told[0].end if told and told[0].text.lower() in SELF_TELLING else end
    return _quantity(sentence, amount, number, noun, end, settings)


def _numbered(parse: Parse, amount: Amount) -> Token | None:
    """Return the noun that a count is set behind: "the strikers, put at about 4,000"."""
    if amount.unit is not None or amount.numeral == "share":
        return None
    return numbered_noun(parse, modifier_before(parse.text, amount.start).edge, amount.end)


def _noun(parse: Parse, amount: Amount, number: Token, last: Token) -> Token | None:
    if amount.unit is None and amount.numeral != "share":
        following = parse.tokens[number.i + 1 : number.i + 2]
        if following and following[0].text.lower() in SELF_TELLING and following[0].pos != "NOUN":
            return counted_noun(parse, number)
        return counted_noun(parse, number) or implied_noun(parse, number)
    first = _token_at(parse, amount.start) or number
    if amount.kind == "duration":
        return lasting_noun(parse, last)
    if amount.kind == "distance" and _AWAY.match(parse.text, amount.end):
        return joined_noun(parse, last)
    return measured_noun(parse, first, last)


def _says_something(quantity: Quantity) -> bool:
    """Tell whether a number without noun and unit still counts: a total, an inexact one, or one with a state."""
    if quantity.unit or quantity.noun or quantity.state or quantity.part_of or quantity.modifier != "=":
        return True
    return not isinstance(quantity.value, float) or not quantity.value.is_integer() or quantity.value >= _TOTAL


def _quantity(
    sentence: Sentence, amount: Amount, number: Token, noun: Token | None, end: int, settings: MeasuresSettings
) -> Found:
    text, parse = sentence.text, sentence.parse
    before = modifier_before(text, amount.start)
    after = modifier_after(text, amount.end) or modifier_after(text, end)
    modifier, side, start = before.modifier, before.side, before.edge
    if after is not None and modifier == "=":
        modifier, side, end = after.modifier, after.side, max(end, after.edge)
    if amount.numeral == "vague" and modifier == "=":
        modifier = "~"
    low, high = interval(amount.low, amount.high, modifier, side, settings.round_widths)
    unit, low, high = _in_days(amount.unit, low, high)
    state = state_of(parse, noun if noun is not None and amount.unit is None else number, number)
    rate = _RATE.match(text, end)
    standing = standing_state(parse, noun) if noun is not None and amount.unit is None and is_whole(parse, noun) else None
    return Found(
        quantity=Quantity(
            span=sentence.cut(start, end),
            value=amount.low if amount.low == amount.high else (amount.low, amount.high),
            low=low,
            high=high,
            modifier=_change(text, start, amount) or modifier,
            unit="share" if amount.numeral == "share" else unit,
            noun=_noun_text(parse, amount, noun, state),
            noun_class=_class(amount, noun, state),
            concerns=said_of(parse, noun, number, _own_words(parse, amount)),
            state=f"{state or ''} per {rate['unit'].lower()}".strip() if rate else state,
            standing=standing if standing != state else None,
        ),
        start=start,
        end=end,
        number_end=amount.end,
    )


def _own_words(parse: Parse, amount: Amount) -> frozenset[int]:
    return frozenset(t.i for t in parse.tokens if t.start < amount.end and t.end > amount.start)


def _change(text: str, start: int, amount: Amount) -> Modifier | None:
    if amount.sign and amount.kind == "percent":
        return "up" if amount.sign == "+" else "down"
    return change_before(text, start, amount.kind)


def _in_days(unit: str | None, low: float | None, high: float | None) -> tuple[str | None, float | None, float | None]:
    """Return weeks in days."""
    days = _DAYS.get(unit or "")
    if days is None:
        return unit, low, high
    return "day", None if low is None else low * days, None if high is None else high * days


def _noun_text(parse: Parse, amount: Amount, noun: Token | None, state: str | None) -> str | None:
    if noun is None or (amount.kind == "duration" and noun.lemma == amount.unit):
        personal = state is not None and state.split(" (")[0] in _PERSONAL and amount.unit is None
        return "person" if personal else amount.unit if amount.kind == "duration" else amount.kind
    return noun_words(parse, noun) if amount.kind not in {None, "duration"} else noun_lemma(noun)


def _class(amount: Amount, noun: Token | None, state: str | None) -> str | None:
    if amount.kind is not None:
        return amount.kind
    if noun is not None:
        return noun_class(noun)
    return "person" if state is not None and state.split(" (")[0] in _PERSONAL else None


def _adjoins(parse: Parse, last: Token, noun: Token) -> bool:
    """Tell whether a noun stands in the same phrase as the number before it."""
    return not any(
        (t.pos in {"PUNCT", "VERB"} or (t.pos == "ADP" and t.text != "of"))
        and t.text != "-"
        and t.dep not in {"amod", "compound"}
        for t in parse.tokens[last.i + 1 : noun.i]
    )


def _token_at(parse: Parse, offset: int) -> Token | None:
    return next((t for t in parse.tokens if t.start <= offset < t.end), None)
