from collections.abc import Set

import pytest

from tests.building import read_text
from twosource.attribution import find_attributions
from twosource.compare.drift import find_drift
from twosource.records import ArticleAttributions, ArticleId, Change, Derivation, ParsedArticle, Passage
from twosource.settings import AttributionSettings, CompareSettings


def edge(parent: ParsedArticle, child: ParsedArticle) -> Derivation:
    """Return an edge with one passage over both articles."""
    passage = Passage(
        a=parent.article.span(0, len(parent.article.text)),
        b=child.article.span(0, len(child.article.text)),
        kind="paraphrase",
    )
    return Derivation(child=child.id, parent=parent.id, kind="rewrite", probability=0.9, share=0.8, passages=(passage,))


def said(*articles: ParsedArticle) -> dict[ArticleId, ArticleAttributions]:
    return {article.id: find_attributions(article, AttributionSettings()) for article in articles}


def changes(before: str, after: str) -> tuple[Change, ...]:
    parent, child = read_text(before, name="parent"), read_text(after, name="child")
    return find_drift(edge(parent, child), parent, child, said(parent, child), CompareSettings()).changes


def kinds(before: str, after: str) -> Set[str]:
    return {change.kind for change in changes(before, after)}


def test_the_same_words_show_no_change() -> None:
    assert changes("Three dockers were hurt in Tarnik.", "Three dockers were hurt in Tarnik.") == ()


def without_passages(before: str, after: str) -> tuple[Change, ...]:
    parent, child = read_text(before, name="p"), read_text(after, name="c")
    lonely = Derivation(child=child.id, parent=parent.id, kind="rewrite", probability=0.9, share=0.8, passages=())
    return find_drift(lonely, parent, child, said(parent, child), CompareSettings()).changes


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Three dockers were hurt in Tarnik.", "Four dockers were hurt in Tarnik.", "number_changed"),
        ("The flood in Orsk took 22 lives, officials said.", "In Orsk the flood took 22 lives.", "attribution_lost"),
        (
            "The mayor of Tarnik is expected to resign on Monday.",
            "The mayor of Tarnik will resign on Monday.",
            "certainty_raised",
        ),
    ],
)
def test_sentences_that_no_passage_holds_are_compared_where_they_surely_tell_the_same(before: str, after: str, kind: str) -> None:
    assert kind in {change.kind for change in without_passages(before, after)}


@pytest.mark.parametrize(
    "after",
    ["Four ferries were sold in Orsk.", "Snow fell on the hills of Norlund.", "In Tarnik the price of coal rose by 4 per cent."],
)
def test_sentences_of_two_matters_are_not_compared_without_a_passage(after: str) -> None:
    assert without_passages("Three dockers were hurt in Tarnik.", after) == ()


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("Up to 800 barrels of tar leaked into the river.", "Some 800 barrels of tar leaked into the river.", "hedge_lost"),
        ("Some 800 barrels of tar leaked into the river.", "Up to 800 barrels of tar leaked into the river.", "hedge_added"),
        (
            "She came with Ida, 25, and about 20 other relatives to the court.",
            "She came with about 30 kin to the court.",
            "number_changed",
        ),
        ("The ruling is not expected to upset the court of Orsk.", "The ruling will break the court of Orsk.", "negation"),
        (
            "Each hour the plant gives off 90 units, the Orsk prefecture calculates.",
            "Each hour the plant gives off 90 units, the safety agency calculates.",
            "attribution_changed",
        ),
        (
            "Prosecutors opened a manslaughter inquiry into the ferry fire.",
            "Judges opened a manslaughter inquiry into the ferry fire.",
            "actor_changed",
        ),
        (
            "According to the Orsk Gazette, 90 percent of the ships will be confirmed.",
            "Of the ships, 90 percent will be confirmed.",
            "attribution_lost",
        ),
    ],
)
def test_a_change_in_other_words_is_seen(before: str, after: str, kind: str) -> None:
    assert kind in {change.kind for change in without_passages(before, after)}


