"""Two versions of a passage, word by word: which words stand on one side only."""

import re
from difflib import SequenceMatcher

Words = list[tuple[str, bool]]

_WORD = re.compile(r"\S+\s*")
_LONGEST = 600
"""Words of a side beyond which nothing is marked: the comparison takes time with the square of the length."""


def differing_words(a: str, b: str) -> tuple[Words, Words]:
    """Cut both texts into runs, each with whether it stands on this side only.

    `("about 40 crowns", "45 crowns")` gives `[("about 40 ", True), ("crowns", False)]` and
    `[("45 ", True), ("crowns", False)]`.
    """
    left, right = _WORD.findall(a), _WORD.findall(b)
    if max(len(left), len(right)) > _LONGEST:
        return [(a, False)], [(b, False)]
    matcher = SequenceMatcher(None, [w.strip() for w in left], [w.strip() for w in right], autojunk=False)
    marked: tuple[Words, Words] = ([], [])
    for kind, a_first, a_last, b_first, b_last in matcher.get_opcodes():
        for side, run in zip(marked, (left[a_first:a_last], right[b_first:b_last]), strict=True):
            if run:
                side.append(("".join(run), kind != "equal"))
    return marked
