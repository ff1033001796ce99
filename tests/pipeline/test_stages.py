"""The tuple of stages is the whole truth about who needs what."""

import pytest

from twosource.pipeline import STAGES, Stage

GIVEN = {"article": {"document", "parser"}, "pile": set(), "story": {"story", "reading"}}


def test_every_stage_needs_only_what_came_before_it() -> None:
    given: set[str] = set()
    for stage in STAGES:
        assert set(stage.needs) <= given | GIVEN[stage.scope], stage.name
        given.add(stage.gives)


def test_no_two_stages_give_the_same_fact_or_bear_one_name() -> None:
    assert len({stage.gives for stage in STAGES}) == len({stage.name for stage in STAGES}) == len(STAGES)


def test_articles_come_before_the_pile_and_the_pile_before_stories() -> None:
    scopes = [stage.scope for stage in STAGES]
    assert scopes == sorted(scopes, key=["article", "pile", "story"].index)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_a_stage_declares_all_that_it_reaches_for(stage: Stage) -> None:
    names = stage.run.__code__.co_consts
    reached = {name for name in names if isinstance(name, str)}
    inner = {c for code in names if hasattr(code, "co_consts") for c in code.co_consts if isinstance(c, str)}
    known = {other.gives for other in STAGES} | {"document", "parser", "story", "reading"}
    assert (reached | inner) & known <= set(stage.needs)
