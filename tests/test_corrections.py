"""Every correction: applied, the same twice, undone, applied again after a new read, and told when it fits no more."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import twosource
from tests.corrected_pile import pile
from twosource import corrections
from twosource.corrections import CorrectionDesk
from twosource.evidence import check_reading
from twosource.language import Parser
from twosource.records import Attribution, ClaimFinding, Correction, StoryReading

Proposal = Callable[[StoryReading], Correction]


@pytest.fixture(scope="module")
def read_once(parser: Parser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corrections") / "pile.db"
    twosource.read_documents(pile(), db=path, parser=parser)
    return path


@pytest.fixture
def database(read_once: Path, tmp_path: Path) -> Path:
    path = tmp_path / "pile.db"
    shutil.copy(read_once, path)
    return path


@pytest.fixture
def desk(database: Path, parser: Parser) -> Iterator[CorrectionDesk]:
    with corrections.open_desk(database, parser=parser) as desk:
        yield desk


def claim_with(story: StoryReading, words: str) -> ClaimFinding:
    """Return the most widely told claim with some words in a mention."""
    found = [c for c in story.claims if any(words in m.span.text for m in c.mentions)]
    return max(found, key=lambda c: len(c.mentions))


def statement_with(story: StoryReading, article: str, words: str) -> Attribution:
    return next(a for a in story.attributions if a.article == article and words in a.text)


def not_a_copy(story: StoryReading) -> Correction:
    return corrections.not_a_copy(story, "courier", "gazette")


def turned(story: StoryReading) -> Correction:
    return corrections.set_direction(story, "gazette", "courier")


def parted(story: StoryReading) -> Correction:
    claim = claim_with(story, "60 boats")
    place = next(i for i, m in enumerate(claim.mentions) if m.article == "post")
    return corrections.not_the_same_claim(story, claim, place)


def renamed(story: StoryReading) -> Correction:
    return corrections.another_speaker(story, statement_with(story, "post", "Nobody will"), "Ilse Brandt")


def joined(story: StoryReading) -> Correction:
    return corrections.same_person(story, "Fishermen of Tarnik", "union of the fishermen")


def struck(story: StoryReading) -> Correction:
    claim = claim_with(story, "300,000")
    return corrections.strike_reason(story, claim, next(r for r in claim.origins.reasons if r.certain).id)


def split(story: StoryReading) -> Correction:
    return corrections.split_story(story.story, ["post"])


def edited(story: StoryReading) -> Correction:
    return corrections.edit_sentence(story, story.brief[0].text, "3 articles tell this story, of 3 outlets.")


def deleted(story: StoryReading) -> Correction:
    return corrections.delete_sentence(story, story.brief[1].text)


def shifted(story: StoryReading) -> Correction:
    return corrections.move_sentence(story, story.brief[2].text, -1)


ALL: list[Proposal] = [not_a_copy, turned, parted, renamed, joined, struck, split, edited, deleted, shifted]
KINDS = pytest.mark.parametrize("propose", ALL, ids=lambda propose: propose.__name__)


@KINDS
def test_a_correction_changes_the_story_and_undoing_it_brings_the_story_back(desk: CorrectionDesk, propose: Proposal) -> None:
    before = desk.story("harbour")
    number = desk.make(propose(before))
    assert desk.story("harbour") != before
    assert [(c.number, c.fits, c.undone) for c in desk.list()] == [(number, True, False)]
    desk.undo(number)
    assert desk.story("harbour") == before
    assert [c.undone for c in desk.list()] == [True]


@KINDS
def test_a_correction_made_twice_changes_no_more(desk: CorrectionDesk, propose: Proposal) -> None:
    correction = propose(desk.story("harbour"))
    desk.make(correction)
    once = desk.story("harbour")
    desk.make(correction)
    assert desk.story("harbour").claims == once.claims
    assert desk.story("harbour").tree == once.tree


@KINDS
def test_a_correction_is_applied_again_when_the_pile_is_read_anew(
    desk: CorrectionDesk, database: Path, parser: Parser, propose: Proposal
) -> None:
    desk.make(propose(desk.story("harbour")))
    corrected = desk.story("harbour")
    reading = twosource.read_documents(pile(), db=database, parser=parser)
    assert desk.story("harbour") == corrected
    assert next(s for s in reading.stories if s.id == "harbour") == corrected
    desk.undo(1)
    assert [c.fits for c in desk.list()] == [True]


@KINDS
def test_a_correction_that_fits_no_more_is_told_and_not_dropped(
    desk: CorrectionDesk, database: Path, parser: Parser, propose: Proposal
) -> None:
    desk.make(propose(desk.story("harbour")))
    reading = twosource.read_documents(pile("baker"), db=database, parser=parser)
    assert [c.fits for c in desk.list()] == [False]
    assert [story.id for story in reading.stories] == ["rye"]
    twosource.read_documents(pile(), db=database, parser=parser)
    assert [c.fits for c in desk.list()] == [True]


@KINDS
def test_what_a_correction_leaves_still_stands_on_its_words(desk: CorrectionDesk, propose: Proposal) -> None:
    desk.make(propose(desk.story("harbour")))
    reading = desk.store.reading()
    assert reading is not None
    assert check_reading(reading).faults == ()


def test_articles_that_are_no_copies_are_counted_as_possibly_two(desk: CorrectionDesk) -> None:
    story = desk.story("harbour")
    assert claim_with(story, "300,000").origins.high == 1
    desk.make(not_a_copy(story))
    after = desk.story("harbour")
    assert claim_with(after, "300,000").origins.high == 2
    assert all({e.parent, e.child} != {"courier", "gazette"} for e in after.derivations)
    assert [line.origin for line in after.tree.lineages if line.article == "gazette"] == ["gazette"]


def test_a_turned_edge_is_marked_as_set_by_the_reader_and_makes_no_circle(desk: CorrectionDesk) -> None:
    desk.make(turned(desk.story("harbour")))
    edge = next(e for e in desk.story("harbour").derivations if e.child == "courier")
    assert (edge.parent, edge.by_reader) == ("gazette", True)
    assert [reason.text for reason in edge.reasons] == ["set by the reader"]
    origins = {line.article: line.origin for line in desk.story("harbour").tree.lineages}
    assert set(origins.values()) == {"gazette"}


def test_a_mention_that_is_another_claim_stands_by_itself(desk: CorrectionDesk) -> None:
    before = claim_with(desk.story("harbour"), "40 boats")
    desk.make(parted(desk.story("harbour")))
    after = desk.story("harbour")
    left = next(c for c in after.claims if c.id == before.id)
    assert {m.article for m in left.mentions} == {"courier", "gazette"}
    assert (before.relation, left.relation) == ("superseded", "agrees")
    alone = next(c for c in after.claims if "60 boats" in c.mentions[0].span.text)
    assert (alone.relation, len(alone.mentions), alone.silent) == ("single", 1, ("courier", "gazette"))


def test_a_statement_gets_its_speaker_in_the_chain_of_its_claim_too(desk: CorrectionDesk) -> None:
    desk.make(renamed(desk.story("harbour")))
    after = desk.story("harbour")
    statement = statement_with(after, "post", "Nobody will")
    assert statement.names == ("Ilse Brandt",)
    mention = next(m for c in after.claims for m in c.mentions if m.article == "post" and "Nobody" in m.span.text)
    assert [(link.name, link.by_reader) for link in mention.chain] == [("Ilse Brandt", True)]
    assert mention.chain[0].span.text == "A. Holm"


def test_two_names_of_one_are_one_voice_and_one_position(desk: CorrectionDesk) -> None:
    before = desk.story("harbour")
    assert {"Fishermen of Tarnik", "union of the fishermen"} <= set(corrections.speakers_of(before))
    desk.make(joined(before))
    after = desk.story("harbour")
    assert "Fishermen of Tarnik" not in corrections.speakers_of(after)
    assert len(after.positions) < len(before.positions)


def test_two_names_of_one_tie_the_claims_that_rest_on_them(desk: CorrectionDesk) -> None:
    story = desk.story("harbour")
    desk.make(corrections.another_speaker(story, statement_with(story, "post", "harbour will close"), "Marta Lind"))
    desk.make(not_a_copy(desk.story("harbour")))
    told = claim_with(desk.story("harbour"), "harbour will close for nine days")
    assert "Marta Lind" in told.origins.names


def test_an_article_split_off_tells_a_story_of_its_own_and_may_be_merged_back(desk: CorrectionDesk) -> None:
    desk.make(split(desk.story("harbour")))
    groups = desk.store.story_articles()
    assert sorted(groups.values()) == [("baker",), ("courier", "gazette"), ("post",)]
    apart = next(name for name, articles in groups.items() if articles == ("post",))
    desk.make(corrections.merge_stories(desk.story("harbour").story, desk.story(apart).story))
    assert desk.story("harbour").articles == ("courier", "gazette", "post")
    assert desk.store.story(apart) is None


def test_stories_merged_are_read_as_one_and_apart_again_after_undo(desk: CorrectionDesk) -> None:
    before = {name: desk.story(name) for name in ("harbour", "rye")}
    number = desk.make(corrections.merge_stories(before["harbour"].story, before["rye"].story))
    assert desk.story("harbour").articles == ("baker", "courier", "gazette", "post")
    assert any(bond.by_reader for bond in desk.story("harbour").story.bonds)
    desk.undo(number)
    assert {name: desk.story(name) for name in before} == before


def test_stories_are_merged_even_where_nothing_is_kept_of_their_articles_but_the_text(
    desk: CorrectionDesk, database: Path
) -> None:
    connection = sqlite3.connect(database)
    connection.execute("DELETE FROM results")
    connection.execute("UPDATE articles SET digest = ''")
    connection.commit()
    connection.close()
    desk.make(corrections.merge_stories(desk.story("harbour").story, desk.story("rye").story))
    assert len(desk.story("harbour").claims) > 3


def test_a_correction_that_can_not_be_carried_out_is_not_kept(desk: CorrectionDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise twosource.StoreError("the disk is full")

    before = desk.story("harbour")
    monkeypatch.setattr(corrections, "correct_kept", fail)
    with pytest.raises(twosource.StoreError, match="disk is full"):
        desk.make(not_a_copy(before))
    assert desk.list() == ()
    assert desk.story("harbour") == before


def test_an_article_is_moved_to_another_story(desk: CorrectionDesk) -> None:
    harbour, rye = desk.story("harbour").story, desk.story("rye").story
    desk.make(corrections.move_articles(harbour, ["post"], rye))
    assert desk.story("rye").articles == ("baker", "post")
    assert desk.story("harbour").articles == ("courier", "gazette")


def test_corrections_on_one_story_leave_the_others_as_they_are(desk: CorrectionDesk) -> None:
    before = desk.story("rye")
    desk.make(not_a_copy(desk.story("harbour")))
    desk.make(split(desk.story("harbour")))
    assert desk.story("rye") == before


def test_a_new_article_joins_the_corrected_story(desk: CorrectionDesk, database: Path, parser: Parser) -> None:
    twosource.read_documents(pile("courier", "gazette", "baker"), db=database, parser=parser)
    desk.make(not_a_copy(desk.story("harbour")))
    twosource.read_documents(pile(), db=database, parser=parser)
    assert desk.story("harbour").articles == ("courier", "gazette", "post")
    assert claim_with(desk.story("harbour"), "300,000").origins.high == 2


def test_an_edited_sentence_that_says_more_than_it_cites_stays_with_its_faults(desk: CorrectionDesk) -> None:
    made = desk.story("harbour").brief[1].text
    number = desk.make(corrections.edit_sentence(desk.story("harbour"), made, "Orsk Gazette invented 500 boats."))
    sentence = desk.story("harbour").brief[1]
    assert (sentence.text, sentence.as_written) == ("Orsk Gazette invented 500 boats.", made)
    assert any("500" in fault for fault in sentence.faults)
    assert any("invented" in fault for fault in sentence.faults)
    reading = desk.store.reading()
    assert reading is not None
    assert any("500" in fault for fault in check_reading(reading).faults)
    desk.undo(number)
    assert desk.story("harbour").brief[1].text == made


@pytest.mark.parametrize(
    ("propose", "message"),
    [
        (lambda s: corrections.not_a_copy(s, "courier", "baker"), "share no text"),
        (lambda s: corrections.set_direction(s, "courier", "gazette"), "already"),
        (lambda s: corrections.split_story(s.story, s.articles), "leave at least one"),
        (lambda s: corrections.split_story(s.story, ["nobody"]), "no article 'nobody'"),
        (lambda s: corrections.merge_stories(s.story, s.story), "with itself"),
        (lambda s: corrections.same_person(s, "Ada Holm", "Nobody At All"), "nobody is called"),
        (lambda s: corrections.edit_sentence(s, "Never made.", "x"), "no such sentence"),
        (lambda s: corrections.edit_sentence(s, s.brief[0].text, "  "), "delete it"),
        (lambda s: corrections.strike_reason(s, s.claims[0], "r-none"), "has no reason"),
        (lambda s: corrections.not_the_same_claim(s, s.claims[0], 99), "mentions 1 to"),
        (lambda s: corrections.another_speaker(s, s.attributions[0], "x" * 999), "characters"),
    ],
)
def test_what_is_not_there_is_not_put_right(desk: CorrectionDesk, propose: Proposal, message: str) -> None:
    with pytest.raises(twosource.InputError, match=message):
        propose(desk.story("harbour"))
    assert desk.list() == ()


def test_undoing_twice_or_nothing_is_refused(desk: CorrectionDesk) -> None:
    number = desk.make(not_a_copy(desk.story("harbour")))
    desk.undo(number)
    with pytest.raises(twosource.InputError, match="still holds"):
        desk.undo(number)
    with pytest.raises(twosource.InputError, match="still holds"):
        desk.undo(99)


def test_an_unknown_story_is_named(desk: CorrectionDesk) -> None:
    with pytest.raises(twosource.InputError, match="no story 'none'"):
        desk.story("none")
