import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from tests.sample_reading import COURIER, ferry_story, hostile, sample_reading
from twosource.present.marks import short_value
from twosource.present.terminal import render_brief, render_reading, render_stories, render_story
from twosource.present.terminal_claims import render_articles, render_claims
from twosource.present.terminal_lineage import render_taken, render_tree
from twosource.present.terminal_speech import attributions_of, render_who
from twosource.present.terminal_why import render_why
from twosource.present.terminal_words import cut, words
from twosource.records import Article, ArticleId, FamilyTree, Lineage, Reading, Separation, Story, StoryId, StoryReading

ARTICLES = {article.id: article for article in sample_reading().articles}


def shown(what: RenderableType, width: int = 80) -> str:
    """Return what a terminal without colours shows."""
    console = Console(file=io.StringIO(), width=width, color_system=None, legacy_windows=False)
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    story = ferry_story()
    parts = [render_reading(sample_reading()), render_story(story, ARTICLES), render_stories(sample_reading())]
    for part in [*parts, render_why(story, story.claims[0]), render_who(sample_reading(), "Brandt")]:
        assert max(cell_len(line) for line in shown(part, width).splitlines()) <= width


def test_a_story_is_headed_then_come_differences_then_the_lineage() -> None:
    text = shown(render_reading(sample_reading()))
    heading = "3 articles · 2 outlets and 1 unknown · 1 to 2 independent origins"
    marks = [heading, "≠ conflict", "Who took it from whom", "not in the pile"]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)
    assert "pile/empty.txt: the file is empty" in text
    assert "Nothing else (lone)" in text


def test_the_matrix_says_by_words_what_each_article_does_and_who_differs_first() -> None:
    text = shown(render_claims(ferry_story()), 100)
    assert "● says" in text
    assert "◐ hedged" in text
    assert "✕ denies" in text
    assert "“allegedly”" in text
    assert "B  about 40 crowns" not in text
    assert {"about 40 crowns", "45 crowns"} <= {part.strip() for line in text.splitlines() for part in line.split("  ")}
    assert "1 to 2 origins" in text


def test_an_article_without_a_mention_is_not_said_to_be_silent() -> None:
    text = shown(render_claims(ferry_story()), 100)
    assert "· not found" in text
    assert "not found: this article may still say it in other words" in text
    assert "· one account found" in text
    assert "silent" not in text


def test_a_narrow_cell_shows_the_number_beside_the_mark() -> None:
    about, more = ferry_story().claims[1].mentions
    assert more.quantity is not None
    exact = replace(more, quantity=replace(more.quantity, value=1500.0, modifier="="))
    claim = replace(ferry_story().claims[1], mentions=(about, exact))
    lines = shown(render_claims(_story_of(7), (claim,)), 110).splitlines()
    row = next(line for line in lines if line.lstrip().startswith(claim.text))
    assert "◐ ~40" in row
    assert "● " in row
    assert short_value(claim, exact) == "1,500"
    assert short_value(claim, more) == "45-45.5+"
    assert short_value(replace(claim, aspect="event"), exact) == ""


def test_the_list_of_claims_names_its_letters_and_counts_what_one_account_tells() -> None:
    story = ferry_story()
    assert "B  Harbour Courier" in shown(render_articles(story, ARTICLES))
    folded = shown(render_claims(story, single=False), 100)
    assert "The islanders want the old fare back" not in folded
    assert "and 1 claim found in one account only; twosource claims ferry --all shows them" in folded
    assert "The islanders want" in shown(render_claims(story), 100)


def test_a_story_of_one_article_shows_what_that_one_tells() -> None:
    story = ferry_story()
    alone = replace(story, story=replace(story.story, articles=story.articles[:1]))
    assert "The islanders" in shown(render_claims(alone, single=False), 100)


