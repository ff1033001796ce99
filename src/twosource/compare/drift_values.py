"""Numbers and dates that became other ones."""

from collections.abc import Iterator, Sequence

from twosource.compare.drift_numbers import Day, Number, find_days
from twosource.compare.drift_pair import Pair, Sign
from twosource.compare.drift_scopes import clause_verb, governed
from twosource.records import Token

SURE = 1.0
"""Likeness of two sentences from which on the only numbers of one kind, or the dates, in them are of one thing."""
COUNTED_TOLD = 0.3
"""Share of the clause of a number without a noun that the other side must tell for the two to be one."""

SURE_VERB = 0.5
"""Nearness of two verbs from which on they say one deed."""
DATED_TOLD = 0.5
"""The same of the clause of a date whose verb tells something else."""


def find_numbers_changed(pair: Pair) -> Iterator[Sign]:
    """A number that became another one of the same thing."""
    old = [n for n in pair.numbers[0] if all(n.value != other.value for other in pair.numbers[1])]
    new = [n for n in pair.numbers[1] if all(n.value != other.value for other in pair.numbers[0])]
    kept = [n for n in pair.numbers[0] if n not in old]
    for one in kept:
        yield Sign(_key(pair, one), _told(pair, one), None)
    for one in old:
        same = next((other for other in new if _same_thing(pair, one, other)), None)
        if same is None:
            same = _only(pair, one, old, new)
        if same is not None:
            new.remove(same)
            yield Sign(_key(pair, one), _told(pair, one), pair.changed("number_changed", one.words, same.words))


def _key(pair: Pair, number: Number) -> tuple[str, str, int]:
    return ("number", "parent", pair.parent.start + number.words[0].start)


def _told(pair: Pair, number: Number) -> float:
    return pair.told(governed(pair.parent, number.words[-1]))


def _same_thing(pair: Pair, one: Number, other: Number) -> bool:
    """Tell whether two numbers count the same: one kind, and nouns that are the same or near."""
    if one.kind != other.kind or _is_rest(pair, one, other):
        return False
    if one.kind == "size":
        return one.noun == other.noun
    return bool(one.noun) and (one.noun == other.noun or _near(pair, one.head, other.head))


def _is_rest(pair: Pair, one: Number, other: Number) -> bool:
    """Tell whether the two differ by what else is counted: "ten people, three of them stars", "three stars and seven others"."""
    rest = abs(one.value - other.value)
    return any(number.value == rest for numbers in pair.numbers for number in numbers if number not in (one, other))


def _near(pair: Pair, one: Token | None, other: Token | None) -> bool:
    if one is None or other is None:
        return False
    return pair.alignment.forth.get(one.i, (None,))[0] == other.i or pair.alignment.back.get(other.i, (None,))[0] == one.i


def _only(pair: Pair, one: Number, old: Sequence[Number], new: Sequence[Number]) -> Number | None:
    """Return the only other number of its kind, where it is the only one itself and both stand in what the two tell."""
    mine, theirs = ([n for n in numbers if n.kind == one.kind] for numbers in (old, new))
    if (
        len(mine) != 1
        or len(theirs) != 1
        or _is_rest(pair, one, theirs[0])
        or (one.kind == "size" and one.noun != theirs[0].noun)
    ):
        return None
    there = governed(pair.parent, one.words[-1]), governed(pair.child, theirs[0].words[-1])
    told = max(pair.told(there[0]), pair.told(there[1], back=True))
    return theirs[0] if told and (told >= COUNTED_TOLD or pair.alignment.likeness >= SURE) else None


def find_dates_changed(pair: Pair) -> Iterator[Sign]:
    """A date whose month, day, year or weekday became another one."""
    before, after = list(find_days(pair.parent)), list(find_days(pair.child))
    for kind in ("year", "month", "day", "weekday", "stretch"):
        old, new = _of_kind(before, kind), _of_kind(after, kind)
        if old and new and not {day.value for day in old} & {day.value for day in new} and _same_deed(pair, old[0], new[0]):
            change = pair.changed("date_changed", old[0].words, new[0].words)
            yield Sign(("date", "parent", pair.parent.start + old[0].words[0].start), 1.0, change)
            return


def _same_deed(pair: Pair, one: Day, other: Day) -> bool:
    """Tell whether two dates stand with one deed: their verbs tell the same, or most that stands beside the one does."""
    verb, theirs = clause_verb(pair.parent, one.words[-1]), clause_verb(pair.child, other.words[-1])
    matter = governed(pair.parent, one.words[-1])
    told = pair.told(matter)
    if _is_verb_of(pair, verb, theirs):
        return bool(told)
    if any(t.pos == "VERB" and t.lemma == verb.lemma for t in pair.child.tokens):
        return False  # the deed is told, but without this date
    return told >= DATED_TOLD


def _is_verb_of(pair: Pair, verb: Token, other: Token) -> bool:
    """Tell whether two verbs surely say one deed: the same verb, or near ones in sentences that surely tell the same."""
    if verb.lemma == other.lemma:
        return True
    there, back = pair.alignment.forth.get(verb.i), pair.alignment.back.get(other.i)
    return (there is not None and there[0] == other.i and there[1] >= SURE_VERB) or (
        back is not None and back[0] == verb.i and back[1] >= SURE_VERB
    )


def _of_kind(days: list[Day], kind: str) -> list[Day]:
    return [day for day in days if day.kind == kind]