def test_a_sentence_on_another_matter_is_not_compared() -> None:
    assert changes("Three dockers were hurt in Tarnik.", "Coal prices rose by 4 per cent in Sarland.") == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The crane allegedly fell on the coal pier.", "The crane fell on the coal pier."),
        ("At least 22 dockers were hurt in the fall.", "The fall hurt 22 dockers."),
        ("The owner may have skipped the inspection of the crane.", "The owner skipped the inspection of the crane."),
    ],
)
def test_a_hedge_is_lost_on_the_way_and_added_on_the_way_back(before: str, after: str) -> None:
    assert kinds(before, after) == {"hedge_lost"}
    assert kinds(after, before) == {"hedge_added"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The pier will stay shut for weeks, Lena Marrow said.", "The pier will stay shut for weeks."),
        ("According to the union, the crane had no papers.", "The crane had no papers."),
        ("The harbour office reported that the crane passed its inspection.", "The crane passed its inspection."),
    ],
)
def test_a_statement_loses_its_source(before: str, after: str) -> None:
    assert "attribution_lost" in kinds(before, after)
    assert "attribution_lost" not in kinds(after, before)


def test_a_statement_gets_another_source() -> None:
    found = kinds("The pier stays shut for weeks, said Lena Marrow.", "The pier stays shut for weeks, said Elgar Roth.")
    assert found == {"attribution_changed"}


def test_a_number_of_the_same_thing_changes_and_its_words_are_shown() -> None:
    [change] = changes("Three dockers were brought to hospital in Orsk.", "Five dockers were brought to hospital in Orsk.")
    assert change.kind == "number_changed"
    assert change.parent is not None
    assert change.parent.text.startswith("Three dockers")
    assert change.child is not None
    assert change.child.text.startswith("Five dockers")


def test_the_same_number_in_other_figures_is_no_change() -> None:
    assert kinds("The port ships 3 million tonnes of coal.", "The port ships three million tonnes of coal.") == set()


def test_a_plan_told_as_done_is_raised() -> None:
    assert kinds("Families were advised to leave the pier.", "Families left the pier.") == {"certainty_raised"}


def test_a_date_changes() -> None:
    assert kinds("The crane passed its inspection on March 11.", "The crane passed its inspection on March 1.") == {
        "date_changed"
    }
    assert kinds("The crane was last serviced in May 2029.", "The crane was last serviced in May 2028.") == {"date_changed"}


def test_a_denial_falls_away() -> None:
    assert kinds("The owner did not inspect the crane.", "The owner did inspect the crane.") == {"negation"}


def test_somebody_else_does_it() -> None:
    assert kinds("Velmora opened an inquiry into the fall.", "Sarland opened an inquiry into the fall.") == {"actor_changed"}


def test_spans_are_the_words_of_their_article() -> None:
    before, after = "At least 22 dockers were hurt, Lena Marrow said.", "22 dockers were hurt."
    for change in changes(before, after):
        assert change.parent is not None
        assert before[change.parent.start : change.parent.end] == change.parent.text
        assert change.child is not None
        assert after[change.child.start : change.child.end] == change.child.text


