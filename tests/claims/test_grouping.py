from hypothesis import given
from hypothesis import strategies as st

from twosource.claims.candidates import find_candidates, weigh_by_rarity
from twosource.claims.grouping import group_pairs


def never(_a: int, _b: int) -> bool:
    return False


def test_a_chain_of_likenesses_is_cut_where_its_ends_have_nothing_in_common() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8}
    assert group_pairs(scores, lambda _a, _b: 0.0, 0.5, never) == ((0, 1),)


def test_three_that_are_all_alike_come_together() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}
    assert group_pairs(scores, lambda _a, _b: 0.0, 0.5, never) == ((0, 1, 2),)


def test_places_that_are_apart_never_come_together() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8}
    groups = group_pairs(scores, lambda _a, _b: 0.9, 0.5, lambda a, b: {a, b} == {0, 2})
    assert groups == ((0, 1),)


def test_nothing_above_the_threshold_makes_no_group() -> None:
    assert group_pairs({(0, 1): 0.4}, lambda _a, _b: 0.4, 0.5, never) == ()


def test_a_key_that_all_share_brings_nobody_together() -> None:
    assert list(find_candidates([["a", "x"], ["a"], ["a", "x"]], most_partners=2)) == [(0, 2)]


@given(st.lists(st.frozensets(st.sampled_from("abcdefgh")), max_size=12))
def test_weights_fall_with_frequency(statements: list[frozenset[str]]) -> None:
    weights = weigh_by_rarity(statements)
    counts = {c: sum(c in s for s in statements) for c in weights}
    for a in weights:
        for b in weights:
            if counts[a] < counts[b]:
                assert weights[a] > weights[b]