def test_origins_of_accounts_that_differ_are_not_told_as_if_they_confirmed_each_other() -> None:
    story = ferry_story()
    claim = story.claims[1]
    two = replace(claim, origins=replace(claim.origins, low=2, high=2))
    assert "accounts differ" in shown(render_claims(story, (two,)), 100)
    assert "2 origins, accounts differ; 2 mentions" in shown(render_why(story, two))
    assert "accounts differ" not in shown(render_claims(story, (replace(two, relation="agrees"),)), 100)


def test_a_claim_says_on_what_the_accounts_agree_or_differ() -> None:
    story = ferry_story()
    text = shown(render_claims(story), 140)
    assert "≠ conflict: they can't both hold (on the number)" in text
    assert "≠ differs in certainty (on what happened)" in text
    assert "one account found (" not in text


def test_a_verb_on_which_accounts_agree_is_not_listed_as_what_was_compared() -> None:
    story = ferry_story()
    claim = story.claims[0]
    span = claim.mentions[0].span
    verb = replace(claim.mentions[0], value=replace(span, end=span.start + 10, text="wouldraise"))
    agreed = replace(claim, relation="agrees", mentions=(verb,))
    assert "wouldraise" not in shown(render_claims(story, (agreed,)), 100)
    assert "wouldraise" in shown(render_claims(story, (replace(agreed, relation="conflict"),)), 100)


def _story_of(count: int) -> StoryReading:
    story = ferry_story()
    more = tuple(ArticleId(f"z{number:02}") for number in range(count - 3))
    return replace(story, story=replace(story.story, articles=(*story.articles, *more)))


def test_a_matrix_too_wide_for_words_shows_marks_and_too_wide_for_marks_lists_the_letters() -> None:
    by_marks = shown(render_claims(_story_of(10)))
    assert "● says  ◐ hedged" in by_marks
    assert "not found: B" not in by_marks
    by_letters = shown(render_claims(_story_of(30)))
    assert "says: C" in " ".join(by_letters.split())
    assert "hedged: B" in " ".join(by_letters.split())


def test_the_reasons_behind_a_count_show_mentions_and_words() -> None:
    text = shown(render_why(ferry_story(), ferry_story().claims[0]))
    assert "1. B “raise its fares by about 40 crowns”" in text
    assert "same report (certain), mentions 1, 2" in text
    assert "gazette: “NordPress”" in text
    assert "No sign" in shown(render_why(ferry_story(), ferry_story().claims[2]))


def test_of_reasons_for_the_same_mentions_the_strongest_is_shown_and_the_others_are_counted() -> None:
    story = ferry_story()
    claim = story.claims[0]
    strong = claim.origins.reasons[0]
    weak = replace(strong, kind="same wording", certain=False, text="close in wording", id="r2")
    both = replace(claim, origins=replace(claim.origins, reasons=(weak, strong)))
    text = shown(render_why(story, both))
    assert "same report (certain)" in text
    assert "close in wording" not in text
    assert "and 1 more reason for mentions tied above; --all shows them" in " ".join(text.split())
    assert "close in wording" in shown(render_why(story, both, every=True))


def test_why_there_are_two_origins_is_shown_with_the_words_that_contradict_each_other() -> None:
    story = ferry_story()
    claim = story.claims[0]
    one, two = (m.span for m in claim.mentions[:2])
    kept = Separation(mentions=(0, 1), text="Ana Orr and Ivo Tesk contradict each other", evidence=(one, two))
    text = shown(render_why(story, replace(claim, origins=replace(claim.origins, apart=(kept,)))))
    assert "why not one: mentions 1 and 2: Ana Orr and Ivo Tesk contradict each other" in text


def test_a_mention_without_a_source_is_not_said_to_be_the_articles_own_knowledge() -> None:
    story = ferry_story()
    bare = replace(story.claims[0], mentions=tuple(replace(m, chain=()) for m in story.claims[0].mentions))
    text = shown(render_why(story, bare))
    assert "names no source" in text
    assert "own word" not in text


