"""What takes long to work out of a story and is asked for again at every turn of a page, kept for the last few stories."""

from functools import lru_cache

from twosource.present.variants import Quotation, varied_quotations
from twosource.records import Attribution, StoryReading


class _Same:
    """Attributions as a key: the very same ones, which is told at once, not equal ones, which would take as long as the work."""

    __slots__ = ("attributions",)

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        self.attributions = attributions

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.attributions is self.attributions

    def __hash__(self) -> int:
        return id(self.attributions)


def variants_of(story: StoryReading) -> list[Quotation]:
    """Return the quotations that two articles give in other words."""
    return _varied(_Same(story.attributions))


@lru_cache(maxsize=4)
def _varied(key: _Same) -> list[Quotation]:
    return varied_quotations(key.attributions)
