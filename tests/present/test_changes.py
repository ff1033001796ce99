import typing
from dataclasses import replace

from tests.present.test_terminal import shown
from tests.sample_reading import ferry_story
from twosource.present.changes import CHANGE_WORDS, say_change, split_changes
from twosource.present.terminal_lineage import render_changes
from twosource.records import DriftKind


def test_every_kind_of_change_has_words_of_its_own() -> None:
    assert set(CHANGE_WORDS) == set(typing.get_args(DriftKind))
    assert len(set(CHANGE_WORDS.values())) == len(CHANGE_WORDS)


def test_sure_and_possible_changes_are_told_apart() -> None:
    drift = ferry_story().drift[0]
    doubtful = replace(drift.changes[0], certain=False)
    both = replace(drift, changes=(drift.changes[0], doubtful))
    assert split_changes(both) == ((drift.changes[0],), (doubtful,))


def test_a_terminal_shows_the_words_of_a_sure_change_and_counts_the_possible_ones() -> None:
    story = ferry_story()
    drift = story.drift[0]
    text = shown(render_changes(replace(story, drift=(replace(drift, along="tree"),))))
    assert f"{say_change(drift.changes[0])}: " in text
    assert "allegedly" in text
    doubtful = replace(drift, along="tree", changes=tuple(replace(c, certain=False) for c in drift.changes))
    text = shown(render_changes(replace(story, drift=(doubtful,))))
    assert "1 possible change" in text
    assert "allegedly" not in text
