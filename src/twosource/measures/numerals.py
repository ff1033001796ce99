"""Numbers in running text, in digits or words, before anything is known of what they count.

"1,200", "2.5 million", "$4.2bn", "forty-two", "several dozen", "tens of thousands", "two-thirds", "one in six".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from twosource.measures.number_words import SMALL, WRITTEN, read_words
from twosource.measures.tables import alternatives

NumeralKind = Literal["plain", "vague", "share"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at `start` to `end` of a text; `low` and `high` differ for vague words ("dozens": 24 to 99).

    `money` is the currency written in front of it, `signed` whether it carries a plus or minus sign.
    """

    start: int
    end: int
    low: float
    high: float
    kind: NumeralKind = "plain"
    money: str | None = None
    sign: str = ""

    @property
    def value(self) -> float | tuple[float, float]:
        """The number, or both ends of a vague one."""
        return self.low if self.low == self.high else (self.low, self.high)


CURRENCIES = {
    "us$": "USD", "$us": "USD", "usd": "USD", "$": "USD", "hk$": "HKD", "au$": "AUD", "a$": "AUD", "aud": "AUD",
    "nz$": "NZD", "c$": "CAD", "cad": "CAD", "s$": "SGD", "sgd": "SGD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
    "¥": "JPY", "y=": "JPY", "jpy": "JPY", "₹": "INR", "inr": "INR", "rs": "INR", "rs.": "INR", "rm": "MYR", "chf": "CHF",
    "₽": "RUB", "₪": "ILS", "₩": "KRW", "r$": "BRL", "₺": "TRY", "₴": "UAH", "cny": "CNY",
}  # fmt: skip
_LONE = frozenset({"a$", "c$", "s$", "r$"})
# "HK $5" is one currency, but "a $5 reward" is an article before a dollar sign.
_PREFIX = "|".join(
    re.escape(c) if c in _LONE else re.escape(c).replace(r"\$", r"\s?\$") for c in sorted(CURRENCIES, key=len, reverse=True)
)