def test_empty_articles_do_not_drift() -> None:
    assert changes("", "") == ()


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (
            "The inspector said that a letter of the owner shows that the crane had no papers.",
            "A letter of the owner shows that the crane had no papers.",
            "attribution_lost",
        ),
        (
            "Police reported that a diary of the captain proves that the ferry was overloaded.",
            "A diary of the captain proves that the ferry was overloaded.",
            "attribution_lost",
        ),
        (
            "The union said that a study by the harbour office found cracks in the pier.",
            "A study by the harbour office found cracks in the pier.",
            "attribution_lost",
        ),
        ("The tar is not particularly dangerous for swimmers.", "The tar is not dangerous for swimmers.", "certainty_raised"),
        ("The storm did not greatly damage the harbour.", "The storm did not damage the harbour.", "certainty_raised"),
        ("The ferry was not fully insured against fire.", "The ferry was not insured against fire.", "certainty_raised"),
        (
            "The cracks in the pier point to a fault of the builder.",
            "The cracks in the pier prove a fault of the builder.",
            "certainty_raised",
        ),
        (
            "The tar on the beach came from the barge, divers think.",
            "The tar on the beach certainly came from the barge.",
            "certainty_raised",
        ),
        (
            "Samples of the water speak for a leak in the tank.",
            "Samples of the water are proof of a leak in the tank.",
            "certainty_raised",
        ),
        ("The captain sold the lifeboats in May.", "The captain sold the lifeboats in May, the owner alleges.", "hedge_added"),
        ("Orsk Shipping bribed two inspectors.", "Orsk Shipping bribed two inspectors, dockers claim.", "hedge_added"),
        (
            "The mayor knew of the cracks in the pier.",
            "The union alleges that the mayor knew of the cracks in the pier.",
            "hedge_added",
        ),
        (
            "The council promised to rebuild the pier of Tarnik.",
            "The council has rebuilt the pier of Tarnik.",
            "certainty_raised",
        ),
        ("The port pledged to hire 40 more divers.", "The port has hired 40 more divers.", "certainty_raised"),
        ("Sarland vowed to close the coal mines of Orsk.", "Sarland closed the coal mines of Orsk.", "certainty_raised"),
    ],
)
def test_a_weaker_word_lost_and_a_stronger_one_gained_are_seen(before: str, after: str, kind: str) -> None:
    assert kind in {change.kind for change in without_passages(before, after)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # The sign stands in another sentence of the child.
        (
            "The crane allegedly fell on the coal pier of Tarnik.",
            "A crane is said to have fallen. The crane allegedly fell on the coal pier of Tarnik in the night.",
        ),
        # Another unit of the same span, the rest of a whole, an age against a count.
        ("The ferry sailed for three decades.", "The ferry sailed for 30 years."),
        (
            "Ten people died in the ferry fire, three of them divers.",
            "Three divers died in the ferry fire, and seven other people.",
        ),
        ("Ida Holm, 21, was hurt with other divers on the pier.", "Ida Holm was hurt on the pier with three divers."),
        # Days of two deeds.
        (
            "When the council meets on Monday, Ida Holm will be its youngest member.",
            "Ida Holm was elected to the council on Saturday and will be its youngest member.",
        ),
        # A denial in another word.
        ("The cause of the fire was not known on Monday.", "The cause of the fire was still unknown on Monday."),
        (
            "Neither party missed the chance to speak in the harbour debate.",
            "Both parties took the chance to speak in the harbour debate.",
        ),
        # A comparison, a title, and the words of one quotation.
        ("Divers will search the wreck as soon as possible.", "Divers will soon search the wreck."),
        ("The report will appear in the Orsk Gazette.", "The Orsk Gazette will print the report."),
        ("“I am as cold as I thought,” she told the court of Orsk.", "She told the court of Orsk: “I am as cold as I thought.”"),
        # Deeds, no statements.
        ("The captain conceded defeat in the race of Orsk.", "The captain lost the race of Orsk."),
        ("The crew was told to stay in the cabins.", "The crew must stay in the cabins."),
    ],
)
def test_what_only_looks_like_a_change_is_none(before: str, after: str) -> None:
    assert without_passages(before, after) == ()


def test_a_sentence_of_the_parent_that_two_of_the_child_tell_is_compared_with_both() -> None:
    before = (
        "Three dockers were hurt when a crane fell on the coal pier of Tarnik, which the owner had allegedly never inspected."
    )
    after = "Five dockers were hurt when a crane fell in Tarnik. The owner had never inspected the coal pier."
    assert {change.kind for change in without_passages(before, after)} >= {"number_changed", "hedge_lost"}


def test_changes_do_not_depend_on_what_is_said_elsewhere() -> None:
    before, after = "The crane allegedly fell on the pier of Tarnik.", "The crane fell on the pier of Tarnik."
    more = "Snow fell on the hills of Norlund."
    assert [c.kind for c in changes(before, after)] == [c.kind for c in changes(f"{before}\n\n{more}", f"{after}\n\n{more}")]
