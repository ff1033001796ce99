from collections.abc import Sequence

from twosource.pipeline.regrouping import regroup_stories
from twosource.records import ArticleId, Bond, ClaimId, Correction, CorrectionKind, Story, StoryId


def name(text: str) -> tuple[ArticleId, ...]:
    return tuple(ArticleId(letter) for letter in text)


def story(title: str, articles: str) -> Story:
    first = articles[0]
    bonds = tuple(Bond(a=ArticleId(first), b=ArticleId(b), likeness=0.5, shared=("ferry",)) for b in articles[1:])
    return Story(id=StoryId(title), title=f"On {title}", articles=name(articles), bonds=bonds)


STORIES = (story("ferry", "abc"), story("mill", "de"), story("rye", "f"))
TITLES = {ArticleId(letter): f"On {'ferry' if letter in 'abc' else letter}" for letter in "abcdef"}


def deed(kind: CorrectionKind, articles: str, others: str, number: int = 1) -> Correction:
    return Correction(
        number=number,
        made="",
        kind=kind,
        story=StoryId("ferry"),
        claim=ClaimId(""),
        subject="",
        note="",
        articles=name(articles),
        others=name(others),
    )


def groups(stories: Sequence[Story], *corrections: Correction) -> tuple[list[str], frozenset[int]]:
    told, fitted = regroup_stories(stories, TITLES, corrections)
    return ["".join(s.articles) for s in told], fitted


def test_without_corrections_the_stories_are_the_same_objects() -> None:
    told, _ = regroup_stories(STORIES, TITLES, ())
    assert all(one is other for one, other in zip(told, STORIES, strict=True))


def test_stories_are_merged_under_the_name_of_the_first_and_bound_by_the_reader() -> None:
    told, fitted = regroup_stories(STORIES, TITLES, [deed("merge stories", "de", "abc")])
    assert [(s.id, "".join(s.articles)) for s in told] == [("mill", "abcde"), ("rye", "f")]
    assert [(b.a, b.b) for b in told[0].bonds if b.by_reader] == [("a", "d")]
    assert fitted == {1}


def test_articles_are_put_apart_together_and_keep_their_bonds() -> None:
    told, _ = regroup_stories(STORIES, TITLES, [deed("split story", "bc", "a")])
    assert ["".join(s.articles) for s in told] == ["a", "bc", "de", "f"]
    assert told[0].id == "ferry"
    assert told[1].id not in {"ferry", "mill", "rye"}
    assert [b.by_reader for b in told[1].bonds] == [True], "what bound them both was the first article"


def test_an_article_goes_to_the_story_that_holds_most_of_the_others() -> None:
    assert groups(STORIES, deed("move article", "c", "def"))[0] == ["ab", "cde", "f"]


def test_corrections_are_applied_in_the_order_in_which_they_were_made() -> None:
    both = (deed("split story", "c", "ab", 1), deed("merge stories", "c", "f", 2))
    assert groups(STORIES, *both) == (["ab", "cf", "de"], frozenset({1, 2}))


def test_what_is_done_already_fits_and_changes_nothing() -> None:
    assert groups(STORIES, deed("split story", "d", "f"), deed("merge stories", "a", "b", 2)) == (
        ["abc", "de", "f"],
        frozenset({1, 2}),
    )


def test_a_story_may_be_moved_out_of_whole() -> None:
    assert groups(STORIES, deed("move article", "f", "de"))[0] == ["abc", "def"]


def test_corrections_on_articles_that_are_gone_do_not_fit() -> None:
    gone = (deed("merge stories", "x", "a", 1), deed("split story", "a", "y", 2), deed("move article", "z", "a", 3))
    assert groups(STORIES, *gone) == (["abc", "de", "f"], frozenset())


def test_new_articles_of_merged_stories_come_along() -> None:
    wider = (story("ferry", "abcg"), story("mill", "de"), story("rye", "f"))
    assert groups(wider, deed("merge stories", "abc", "de"))[0] == ["abcdeg", "f"]
