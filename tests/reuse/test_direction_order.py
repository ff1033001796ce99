import numpy as np
import pytest

from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.reuse.direction_order import find_chains, measure_changes, order_versions
from twosource.reuse.words import read_words


def line(count: int) -> np.ndarray:
    """Costs of versions of which each is as far from another as their places are."""
    places = np.arange(count, dtype=np.float64)
    return 9.0 * np.abs(places[:, None] - places[None, :])


def test_small_odds_at_the_ends_put_a_whole_line_in_order() -> None:
    odds = np.zeros((4, 4))
    odds[0, 3] = 2.0
    shares = order_versions(odds, line(4))
    assert all(shares[i, j] > 0.8 for i in range(4) for j in range(i + 1, 4))


def test_without_odds_either_end_may_be_the_first() -> None:
    assert order_versions(np.zeros((4, 4)), line(4)) == pytest.approx(np.full((4, 4), 0.5))


def test_odds_the_other_way_round_turn_the_order_round() -> None:
    odds = np.triu(np.arange(9.0).reshape(3, 3), 1)
    assert order_versions(-odds, line(3)) == pytest.approx(order_versions(odds, line(3)).T)


def test_two_versions_by_themselves_keep_their_odds() -> None:
    shares = order_versions(np.array([[0.0, 2.0], [0.0, 0.0]]), line(2))
    assert shares[0, 1] == pytest.approx(1 / (1 + np.exp(-2.0)))


def test_probabilities_of_a_pair_make_one() -> None:
    odds = np.triu(np.sin(np.arange(36.0)).reshape(6, 6), 1)
    shares = order_versions(odds, np.abs(line(6) - 20))
    assert shares + shares.T == pytest.approx(np.ones((6, 6)))


def test_pairs_and_crowds_are_no_chains() -> None:
    crowd = [(100, place) for place in range(101, 112)]
    assert find_chains([(1, 2), (4, 5), (5, 6), *crowd]) == [(4, 5, 6)]


def test_change_runs_from_none_to_all() -> None:
    wordings = [read_words(make_article(text)) for text in (WIRE, WIRE, cut(WIRE, range(3)), OTHER_ACCOUNT, "")]
    changes = measure_changes(wordings)
    assert changes[0, 1] == 0
    assert 0.2 < changes[0, 2] < 0.6
    assert changes[0, 3] > 0.9
    assert changes[0, 4] == 1
