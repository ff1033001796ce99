import numpy as np

from tests.building import make_article
from twosource.reuse.words import hash_runs, mark_quoted, read_words


def test_words_keep_their_places_and_ignore_case_and_the_kind_of_apostrophe() -> None:
    one, other = read_words(make_article("Tarnik's 40,000 tonnes")), read_words(make_article("TARNIK’S 40,000 Tonnes"))
    assert one.ids.tolist() == other.ids.tolist()
    assert one.span(1, 3).text == "40,000 tonnes"


def test_words_of_captions_are_left_out() -> None:
    article = make_article("A crane on the pier\n\nThe pier is shut.", kinds={0: "caption"})
    assert read_words(article).span(0, 4).text == "The pier is shut"


def test_each_character_is_a_word_where_a_script_has_no_blanks() -> None:
    assert len(read_words(make_article("港口关闭"))) == 4


def test_words_in_quotation_marks_are_marked() -> None:
    wording = read_words(make_article('She said "we wait here" and left.'))
    assert np.flatnonzero(mark_quoted(wording)).tolist() == [2, 3, 4]


def test_equal_runs_have_equal_hashes_wherever_they_stand() -> None:
    one = hash_runs(read_words(make_article("a b c d e")).ids, 3)
    other = hash_runs(read_words(make_article("x b c d")).ids, 3)
    assert one[1] == other[1]
    assert one[0] != other[0]


def test_a_text_shorter_than_a_run_has_no_hashes() -> None:
    assert len(hash_runs(read_words(make_article("two words")).ids, 5)) == 0


def test_an_empty_text_has_no_words() -> None:
    assert len(read_words(make_article(""))) == 0
