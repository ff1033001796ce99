"""What weighs in a sentence, found by pattern alone: numbers, dates, names, negation, hedging words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from twosource.records import EditMatter
from twosource.reuse.edit_lexicon import ABOUT, DAYS, HEDGES, MONTHS, NEGATIONS, NUMBERS, SCALES

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_FULL_MONTH = "|".join(name for name in sorted(MONTHS) if len(name) > 4 or name in {"june", "july"})
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = re.compile(
    rf"""\b(?:
      \d{{4}}-\d\d-\d\d
    | (?:{_MONTH})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+{_YEAR}\b)?
    | \d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})\b\.?(?:,?\s+{_YEAR}\b)?
    | (?:{_FULL_MONTH}|may(?=,?\s+{_YEAR}))(?:,?\s+{_YEAR})?\b
    | (?:{"|".join(sorted(DAYS))})\b
    | (?<=\bin\s){_YEAR}\b | (?<=\bof\s){_YEAR}\b | (?<=\bby\s){_YEAR}\b
    | (?<=\bsince\s){_YEAR}\b | (?<=\bfrom\s){_YEAR}\b | (?<=\buntil\s){_YEAR}\b
    | \d{{1,2}}(?:[:.]\d\d)?\s*[ap]\.?m\b\.? | \d{{1,2}}:\d\d\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD_NUMBER = "|".join(sorted([*NUMBERS, "one(?=[ -](?:hundred|thousand|million|billion))"], key=len, reverse=True))
_ABOUT = "|".join(sorted(ABOUT, key=len, reverse=True)).replace(" ", r"\s")
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"""(?:\b(?P<about>{_ABOUT})\s+)?
    (?:(?P<many>\b(?:dozens|scores|hundreds|thousands|millions|billions)\b)
    | (?<![\w.])(?<![A-Za-z]-)(?P<money>[$£€])?
      (?: (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
        | (?P<words>\b(?:{_WORD_NUMBER})\b(?:[ -](?:{_WORD_NUMBER}|one)\b)?)
        | (?P<half>\b(?:a|half\ a)(?=\ (?:dozen|hundred|thousand|million|billion)\b)) )
      (?P<scale>(?:[ -]?(?:{_SCALE})\b(?:\sand\b(?=\s(?:\d|{_WORD_NUMBER})))?)*)
      (?P<share>\s*%|\s+per\s?cent\b)? )""",
    re.IGNORECASE | re.VERBOSE,
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.&’'-][^\W_]+)*\.?")
_OPENING = re.compile(r"[\"'“‘(\[:;•–—.!?]\s?$")
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
CAPITALS = 0.6
"""Share of capitalised words from which on a sentence is a headline in which capitals tell nothing."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Something weighty: `keys` are its parts in one spelling ("40,000" and "forty thousand" alike); it is known elsewhere
    if all of them are. `about` is the side to which a number is left open, else empty."""

    matter: EditMatter
    keys: frozenset[str]
    start: int
    end: int
    about: str = ""


def find_details(text: str, start: int, end: int, names: frozenset[str]) -> tuple[Detail, ...]:
    """Return the details between two offsets in order; `names` are words known as names (see `read_names`)."""
    found: list[Detail] = []
    for maker in (_dates, _numbers):
        found += [detail for detail in maker(text, start, end) if not _meets(detail, found)]
    found += [detail for detail in _names(text, start, end, names) if not _meets(detail, found)]
    found += [detail for detail in _words(text, start, end) if not _meets(detail, found)]
    return tuple(sorted(found, key=lambda detail: (detail.start, detail.end)))


def read_names(text: str, places: Iterable[tuple[int, int]]) -> frozenset[str]:
    """Return the words, in lower case, that are capitalised within the sentences at `places`, not only at their beginning."""
    return frozenset(
        _plain(word)
        for start, end in places
        if not _is_headline(text, start, end)
        for match in _NAME_WORD.finditer(text, start, end)
        if (word := match.group())[0].isupper() and not _is_initial(text, start, match.start())
    )


def _meets(detail: Detail, found: Iterable[Detail]) -> bool:
    return any(detail.start < other.end and other.start < detail.end for other in found)


def _dates(text: str, start: int, end: int) -> Iterator[Detail]:
    for match in _DATE.finditer(text, start, end):
        if match.group()[0].islower() and match.group().lower() not in DAYS and not re.search(r"\d", match.group()):
            continue  # "may", "march" as verbs
        parts = (part for part in re.findall(r"\d+|[a-z]+", match.group().lower()) if part not in {"st", "nd", "rd", "th", "of"})
        keys = frozenset(f"month {MONTHS[part]}" if part in MONTHS else part.lstrip("0") or "0" for part in parts)
        yield Detail("date", keys, *match.span())


def _numbers(text: str, start: int, end: int) -> Iterator[Detail]:
    for match in _NUMBER.finditer(text, start, end):
        about = ABOUT.get(" ".join((match["about"] or "").lower().split()), "")
        key = match["many"].lower() if match["many"] else f"{_value(match):g}{'%' if match['share'] else ''}"
        yield Detail("number", frozenset({key}), *match.span(), about)


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        value = float(match["digits"].replace(",", ""))
    elif match["words"]:
        value = float(sum(NUMBERS.get(word, 1) for word in re.split(r"[ -]", match["words"].lower())))
    else:
        value = 0.5 if match["half"].lower().startswith("half") else 1.0
    for scale in re.findall(r"[a-z]+", (match["scale"] or "").lower()):
        value *= SCALES.get(scale, 1)
    return value


def _names(text: str, start: int, end: int, known: frozenset[str]) -> Iterator[Detail]:
    """Yield runs of capitalised words; one that only begins a sentence, or stands in a headline, must be known as a name."""
    doubtful = _is_headline(text, start, end)
    run: list[re.Match[str]] = []
    for match in _NAME_WORD.finditer(text, start, end):
        word = match.group()
        is_name = word[0].isupper() and word != "I"
        if is_name and (doubtful or _is_initial(text, start, match.start())):
            is_name = _plain(word) in known
        if run and not (is_name and text[run[-1].end() : match.start()] == " "):
            yield _name(run)
            run = []
        if is_name:
            run.append(match)
    if run:
        yield _name(run)


def _name(run: list[re.Match[str]]) -> Detail:
    last = run[-1]
    end = last.end() - len(last.group()) + len(_POSSESSIVE.sub("", last.group().rstrip(".")))
    return Detail("name", frozenset(_plain(match.group()) for match in run), run[0].start(), end)


def _words(text: str, start: int, end: int) -> Iterator[Detail]:
    for match in _WORD.finditer(text, start, end):
        low = match.group().lower().replace("’", "'")
        if low in NEGATIONS or low.endswith("n't"):
            yield Detail("negation", frozenset({"n't" if low.endswith("n't") or low == "cannot" else low}), *match.span())
        elif low in HEDGES and match.group() != "May":
            yield Detail("hedge", frozenset({low}), *match.span())


def _is_headline(text: str, start: int, end: int) -> bool:
    words = [word for word in _WORD.findall(text[start:end]) if len(word) > 3]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= CAPITALS * len(words)


def _is_initial(text: str, start: int, place: int) -> bool:
    """Tell whether a word begins its sentence, or a quotation in it."""
    return place == start or bool(_OPENING.search(text[max(start, place - 2) : place]))


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word.rstrip(".")).casefold()
