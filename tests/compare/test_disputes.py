"""What disagrees on two sources' word cannot have one origin."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import make_article, span_of
from tests.compare.cases import TEXT, article, claim, link, mention, no_tree, number
from twosource.compare import count_origins
from twosource.compare.groups import count_fewest, group_mentions
from twosource.records import Article, ChainLink, Claim, Mention, Origins, Passage, Reuse
from twosource.settings import CompareSettings

A, B, C = (
    article(name, outlet=outlet) for name, outlet in zip("abc", ("Orsk Gazette", "Tarnik Post", "Velm Radio"), strict=True)
)


def count(counted: Claim, *articles: Article, reuse: Sequence[Reuse] = ()) -> Origins:
    known = articles or (A, B, C)
    return count_origins(counted, known, reuse, no_tree(*known), (), CompareSettings())


def counted(source: Article, value: float, *chain: ChainLink) -> Mention:
    return mention(source, chain=chain, quantity=number(source, value, value, state="waiting"))


def copied(one: Article, two: Article) -> Reuse:
    passage = Passage(a=span_of(one, TEXT), b=span_of(two, TEXT), kind="verbatim")
    return Reuse(
        a=one.id, b=two.id, a_in_b=1.0, b_in_a=1.0, kind="copy", direction="unknown", probability=0.5, passages=(passage,)
    )


def test_two_sources_of_one_article_that_give_other_numbers_are_two_origins() -> None:
    found = count(
        claim(counted(A, 68, link(A, "Orsk Coal", "organisation")), counted(A, 74, link(A, "Ivo Tesk")), aspect="number")
    )
    assert (found.low, found.high) == (2, 2)
    assert [(s.mentions, s.text) for s in found.apart] == [((0, 1), "Orsk Coal and Ivo Tesk give different numbers")]
    assert "Ivo Tesk" in {span.text for span in found.apart[0].evidence}


def test_two_sources_of_one_article_that_agree_stay_one_origin() -> None:
    found = count(
        claim(counted(A, 68, link(A, "Orsk Coal", "organisation")), counted(A, 68, link(A, "Ivo Tesk")), aspect="number")
    )
    assert (found.low, found.high) == (1, 1)
    assert found.apart == ()


def test_what_has_no_clear_source_is_kept_apart_from_nothing() -> None:
    nobody = link(A, "sources", "unnamed", anonymous=True)
    for vague in ((), (nobody,)):
        found = count(claim(counted(A, 68, link(A, "Orsk Coal", "organisation")), counted(A, 74, *vague), aspect="number"))
        assert (found.low, found.high) == (1, 1)


def test_one_houses_two_articles_are_two_origins_where_their_sources_contradict_each_other() -> None:
    other = article("d", outlet="Orsk Gazette")
    one, two = counted(A, 40, link(A, "Ana Orr")), counted(other, 60, link(other, "Ivo Tesk"))
    found = count(claim(one, two, aspect="number"), A, other)
    assert (found.low, found.high) == (2, 2)
    same = count(claim(one, replace(two, quantity=number(other, 40, 40, state="waiting")), aspect="number"), A, other)
    assert (same.low, same.high) == (1, 1)


def test_a_number_that_changed_in_a_copied_passage_is_no_second_origin() -> None:
    one, two = counted(A, 40, link(A, "Ana Orr")), counted(B, 60, link(B, "Ivo Tesk"))
    found = count(claim(one, two, aspect="number"), reuse=[copied(A, B)])
    assert (found.low, found.high) == (1, 1)


def test_a_number_that_one_speaker_is_given_twice_is_no_second_origin() -> None:
    one, two = counted(A, 40, link(A, "Governor Ana Orr")), counted(B, 60, link(B, "Orr"))
    assert count(claim(one, two, aspect="number")).low == 1


def test_an_unnamed_official_may_be_of_the_body_that_gives_another_number() -> None:
    board = link(B, "the port authority", "organisation")
    one, two = counted(A, 40, link(A, "a port official", "unnamed", anonymous=True)), counted(B, 60, board)
    assert count(claim(one, two, aspect="number")).low == 1


def test_a_copy_of_a_dispute_has_the_two_origins_of_its_model() -> None:
    told = [counted(s, value, link(s, name)) for s in (A, B) for value, name in ((68, "Ana Orr"), (74, "Ivo Tesk"))]
    found = count(claim(*told, aspect="number"), reuse=[copied(A, B)])
    assert (found.low, found.high) == (2, 2)


def test_the_word_of_one_side_is_tied_to_its_article_elsewhere_though_the_other_side_speaks_there_too() -> None:
    told = [counted(A, 68, link(A, "Ana Orr")), counted(A, 74, link(A, "Ivo Tesk")), counted(B, 68, link(B, "Ana Orr"))]
    found = count(claim(*told, aspect="number"))
    assert (found.low, found.high) == (2, 2)


def test_a_denial_by_another_is_another_origin() -> None:
    said = mention(A, chain=[link(A, "local officials", "collective", anonymous=True)])
    spokesman = link(A, "Lodge spokesman", "unnamed", anonymous=True, words="a Velmoran Lodge spokesman")
    found = count(claim(said, mention(A, chain=[spokesman], certainty="denied", words="officials told the Harbour Courier")))
    assert (found.low, found.high) == (2, 2)
    assert found.apart[0].text.endswith("contradict each other")


def test_three_sources_with_three_numbers_are_three_origins_and_an_open_fourth_adds_none() -> None:
    names = ("Ana Orr", "Ivo Tesk", "Karen Lund")
    told = [counted(s, value, link(s, name)) for s, value, name in zip((A, B, C), (10, 20, 30), names, strict=True)]
    d = article("d", outlet="Sarn Echo")
    found = count(claim(*told, counted(d, 20), aspect="number"), A, B, C, d)
    assert (found.low, found.high) == (3, 4)


pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), max_size=12)


@given(pairs)
def test_the_fewest_origins_are_enough_and_no_more_than_there_are_groups(apart: list[tuple[int, int]]) -> None:
    groups = [(place,) for place in range(8)]
    fewest = count_fewest(groups, [tuple(range(8))], apart)
    assert 1 <= fewest <= 8
    assert (fewest > 1) == bool(apart)
    assert fewest <= 1 + max((sum(place in pair for pair in set(apart)) for place in range(8)), default=0)


@given(pairs)
def test_what_stands_apart_never_comes_into_one_group(apart: list[tuple[int, int]]) -> None:
    mentions = [mention(A, chain=[link(A, f"Ana{n} Orr")]) for n in range(8)]
    groups = group_mentions(mentions, (), apart)
    assert sorted(place for group in groups for place in group) == list(range(8))
    assert not any(i in group and j in group for i, j in apart for group in groups)


def test_many_rivals_are_counted_by_a_bound() -> None:
    groups = [(place,) for place in range(20)]
    all_against_all = [(i, j) for i in range(20) for j in range(i + 1, 20)]
    ring = [(i, (i + 1) % 20) if i < 19 else (0, 19) for i in range(20)]
    assert count_fewest(groups, [tuple(range(20))], all_against_all) == 20
    assert count_fewest(groups, [tuple(range(20))], ring) == 2


HOLM, COUNCIL = "a mill of the Holm brothers", "a mill of the town council"


def burnt(name: str, what: str, source: str) -> tuple[Article, Mention]:
    """Return an article in which an unnamed source says what burnt down, and its mention."""
    made = make_article(f"The fire took {what}, {source} said.", name=name, outlet=f"{name} Argus")
    said = ChainLink(name=source, type="collective", anonymous=True, span=span_of(made, source))
    told = mention(made, words=f"The fire took {what}", chain=[said])
    return made, replace(told, value=span_of(made, what))


def count_burnt(*accounts: tuple[Article, Mention]) -> Origins:
    return count(claim(*(told for _, told in accounts), aspect="whom"), *(made for made, _ in accounts))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("harbour officials", "a court official"),
        ("local administration officials", "one customs agency official"),
        ("school officials", "a railway official"),
    ],
)
def test_officials_of_two_offices_who_name_others_are_two(first: str, second: str) -> None:
    found = count_burnt(burnt("a", HOLM, first), burnt("b", COUNCIL, second))
    assert found.low == 2
    assert "name others" in found.apart[0].text
    assert count_burnt(burnt("a", HOLM, first), burnt("b", HOLM, second)).low == 1


def test_officials_of_whom_no_office_is_told_may_be_one_even_where_they_name_others() -> None:
    assert count_burnt(burnt("a", HOLM, "officials"), burnt("b", COUNCIL, "two senior officials")).low == 1
