"""Groups of mentions that reasons tie together."""

from collections.abc import Iterable, Sequence

from twosource.records import Mention, OriginReason


def group_mentions(mentions: Sequence[Mention], reasons: Iterable[OriginReason]) -> tuple[tuple[int, ...], ...]:
    """Return the connected groups of mentions, by their places; those of one article are connected to begin with."""
    leader = list(range(len(mentions)))

    def find(place: int) -> int:
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    def join(places: Sequence[int]) -> None:
        for other in places[1:]:
            one, two = sorted((find(places[0]), find(other)))
            leader[two] = one

    for article in sorted({m.article for m in mentions}):
        join([i for i, m in enumerate(mentions) if m.article == article])
    for reason in reasons:
        join(reason.mentions)
    groups: dict[int, list[int]] = {}
    for place in range(len(mentions)):
        groups.setdefault(find(place), []).append(place)
    return tuple(tuple(group) for group in groups.values())