def test_the_tree_hangs_copies_below_what_they_came_from() -> None:
    lines = shown(render_tree(ferry_story(), ARTICLES)).splitlines()
    depth = {word: next(line.index(word) for line in lines if word in line) for word in ("NordPress", "Courier", "Gazette")}
    assert depth["NordPress"] < depth["Courier"] < depth["Gazette"]
    assert "rewrite, 67 % taken, 90 % sure" in shown(render_tree(ferry_story(), ARTICLES))


def test_a_circle_of_parents_is_drawn_to_an_end() -> None:
    edge = ferry_story().derivations[0]
    back = replace(edge, child=edge.parent, parent=edge.child)
    lines = (
        Lineage(article=edge.child, parents=(edge,), origin="?"),
        Lineage(article=edge.parent, parents=(back,), origin="?"),
    )
    circle = replace(ferry_story(), tree=FamilyTree(story=StoryId("ferry"), lineages=lines))
    assert "Harbour Courier" in shown(render_tree(circle, ARTICLES))


def test_a_pair_with_unknown_direction_is_told_as_such() -> None:
    story = ferry_story()
    tree = replace(story.tree, unknown=(replace(story.reuse[0], direction="unknown"),))
    assert "B and C share text; which came first is not known" in shown(render_taken(replace(story, tree=tree)))


def test_who_finds_a_speaker_by_a_part_of_the_name_in_any_case() -> None:
    found = attributions_of(sample_reading(), "brandt")
    assert [attribution.article for _, attribution in found] == [COURIER]
    text = shown(render_who(sample_reading(), "BRANDT ilva"))
    assert "Harbour Courier ← Ilva Brandt" in text
    assert '"We have no other choice,"' in text


@pytest.mark.parametrize("name", ["Nobody", "", "Bran"])
def test_who_says_so_when_nobody_of_that_name_speaks(name: str) -> None:
    assert "Nobody called" in shown(render_who(sample_reading(), name))


def test_the_brief_numbers_its_citations_and_shows_their_words() -> None:
    text = shown(render_brief(ferry_story()))
    assert "Two accounts give different fares. [1][2]" in text
    assert "[2] gazette: “45 crowns”" in text


def test_what_an_article_holds_can_neither_steer_the_terminal_nor_style_it() -> None:
    assert words("a\x1b[31mb\x07\u202ec\nd").plain == "a\ufffd[31mb\ufffd\ufffdc d"
    bad = Article(id=hostile().id, text="x", blocks=(), title="[bold]\x1b]0;t\x07", outlet="[red]Post[/red]\x9b")
    story = Story(id=StoryId("s"), title="[blink]\x1b[2J", articles=(bad.id,))
    lineage = Lineage(article=bad.id, parents=(), origin="o")
    read = StoryReading(story=story, outlets=(), tree=FamilyTree(story=story.id, lineages=(lineage,)))
    text = shown(render_story(read, {bad.id: bad})) + shown(render_reading(Reading(articles=(bad,), stories=(read,))))
    assert "[blink]" in text
    assert "[red]Post[/red]" in text
    assert not set(text) & {"\x1b", "\x07", "\x9b"}


def test_empty_readings_and_stories_are_shown_without_a_fault() -> None:
    assert "0 articles, 0 stories" in shown(render_reading(Reading(articles=(), stories=())))
    assert "No stories." in shown(render_stories(Reading(articles=(), stories=())))
    text = shown(render_story(sample_reading().stories[1], ARTICLES))
    assert "No claims found." in text
    assert "No brief" in text


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("The company will", 40, "The company will"), ("The company will", 13, "The company…"), ("x" * 9, 5, "xxxx…")],
)
def test_a_text_is_cut_at_a_blank_within_its_length(text: str, length: int, short: str) -> None:
    assert cut(text, length) == short
    assert len(cut(text, length)) <= length
