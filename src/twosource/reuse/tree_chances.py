"""How probable each edge is over all family trees that the articles can have: the matrix-tree theorem."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
FAINTEST = -30.0
"""Log odds against the best parent below which an edge counts as this much: matrices of wider range cannot be inverted."""


def weigh_edges(scores: Scores) -> Scores:
    """Return the probability of each edge.

    `scores` (n + 1 rows, n columns) holds the log likelihood that the article of the column comes from that of the row, the
    last row that it comes from none, `-inf` where it cannot be. A tree is as probable as the product of its edges, and
    an edge as all trees that have it, over all trees (Tutte; Koo et al., EMNLP 2007: A, the Laplacian L of it, and
    P(i → j) = A_ij (L⁻¹_jj - L⁻¹_ji)).
    """
    count = scores.shape[1]
    likely = np.exp(np.maximum(scores - scores.max(axis=0), FAINTEST)) * np.isfinite(scores)
    laplacian = np.diag(likely.sum(axis=0)) - likely[:count]
    inverse = np.linalg.inv(laplacian)
    chances = likely * np.diag(inverse)
    chances[:count] -= likely[:count] * inverse.T
    return np.asarray(np.clip(chances, 0.0, 1.0))


def weigh_apart(scores: Scores) -> Scores:
    """Return the same for each article by itself, circles not excluded: for families too large for the whole."""
    likely = np.exp(scores - scores.max(axis=0))
    return np.asarray(likely / likely.sum(axis=0))
