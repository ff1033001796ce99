import numpy as np
import pytest

from twosource.reuse.tree_chances import weigh_apart, weigh_edges

NEVER = -np.inf


def test_of_two_alike_articles_either_may_come_from_the_other() -> None:
    chances = weigh_edges(np.array([[NEVER, 0.0], [0.0, NEVER], [-2.0, -2.0]]))
    # Three trees: two with one edge (weight e^-2 each) and one with none (e^-4).
    edge = 1 / (2 + np.exp(-2))
    assert chances[0, 1] == pytest.approx(edge)
    assert chances[1, 0] == pytest.approx(edge)


def test_the_chances_of_each_article_sum_to_one() -> None:
    scores = np.array([[NEVER, 1.0, 3.0], [0.5, NEVER, -1.0], [0.0, 2.0, NEVER], [-1.0, 0.0, 1.0]])
    assert weigh_edges(scores).sum(axis=0) == pytest.approx([1, 1, 1])
    assert weigh_apart(scores).sum(axis=0) == pytest.approx([1, 1, 1])


def test_an_edge_that_cannot_be_has_no_chance() -> None:
    chances = weigh_edges(np.array([[NEVER, 5.0], [NEVER, NEVER], [0.0, 0.0]]))
    assert chances[1, 0] == 0
    assert chances[2, 0] == pytest.approx(1)


def test_scores_of_great_range_still_give_chances() -> None:
    chances = weigh_edges(np.array([[NEVER, 900.0], [-900.0, NEVER], [-40.0, -400.0]]))
    assert chances[0, 1] == pytest.approx(1)
