from dataclasses import replace
from datetime import date

import pytest

from tests.building import make_article, span_of
from twosource.compare import find_gaps
from twosource.records import (
    Article,
    ArticleAttributions,
    Attribution,
    ChainLink,
    Derivation,
    Direction,
    FamilyTree,
    Gap,
    Lineage,
    OutsideSource,
    Passage,
    PublicationTime,
    Reuse,
    ReuseKind,
    StoryId,
)
from twosource.settings import CompareSettings

SETTINGS = CompareSettings()
TREE = FamilyTree(story=StoryId("s"), lineages=())
A = make_article("The ferry ran aground, officials said.", name="a", outlet="Harbour Courier", published="2031-03-03")
B = make_article("The ferry ran aground, an official said.", name="b", outlet="Orsk Gazette", published="2031-03-04")


def gaps(
    *articles: Article,
    reuse: tuple[Reuse, ...] = (),
    tree: FamilyTree = TREE,
    outside: tuple[OutsideSource, ...] = (),
    said: tuple[ArticleAttributions, ...] = (),
) -> tuple[Gap, ...]:
    return find_gaps(articles, reuse, tree, outside, said, SETTINGS)


def shared(kind: ReuseKind = "copy", direction: Direction = "unknown") -> Reuse:
    words = "The ferry ran aground"
    passage = Passage(a=span_of(A, words), b=span_of(B, words), kind="verbatim")
    return Reuse(
        a=A.id,
        b=B.id,
        a_in_b=0.6,
        b_in_a=0.6,
        kind=kind,
        direction=direction,
        probability=0.5,
        passages=(passage,),
    )


def unnamed(article: Article, words: str) -> ArticleAttributions:
    link = ChainLink(name=words, type="unnamed", anonymous=True, span=span_of(article, words))
    content = (span_of(article, "The ferry ran aground"),)
    said = Attribution(
        article=article.id, source=(link.span,), cue=(), content=content, kind="indirect", depth=0, speaker=None, chain=(link,)
    )
    return ArticleAttributions(article=article.id, attributions=(said,))


def test_a_story_where_all_is_known_has_no_gaps() -> None:
    assert gaps(A, B) == ()


def test_articles_without_date_or_outlet_are_named() -> None:
    found = gaps(A, replace(B, published=None, outlet=None))
    assert [(gap.kind, gap.articles) for gap in found] == [("no date", ("b",)), ("outlet unknown", ("b",))]
    assert found[0].text == "1 article without a date of publication"


def test_an_implied_date_shows_the_words_it_was_read_from() -> None:
    words = (span_of(A, "ran aground"),)
    implied = PublicationTime(
        first=date(2031, 3, 3), last=date(2031, 3, 3), iso="2031-03-03", precision="day", implied=True, evidence=words
    )
    (gap,) = gaps(replace(A, published=implied))
    assert (gap.kind, gap.evidence) == ("implied date", words)


def test_copying_without_a_direction_is_a_gap_and_shared_quotations_are_not() -> None:
    (gap,) = gaps(A, B, reuse=(shared(),))
    assert (gap.kind, gap.articles) == ("direction unknown", ("a", "b"))
    assert {span.article for span in gap.evidence} == {"a", "b"}
    assert gaps(A, B, reuse=(shared("quotation"),)) == ()
    assert gaps(A, B, reuse=(shared(direction="a->b"),)) == ()


def test_a_pair_that_the_tree_joins_is_no_gap() -> None:
    edge = Derivation(child=B.id, parent=A.id, kind="rewrite", probability=0.6, share=0.6, passages=())
    tree = FamilyTree(story=StoryId("s"), lineages=(Lineage(article=B.id, parents=(edge,), origin="a"),))
    assert gaps(A, B, reuse=(shared(),), tree=tree) == ()


def test_a_source_outside_the_pile_is_named_with_its_words() -> None:
    source = OutsideSource(name="NordPress", articles=(A.id,), evidence=(span_of(A, "officials"),))
    (gap,) = gaps(A, B, outside=(source,))
    assert gap.text == "1 of 2 articles rests on NordPress, which is not in the pile"
    assert gap.evidence == source.evidence


def test_an_unnamed_source_is_counted_over_all_articles() -> None:
    (gap,) = gaps(A, said=(unnamed(A, "officials"), replace(unnamed(A, "officials"))))
    assert gap.text == "2 statements rest on “officials”, for whom no name is given"
    assert gap.articles == ("a",)


@pytest.mark.parametrize("pronoun", ["they", "She", "someone", "the charges", "the broken cables", "Protesters", "families"])
def test_a_pronoun_and_what_is_no_people_are_no_unnamed_source(pronoun: str) -> None:
    said = unnamed(A, "officials")
    link = replace(said.attributions[0].chain[0], name=pronoun)
    assert gaps(A, said=(replace(said, attributions=(replace(said.attributions[0], chain=(link,)),)),)) == ()


@pytest.mark.parametrize("name", ["a harbour official", "two sailors", "aides to the mayor", "his father", "Ministry officials"])
def test_officials_and_single_people_have_a_name_to_give(name: str) -> None:
    said = unnamed(A, "officials")
    link = replace(said.attributions[0].chain[0], name=name)
    assert gaps(A, said=(replace(said, attributions=(replace(said.attributions[0], chain=(link,)),)),))


def test_a_language_that_is_not_read_is_said() -> None:
    (gap,) = gaps(replace(A, language="es"))
    assert gap.kind == "not covered"