_SCALE_VALUES = {
    "hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "mn": 1e6, "mil": 1e6, "m": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "hundred million": 1e8,
    "hundred thousand": 1e5,
}  # fmt: skip
_SCALE = "|".join(sorted((s.replace(" ", r"\s+") for s in _SCALE_VALUES), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_IN_DIGITS = re.compile(
    rf"(?P<sign>[+−-]|minus[\s-])?(?:(?<!\w)(?P<money>{_PREFIX})\s?(?P<minus>[−-])?|(?<![\w.])(?<!\d[,:/]))"
    rf"(?P<digits>{_DIGITS})(?P<part>[½¼¾]|\s(?P<over>[1-9]/[2-9])\b)?(?:[\s-]?(?P<scale>{_SCALE})\b)?",
    re.IGNORECASE,
)
# Letters that are a scale beside money or people, and else a unit: "1.9m people", "a 100m race".
_SHORT_SCALES = frozenset({"m", "b", "k", "mil"})
_PLURAL = re.compile(r"\s+(?:[a-z]+s|people|dead|men|women|children|wounded|injured|migrants)\b")
_WRITTEN = re.compile(rf"(?<![\w-]){WRITTEN}(?!-?\w*(?:th|rd)\b)", re.IGNORECASE)

# "Dozens" are at least two of them and fewer than the next larger word would fit.
_VAGUE = {
    "dozens": (24.0, 99.0), "scores": (40.0, 199.0), "hundreds": (200.0, 999.0), "thousands": (2_000.0, 9_999.0),
    "tens of thousands": (20_000.0, 99_999.0), "hundreds of thousands": (200_000.0, 999_999.0),
    "millions": (2e6, 9_999_999.0), "tens of millions": (2e7, 99_999_999.0), "hundreds of millions": (2e8, 999_999_999.0),
    "billions": (2e9, 9_999_999_999.0), "tens of billions": (2e10, 99_999_999_999.0),
    "hundreds of billions": (2e11, 999_999_999_999.0), "trillions": (2e12, 9_999_999_999_999.0),
}  # fmt: skip
_VAGUE_WORDS = re.compile(
    rf"\b(?:(?:many|some|several)\s+)?(?P<word>{alternatives(list(_VAGUE))})\b"
    r"|\b(?:several|(?:a\s+)?few|many|a\s+couple(?:\s+of)?)\s+(?P<single>dozen|hundred|thousand|million|billion|trillion)\b",
    re.IGNORECASE,
)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_SHARE = re.compile(
    rf"\b(?:(?P<top>an?|one|two|three|four|five|six|seven|nine|\d)[\s-](?P<part>{'|'.join(_PARTS)})s?\b(?=\s+(?:of|the)\b|\s+\w+s\b)"
    r"|(?P<half>half)(?=\s+(?:of|the|its|their|his|her|all)\b)"
    rf"|(?P<count>one|two|three|four|five|nine|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>{'|'.join(SMALL)}|\d+)\b(?!\s+(?:years?|months?|days?|weeks?|hours?|minutes?)))",
    re.IGNORECASE,
)


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Return the numbers of a text in order; of two that overlap the longer stays.

    >>> [n.value for n in find_numerals("1,200 men, several dozen boats and two-thirds of the $4bn fund")]
    [1200.0, (24.0, 99.0), 0.6666666666666666, 4000000000.0]
    """
    found = [*_shares(text), *_vague(text), *_digits(text), *_written(text)]
    kept: list[Numeral] = []
    for numeral in sorted(found, key=lambda n: (n.start - n.end, n.start)):
        if all(numeral.end <= k.start or k.end <= numeral.start for k in kept):
            kept.append(numeral)
    return tuple(sorted(kept, key=lambda n: n.start))


def _digits(text: str) -> Iterator[Numeral]:
    for match in _IN_DIGITS.finditer(text):
        value = float(match["digits"].replace(",", "")) + _added(match)
        end = match.end()
        scale = re.sub(r"\s+", " ", (match["scale"] or "").lower())
        if scale in _SHORT_SCALES and not _is_scale(match, scale, text):
            scale, end = "", match.end("part") if match["part"] else match.end("digits")
        value *= _SCALE_VALUES.get(scale, 1.0)
        sign = match["sign"] or match["minus"] or ""
        # A hyphen after a number or a word joins, it does not subtract: "20-30", "sub-500".
        if sign and match["sign"] and match.start() and not text[match.start() - 1].isspace():
            sign = ""
        start = match.start() if sign or not match["sign"] else match.start() + 1
        value = -value if sign and sign != "+" else value
        money = CURRENCIES[re.sub(r"\s", "", match["money"].lower())] if match["money"] else None
        yield Numeral(start=start, end=end, low=value, high=value, money=money, sign=sign)


def _added(match: re.Match[str]) -> float:
    if match["over"]:
        above, below = match["over"].split("/")
        return int(above) / int(below)
    return _FRACTIONS.get((match["part"] or "").strip(), 0.0)


def _is_scale(match: re.Match[str], scale: str, text: str) -> bool:
    # A capital M beside a number is a million, a small one may be a metre.
    if match["money"] or match["scale"] == "M":
        return True
    attached = match.end("scale") - match.end("digits") == len(match["scale"])
    return (attached and scale == "k") or bool(_PLURAL.match(text, match.end()))


def _written(text: str) -> Iterator[Numeral]:
    for match in _WRITTEN.finditer(text):
        value = read_words(match.group())
        if value is not None:
            yield Numeral(start=match.start(), end=match.end(), low=value, high=value)


def _vague(text: str) -> Iterator[Numeral]:
    for match in _VAGUE_WORDS.finditer(text):
        word = re.sub(r"\s+", " ", match["word"].lower()) if match["word"] else match["single"].lower() + "s"
        low, high = _VAGUE[word]
        yield Numeral(start=match.start(), end=match.end(), low=low, high=high, kind="vague")


def _shares(text: str) -> Iterator[Numeral]:
    for match in _SHARE.finditer(text):
        if match["half"]:
            value = 0.5
        elif match["part"]:
            value = _small(match["top"]) / _PARTS[match["part"].lower()]
        else:
            whole = _small(match["all"])
            value = _small(match["count"]) / whole if whole else 0.0
        if 0 < value <= 1:
            yield Numeral(start=match.start(), end=match.end(), low=value, high=value, kind="share")


def _small(word: str) -> float:
    lower = word.lower()
    return 1.0 if lower in {"a", "an"} else float(lower) if lower.isdigit() else float(SMALL[lower])
