"""What is planted in the sample stories is found, and nothing else is called a conflict."""

import re
from pathlib import Path

import pytest

from tests.examples.samples import ARTICLES
from twosource import read
from twosource.language import Parser
from twosource.records import ClaimFinding, Reading

CONFLICTS = {
    "ships that wait": r"40 ships",
    "people underground": r"68 miners",
    "day on which the East Gate was closed": r"East Gate",
    "place where the mediator met the union": r"meeting in Tarnik",
    "day on which relatives waited, text against caption": r"Relatives wait at the gate",
    "alarm that did not sound, and the company": r"no gas alarm",
    "alarm that was switched off, and the company": r"gas alarm on the third level",
}
SUPERSEDED = {"killed": r"killed at least four", "missing": r"19 missing"}
CERTAINTY = {"cause": r"ignited", "soldiers": r"send soldiers", "proposal": r"proposed", "trial": r"six months"}
HEDGES_LOST = (
    ("port-agency", "port-velmora-today", "allegedly"),
    ("port-agency", "port-velmora-today", "reportedly"),
    ("mine-agency-evening", "mine-velmora-today", "reportedly"),
)
COPIES = {
    ("port-evening-post", "port-agency"),
    ("port-velmora-today", "port-agency"),
    ("port-courier-second", "port-courier-first"),
    ("mine-agency-evening", "mine-agency-morning"),
    ("mine-velmora-today", "mine-agency-evening"),
    ("mine-evening-post", "mine-agency-evening"),
}


@pytest.fixture(scope="module")
def reading(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """The sample stories, read once."""
    kept: Path = tmp_path_factory.mktemp("planted") / "samples.db"
    return read(ARTICLES, db=kept, parser=parser)


def told(reading: Reading, relation: str) -> list[ClaimFinding]:
    return [claim for story in reading.stories for claim in story.claims if claim.relation == relation]


def holds(claim: ClaimFinding, words: str) -> bool:
    return any(re.search(words, mention.span.text) for mention in claim.mentions)


def test_every_planted_conflict_is_found_and_nothing_else_is_one(reading: Reading) -> None:
    conflicts = told(reading, "conflict")
    assert not [name for name, words in CONFLICTS.items() if not any(holds(claim, words) for claim in conflicts)]
    assert not [c.text for c in conflicts if not any(holds(c, words) for words in CONFLICTS.values())]


def test_every_toll_that_grew_is_superseded(reading: Reading) -> None:
    found = told(reading, "superseded")
    assert not [name for name, words in SUPERSEDED.items() if not any(holds(claim, words) for claim in found)]


def test_every_hedge_that_only_some_have_is_a_difference_of_certainty(reading: Reading) -> None:
    found = told(reading, "differs in certainty")
    assert not [name for name, words in CERTAINTY.items() if not any(holds(claim, words) for claim in found)]


@pytest.mark.parametrize(("parent", "child", "hedge"), HEDGES_LOST)
def test_every_hedge_that_a_rewrite_drops_is_a_certain_change(reading: Reading, parent: str, child: str, hedge: str) -> None:
    edges = [drift for story in reading.stories for drift in story.drift if (drift.parent, drift.child) == (parent, child)]
    lost = [c for drift in edges for c in drift.changes if c.kind == "hedge_lost" and c.certain and c.parent is not None]
    assert [c for c in lost if c.parent is not None and hedge in c.parent.text]


def test_every_copy_is_found(reading: Reading) -> None:
    edges = {(edge.child, edge.parent) for story in reading.stories for edge in story.derivations}
    assert edges >= COPIES


def test_six_articles_that_repeat_one_paper_that_is_not_here_have_one_origin(reading: Reading) -> None:
    claims = [claim for claim in told(reading, "differs in certainty") if holds(claim, "send soldiers")]
    soldiers = max(claims, key=lambda claim: len({mention.article for mention in claim.mentions}))
    assert (soldiers.origins.low, soldiers.origins.high) == (1, 1)
    assert soldiers.origins.names == ("Sarvenne Herald",)
