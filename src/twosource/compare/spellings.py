"""Names of people that may be one in two spellings: written from another alphabet, cut short, or with a slip of the pen."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from twosource.compare.names import ROLES, plain_words

_FOLDS = (
    (re.compile(r"sch|sh|tch|ch|cz"), "s"),
    (re.compile(r"ph|w|v"), "f"),
    (re.compile(r"ck|c|q|kh"), "k"),
    (re.compile(r"ou|oe|oo"), "u"),
    (re.compile(r"ts|tz"), "z"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Letters that one sound is written with, in turn: "Woronzowa" and "Vorontsova" have the same sounds."""
_ALIKE = 0.8
"""Share of letters in common, from 0 to 1, from which two names of some length may be one."""
_SHORTEST = 5
"""Letters from which a difference of one is a spelling rather than another name."""
_STEM = 3
"""Letters from which the beginning of a first name may be its short form: "Jenn" of "Jennifer"."""
_SHORT_FORMS = tuple(
    frozenset(group.split())
    for group in """alan allan allen; albert al bert; alexander alex; andrew andy drew; anthony tony; barbara barb; benjamin ben;
    charles charlie chuck; christopher chris; daniel dan danny; david dave; deborah debbie; donald don; edward ed eddie ted;
    elizabeth liz beth betty; frederick fred; gerald jerry; gregory greg; jacob jake; james jim jimmy jamie; jennifer jen jenny;
    john jack johnny; joseph joe; katherine catherine kate kathy; kenneth ken; lawrence larry; leonard len; margaret maggie peggy;
    matthew matt; michael mike; nicholas nick; patrick pat; philip phil; rebecca becky; richard dick rick; robert bob bobby rob;
    ronald ron; samuel sam; steven stephen steve; susan sue; theodore ted; thomas tom; timothy tim; vincent vince; walter walt;
    william bill billy will; zachary zach""".split(";")
)
"""First names and what they are shortened to in English papers (general knowledge)."""


@lru_cache(maxsize=10_000)
def may_be_one_person(first: str, second: str) -> bool:
    """Tell whether two people's names may be one in two spellings or with a short form: never by the last name alone where both
    have another first name.

    >>> may_be_one_person("Natalya Vorontsova", "Nataliia Woronzowa"), may_be_one_person("Erik Lund", "Karen Lund")
    (True, False)
    """
    one, two = (([w for w in plain_words(n) if w not in ROLES]) for n in (first, second))
    if not one or not two or not _alike(one[-1], two[-1]):
        return False
    if len(one) == 1 or len(two) == 1:
        return one[-1] != two[-1]
    return any(_same_first(a, b) for a in one[:-1] for b in two[:-1])


def _same_first(a: str, b: str) -> bool:
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    short, long = sorted((a, b), key=len)
    if len(short) >= _STEM and long.startswith(short):
        return True
    return _alike(a, b) or any(a in group and b in group for group in _SHORT_FORMS)


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    one, two = _fold(a), _fold(b)
    if one == two:
        return True
    return min(len(one), len(two)) >= _SHORTEST and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


def _fold(word: str) -> str:
    for letters, sound in _FOLDS:
        word = letters.sub(sound, word)
    return word
