"""What a title and a first name say about whether somebody is a man or a woman.

The first names are those of `data/first_names.tsv`: of the names in the census of the United States of 1990 (public domain),
those that at least one in ten thousand of one sex bore and of whose bearers at least 98 in 100 were of that sex.
"""

from functools import lru_cache
from importlib.resources import files

MEN, WOMEN = frozenset("mr sir lord king prince father".split()), frozenset("mrs ms miss lady queen princess sister".split())
"""Titles."""
_SHORT = (
    "Abigail/Abby Albert/Al/Bert Alexander/Alex Andrew/Andy/Drew Anthony/Tony Benjamin/Ben Charles/Charlie/Chuck "
    "Christopher/Chris Daniel/Dan/Danny David/Dave Deborah/Deb/Debbie Donald/Don Edward/Ed/Eddie/Ted "
    "Elizabeth/Liz/Beth/Betty Eugene/Gene Francis/Frank Frederick/Fred Gerald/Gerry/Jerry Gregory/Greg Harold/Harry "
    "Henry/Hank/Harry Jacob/Jake James/Jim/Jimmy Jeffrey/Jeff John/Jack/Johnny Jonathan/Jon Joseph/Joe/Joey "
    "Katherine/Kate/Kathy/Katie Kenneth/Ken Lawrence/Larry Leonard/Len Margaret/Maggie/Peggy Matthew/Matt "
    "Michael/Mike/Mick Nancy/Nan Nicholas/Nick Pamela/Pam Patrick/Pat Peter/Pete Philip/Phil Raymond/Ray "
    "Richard/Dick/Rick/Rich Robert/Bob/Bobby/Rob Ronald/Ron Samuel/Sam Stephen/Steve Steven/Steve Susan/Sue Theodore/Ted "
    "Thomas/Tom/Tommy Timothy/Tim Victoria/Vicky Vincent/Vince Walter/Walt William/Bill/Billy/Will"
)
"""First names with the short forms in use for them in English: general knowledge."""
SHORT_FORMS = tuple(frozenset(group.split("/")) for group in _SHORT.split())


def sex_of_title(title: str) -> str | None:
    """Return the sex that a title tells: "m" of "Mr.", "f" of "Mrs.", None of "Dr."."""
    word = title.lower().rstrip(".")
    return "m" if word in MEN else "f" if word in WOMEN else None


def sex_of_first_name(name: str) -> str | None:
    """Return the sex that nearly all bearers of the first name of a full name are of, else None.

    >>> sex_of_first_name("Mara Tolen"), sex_of_first_name("Kim Tolen"), sex_of_first_name("Mara")
    ('f', None, None)
    """
    words = name.split()
    return _first_names().get(words[0].split("-")[0]) if len(words) > 1 else None


def same_first_name(one: str, other: str) -> bool:
    """Tell whether two first names may be one: alike, one an initial of the other, or one the other's short form.

    >>> same_first_name("Jim", "James"), same_first_name("M.", "Mara"), same_first_name("Jon", "Jens")
    (True, True, False)
    """
    one, other = one.rstrip("."), other.rstrip(".")
    initial = min(len(one), len(other)) == 1 and one[:1] == other[:1]
    return one == other or initial or any(one in group and other in group for group in SHORT_FORMS)


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str]:
    lines = (files("twosource.attribution") / "data" / "first_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {row[0]: row[1] for row in rows}
