from dataclasses import replace

from tests.sample_reading import COURIER, ferry_story, lone_article, sample_reading
from twosource.present.html import reading_to_html
from twosource.present.marks import MOST_COLUMNS, tellings
from twosource.records import ArticleId, Reading, Story


def crowded() -> Reading:
    """Return the sample story with more silent articles than a table has columns for."""
    story = ferry_story()
    more = tuple(ArticleId(f"silent-{number}") for number in range(MOST_COLUMNS))
    names = tuple(sorted((*story.articles, *more)))
    claims = tuple(replace(claim, silent=(*claim.silent, *more)) for claim in story.claims)
    known = Story(id=story.id, title=story.title, articles=names)
    articles = tuple(
        sorted((*sample_reading().articles, *(replace(lone_article(), id=name) for name in more)), key=lambda a: a.id)
    )
    return Reading(articles=articles, stories=(replace(story, story=known, claims=claims),))


def test_what_articles_do_with_a_claim_is_told_in_the_order_of_the_legend_once_each() -> None:
    claim = ferry_story().claims[0]
    doubled = replace(claim, mentions=(*claim.mentions, claim.mentions[0]))
    assert [(state.word, [m.article for m in mentions]) for state, mentions in tellings(doubled)] == [
        ("says", [claim.mentions[1].article]),
        ("hedged", [COURIER]),
        ("denies", [claim.mentions[2].article]),
    ]


def test_a_story_of_many_articles_lists_who_says_a_claim_and_counts_the_others() -> None:
    page = reading_to_html(crowded()).decode()
    assert '<table class="tellings">' in page
    assert '<table class="matrix' not in page
    assert f"not found in {MOST_COLUMNS + 1} articles" in page
