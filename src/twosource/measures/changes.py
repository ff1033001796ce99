"""Numbers that tell a change rather than a level: "rose 3%", "fell by 20", "up 2.8 percent", "+0.2%"."""

import re
from typing import Literal

Change = Literal["up", "down"]

_UP = (
    r"ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|grow(?:s|n|ing|th)?|grew|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"gain(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|add(?:s|ed|ing)?|rall(?:y|ied)|up"
)
_DOWN = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|slip(?:s|ped|ping)?|"
    r"los(?:e|es|t|ing)|shrink(?:s|ing)?|shrank|shrunk|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|"
    r"slid(?:e|es|ing)?|eas(?:e|es|ed|ing)|shed(?:s|ding)?|contract(?:s|ed|ing)|dip(?:s|ped|ping)?|sank|sunk|down"
)
_PATTERN = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s+(?:up|down|higher|lower))?(?:\s+\w+ly)?(?P<by>\s+by)?(?:\s+(?:an?|another|a\s+further))?\s*$",
    re.IGNORECASE,
)
_REACH = 40
"""Characters looked at in front of a number."""
# A verb with its object may speak of other things ("lost 20 soldiers"); of these kinds it speaks of a level.
_LEVELS = frozenset({"percent", "money", "score", "distance", "ratio", "temperature"})


def change_before(text: str, start: int, kind: str | None) -> Change | None:
    """Return the direction that the words before `start` give a number of a unit's `kind`, None for a plain level."""
    match = _PATTERN.search(text, max(0, start - _REACH), start)
    if match is None or not (match["by"] or kind in _LEVELS):
        return None
    return "up" if match["up"] else "down"
