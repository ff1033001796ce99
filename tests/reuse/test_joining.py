"""Which sentences of the child the sentences of the parent became."""

from tests.building import make_article
from tests.reuse.texts import WIRE, cut
from twosource.records import Passage
from twosource.reuse.joining import join_sentences


def joined(before: str, after: str) -> list[tuple[str, int, int]]:
    """Return the joins of two texts: their kind, and how many sentences each side has."""
    parent, child = make_article(before, name="before"), make_article(after, name="after")
    whole = Passage(a=parent.span(0, len(before)), b=child.span(0, len(after)), kind="edited")
    return [(join.kind, len(join.parent), len(join.child)) for join in join_sentences([whole], parent, child)]


def test_every_sentence_stands_in_one_join_in_the_order_of_the_parent() -> None:
    after = cut(WIRE, (0, 1, 3)) + "\n\nThe mayor came to look at the damage on Tuesday."
    assert joined(WIRE, after) == [
        ("same", 1, 1),
        ("same", 1, 1),
        ("dropped", 1, 0),
        ("same", 1, 1),
        ("dropped", 1, 0),
        ("dropped", 1, 0),
        ("added", 0, 1),
    ]


def test_a_sentence_cut_in_two_is_joined_to_both() -> None:
    before = "The crane fell across both rails of the coal pier, and three dock workers were taken to hospital in Orsk."
    after = "The crane fell across both rails of the coal pier. Three dock workers were taken to hospital in Orsk."
    assert joined(before, after) == [("changed", 1, 2)]


def test_an_addition_stands_where_the_child_has_it() -> None:
    first, second = cut(WIRE, (0,)), cut(WIRE, (1,))
    assert joined(f"{first}\n\n{second}", f"{first}\n\nNobody had seen it come.\n\n{second}") == [
        ("same", 1, 1),
        ("added", 0, 1),
        ("same", 1, 1),
    ]


def test_the_longest_common_order_stays_and_the_rest_was_moved() -> None:
    kinds = [kind for kind, _, _ in joined(WIRE, cut(WIRE, (5, 0, 1, 2, 3, 4)))]
    assert kinds == ["same"] * 5 + ["moved"]


def test_template_sentences_are_joined_one_to_one() -> None:
    prices = ["Copper closed at 20 crowns.", "Copper closed at 21 crowns.", "Copper closed at 22 crowns."]
    later = " ".join(prices).replace("closed", "opened")
    assert joined(" ".join(prices), later) == [("changed", 1, 1)] * 3
