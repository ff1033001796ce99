import pytest

from tests.building import make_article
from tests.reuse.form_texts import COPIES, FORMS
from tests.reuse.texts import WIRE, cut
from twosource.records import Article, FamilyTree, Reuse, StoryId
from twosource.reuse import draw_tree, find_reuse
from twosource.reuse.alignment import align
from twosource.reuse.forms import find_form
from twosource.reuse.words import read_words
from twosource.settings import ReuseSettings

SETTINGS = ReuseSettings()
FOUND = sorted(FORMS.keys() - {"obituary"})
"""Forms whose two fillings share passages; obituaries share too few words in a row."""


def grow(*articles: Article) -> FamilyTree:
    return draw_tree(StoryId("s"), articles, find_reuse(articles, SETTINGS), SETTINGS)


def two(texts: tuple[str, str], outlets: tuple[str | None, str | None], days: tuple[str | None, str | None]) -> list[Article]:
    return [
        make_article(text, name=name, outlet=outlet, published=day)
        for text, name, outlet, day in zip(texts, "ab", outlets, days, strict=True)
    ]


def reuse_of(texts: tuple[str, str]) -> Reuse:
    [reuse] = find_reuse(two(texts, ("Harbour Courier", "Orsk Gazette"), ("2031-03-03", "2031-03-06")), SETTINGS)
    return reuse


@pytest.mark.parametrize("outlets", [("Orsk Gazette", "Orsk Gazette"), ("Harbour Courier", "Orsk Gazette"), (None, None)])
@pytest.mark.parametrize("days", [("2031-03-03", "2031-03-06"), (None, None)])
@pytest.mark.parametrize("form", sorted(FORMS))
def test_two_fillings_of_one_form_do_not_derive_from_each_other(
    form: str, outlets: tuple[str | None, str | None], days: tuple[str | None, str | None]
) -> None:
    tree = grow(*two(FORMS[form], outlets, days))
    assert tree.derivations == ()
    assert tree.unknown == ()
    assert [line.origin for line in tree.lineages] == ["a", "b"]


@pytest.mark.parametrize("form", FOUND)
def test_the_frame_of_a_form_is_shown_as_furniture_with_what_was_filled_in(form: str) -> None:
    reuse = reuse_of(FORMS[form])
    assert (reuse.kind, reuse.a_in_b, reuse.b_in_a) == ("none", 0, 0)
    assert {passage.kind for passage in reuse.passages} == {"furniture"}
    reason = reuse.reasons[0]
    assert reason.kind == "form"
    for span in reason.evidence:
        assert FORMS[form]["ab".index(span.article)][span.start : span.end] == span.text
    assert {span.article for span in reason.evidence} == {"a", "b"}


@pytest.mark.parametrize("outlets", [("Orsk Gazette", "Orsk Gazette"), ("Harbour Courier", "Orsk Gazette")])
@pytest.mark.parametrize("copy", sorted(COPIES))
def test_copies_and_reports_brought_up_to_date_are_no_forms(copy: str, outlets: tuple[str, str]) -> None:
    [edge] = grow(*two(COPIES[copy], outlets, ("2031-03-03", "2031-03-04"))).derivations
    assert (edge.parent, edge.child) == ("a", "b")
    assert "furniture" not in {passage.kind for passage in edge.passages}


@pytest.mark.parametrize("form", FOUND)
def test_a_form_is_the_same_from_either_side(form: str) -> None:
    a, b = (read_words(article) for article in two(FORMS[form], (None, None), ("2031-03-03", "2031-03-06")))
    assert (find_form(a, b, align(a, b)) is None) == (find_form(b, a, align(b, a)) is None) == (form == "obituary")


def test_of_three_forecasts_and_a_reprint_only_the_reprint_has_a_parent() -> None:
    monday, thursday = FORMS["forecast"]
    sunday = monday.replace("Monday", "Sunday").replace("Tuesday", "Monday").replace("14", "17").replace("30", "50")
    sunday = sunday.replace(" 6 ", " 8 ").replace("11 degrees", "10 degrees")
    tree = grow(
        make_article(monday, name="monday", outlet="Harbour Courier", published="2031-03-02"),
        make_article(thursday, name="thursday", outlet="Harbour Courier", published="2031-03-05"),
        make_article(sunday, name="sunday", outlet="Harbour Courier", published="2031-03-08"),
        make_article(cut(thursday, [0, 1]), name="reprint", outlet="Orsk Gazette", published="2031-03-06"),
    )
    assert [(edge.child, edge.parent) for edge in tree.derivations] == [("reprint", "thursday")]


def test_a_report_that_ends_in_a_form_is_still_a_copy() -> None:
    monday, thursday = FORMS["exchange rates"]
    tree = grow(
        make_article(f"{WIRE}\n\n{monday}", name="wire", outlet="NordPress", published="2031-03-03"),
        make_article(f"{WIRE}\n\n{thursday}", name="paper", outlet="Orsk Gazette", published="2031-03-04"),
    )
    assert [(edge.child, edge.parent) for edge in tree.derivations] == [("paper", "wire")]


def test_equal_and_empty_texts_are_no_forms() -> None:
    form = read_words(make_article(FORMS["prices"][0], name="a"))
    again = read_words(make_article(FORMS["prices"][0], name="b"))
    empty = read_words(make_article("", name="c"))
    assert find_form(form, again, align(form, again)) is None
    assert find_form(form, empty, align(form, empty)) is None
