"""Names that mean the same in several articles: last names, capitals, and spellings that differ by a letter."""

from collections.abc import Collection

SHORTEST = 6
"""Letters of a name from which a letter's difference is a spelling; "Iran" and "Iraq" are two countries."""


def join_names(names: Collection[str], people: Collection[str]) -> dict[str, str]:
    """Return, for each name that is a form of another one, that other name.

    1. Capitals alone make no other name ("Isis", "ISIS"). 2. A single word is the last name of the one person
    whose longer name ends in it. 3. Single words that differ by one letter inside are one name, the alphabetically first.

    >>> join_names(["Holm", "Ada Holm", "Tarnik"], ["Ada Holm"])
    {'Holm': 'Ada Holm'}
    """
    joined: dict[str, str] = {}
    ordered = sorted(names, key=lambda name: (name.casefold(), name))
    for name in ordered:
        others = [other for other in ordered if other != name and other not in joined]
        home = (
            next((other for other in others if other.casefold() == name.casefold()), None)
            or _longer(name, [other for other in others if other in people])
            or next((other for other in others if other < name and are_spellings(other, name)), None)
        )
        if home is not None:
            joined[name] = home
    return joined


def are_spellings(a: str, b: str) -> bool:
    """Tell whether two words differ by one letter that is neither their first nor their last: "Taleban" and "Taliban"."""
    if len(a) != len(b) or len(a) < SHORTEST or " " in a + b or a[0] != b[0] or a[-1] != b[-1]:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _longer(name: str, others: Collection[str]) -> str | None:
    """Return the one longer name that ends in a single word, None where there are several."""
    if " " in name:
        return None
    found = [other for other in others if other.endswith(f" {name}")]
    return found[0] if len(found) == 1 else None
