from tests.building import make_article
from twosource.reuse.words import Wordings, hash_runs, read_words


def test_words_keep_their_places_and_ignore_case_and_the_kind_of_apostrophe() -> None:
    one, other = read_words(make_article("Tarnik's 40,000 tonnes")), read_words(make_article("TARNIK’S 40,000 Tonnes"))
    assert one.ids.tolist() == other.ids.tolist()
    assert one.span(1, 3).text == "40,000 tonnes"


def test_words_of_captions_are_left_out() -> None:
    article = make_article("A crane on the pier\n\nThe pier is shut.", kinds={0: "caption"})
    assert read_words(article).span(0, 4).text == "The pier is shut"


def test_each_character_is_a_word_where_a_script_has_no_blanks() -> None:
    assert len(read_words(make_article("港口关闭"))) == 4


def test_equal_runs_have_equal_hashes_wherever_they_stand() -> None:
    one = hash_runs(read_words(make_article("a b c d e")).ids, 3)
    other = hash_runs(read_words(make_article("x b c d")).ids, 3)
    assert one[1] == other[1]
    assert one[0] != other[0]


def test_a_text_shorter_than_a_run_has_no_hashes() -> None:
    assert len(hash_runs(read_words(make_article("two words")).ids, 5)) == 0


def test_an_empty_text_has_no_words() -> None:
    assert len(read_words(make_article(""))) == 0


def test_a_number_with_points_is_one_word_and_the_point_behind_it_is_none() -> None:
    wording = read_words(make_article("It sold 40,000.5 tonnes in 1974. Now 3."))
    assert [wording.span(i, i + 1).text for i in range(len(wording))] == "It sold 40,000.5 tonnes in 1974 Now 3".split()


def test_an_apostrophe_joins_letters_and_a_quotation_mark_does_not() -> None:
    wording = read_words(make_article("'Don't wait,' the dockers' men said"))
    assert [wording.span(i, i + 1).text for i in range(len(wording))] == ["Don't", "wait", "the", "dockers", "men", "said"]


def test_words_never_reach_across_paragraphs_or_captions() -> None:
    wording = read_words(make_article("It said 'stop'\n\nA caption\n\nDone", kinds={1: "caption"}))
    assert [wording.span(i, i + 1).text for i in range(len(wording))] == ["It", "said", "stop", "Done"]


def test_soft_hyphens_and_marks_of_direction_change_no_word() -> None:
    plain, marked = (
        read_words(make_article("the harbour master")),
        read_words(make_article("the har\u00adbour \u200fmaster\u200e")),
    )
    assert plain.ids.tolist() == marked.ids.tolist()
    assert marked.span(1, 2).text == "har\u00adbour"


def test_words_of_scripts_with_vowel_marks_and_from_right_to_left_are_whole() -> None:
    assert len(read_words(make_article("बंदरगाह बंद है"))) == 3
    assert len(read_words(make_article("أُغلق الميناء يوم الاثنين"))) == 4


def test_rare_characters_have_the_same_number_alone_and_among_others() -> None:
    alone, among = read_words(make_article("𝒳港")), read_words(make_article("Port 𝒳港 口"))
    assert alone.ids.tolist() == among.ids[1:3].tolist()


def test_words_of_many_articles_are_read_when_asked_for() -> None:
    wordings = Wordings([make_article("one two"), make_article("three")])
    assert [len(wording) for wording in wordings] == [2, 1]
    assert wordings[0] is wordings[0]
    assert len(wordings[1:]) == 1


def test_a_lone_surrogate_breaks_nothing() -> None:
    assert len(read_words(make_article("a \ud800 b"))) == 2
