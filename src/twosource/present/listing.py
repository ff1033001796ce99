"""A list of which a page shows a part: what it shows, and the way to the rest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

Item = TypeVar("Item")
NOTHING = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[Item]):
    """The items to show, how many there are in all, and the links to the others, empty where there are none.

    `first` is the place of the first of them among all, counted from 1.
    """

    items: Sequence[Item]
    total: int
    first: int = 1
    links: Markup = NOTHING


Lister = Callable[[str, Sequence[Item], str], Listing[Item]]
"""Takes the name of a list, its items and the anchor of its heading, and returns what to show of it."""


def whole(_name: str, items: Sequence[Item], _anchor: str = "") -> Listing[Item]:
    """Show a list whole: what the report does, which is one page."""
    return Listing(items=items, total=len(items))
