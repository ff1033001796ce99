"""Speakers who have it from somebody else."""

import pytest

from tests.building import make_article, span_of
from tests.compare.cases import claim, mention, no_tree
from twosource.compare import count_origins
from twosource.records import Article, ChainLink, Mention
from twosource.settings import CompareSettings

SAID = "Two boats sank off Tarnik"


def told(name: str, speaker: str, behind: str) -> tuple[Article, Mention]:
    made = make_article(f"{SAID}, said {speaker}{behind}", name=name, outlet=f"{name} Argus")
    link = ChainLink(name=speaker, type="person", anonymous=False, span=span_of(made, speaker))
    return made, mention(made, chain=[link], words=SAID)


def least_and_most(behind: str) -> tuple[int, int]:
    told_of = [told("a", "Greta Ahn", ", the skipper's wife."), told("b", "Jon Pratt", behind)]
    articles = [a for a, _ in told_of]
    found = count_origins(claim(*(m for _, m in told_of)), articles, (), no_tree(*articles), (), CompareSettings())
    assert all(reason.evidence for reason in found.reasons)
    return found.low, found.high


@pytest.mark.parametrize(
    "behind",
    [
        " of the coastguard, who learned of it from the skipper's wife.",
        ", who was told by a neighbour.",
        ". He heard it from a cook at the inn.",
        ", referring to a report of the skipper's wife.",
        ", referring to what the skipper's wife had told him.",
    ],
)
def test_who_has_it_from_somebody_else_is_no_second_origin_at_least(behind: str) -> None:
    assert least_and_most(behind) == (1, 2)


@pytest.mark.parametrize(
    "behind",
    [
        ", who heard shots from the quay.",
        ", referring to the crew.",
        ", who had by then reached the lighthouse.",
        ". He heard the harbour bells. It was told by nobody else.",
    ],
)
def test_who_saw_or_heard_it_himself_is_an_origin(behind: str) -> None:
    assert least_and_most(behind) == (2, 2)
