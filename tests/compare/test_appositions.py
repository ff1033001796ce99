import pytest

from tests.building import read_text
from twosource.compare import find_wording
from twosource.settings import CompareSettings


def labels(*texts: str) -> dict[str, set[str]]:
    articles = [read_text(text, name=name) for name, text in zip("abcd", texts, strict=False)]
    return {found.referent: {label.text for label in found.labels} for found in find_wording(articles, CompareSettings())}


def test_the_group_goes_back_only_to_what_the_story_calls_a_group() -> None:
    assert not labels("The Karsk Liberation Army seized Tarnik on Monday. The group left on Tuesday.")
    held = labels("The Karsk Liberation Army, a militant group, seized Tarnik. The group left on Tuesday.")
    assert "group" in held["Karsk Liberation Army"]


def test_armed_groups_are_another_word_for_fighters() -> None:
    assert labels("The rebels left Tarnik. The army said the armed groups had left.")["fighters"] == {"rebels", "armed groups"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The White House spokesman, Peter Holm, met the sailors.", "White House spokesman"),
        ("Peter Holm, the Harbour Ministry spokesman, met the sailors.", "Harbour Ministry spokesman"),
    ],
)
def test_a_label_does_not_cut_a_name_in_two(text: str, label: str) -> None:
    assert label in labels(text)["Peter Holm"]


@pytest.mark.parametrize(
    "text",
    [
        "The finance director of the company, Peter Holm, met the sailors.",
        "They invited the mayor, Ada Dahl of Tarnik; Peter Holm of Lissa; and a former judge of Orsk.",
        "Her book is called “The Storm: Peter Holm, Our Daughter and Me”.",
    ],
)
def test_what_stands_beside_a_name_by_chance_is_no_label(text: str) -> None:
    assert not labels(text).get("Peter Holm", set()) & {"company", "judge", "former judge", "Daughter"}
