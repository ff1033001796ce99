from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.reuse.candidates import find_candidates
from twosource.reuse.words import read_words
from twosource.settings import ReuseSettings


def test_a_brief_inside_a_long_report_is_a_candidate() -> None:
    texts = [OTHER_ACCOUNT + "\n\n" + WIRE + "\n\n" + "Nothing else was known. " * 200, cut(WIRE, [1]), OTHER_ACCOUNT[::-1]]
    assert find_candidates([read_words(make_article(text)) for text in texts], ReuseSettings()) == [(0, 1)]


def test_all_copies_of_one_text_stay_linked_where_the_cap_is_lower_than_their_number() -> None:
    wordings = [read_words(make_article(WIRE, name=str(i))) for i in range(100)]
    pairs = find_candidates(wordings, ReuseSettings(neighbours=2))
    assert len(pairs) == 99 + 98
    assert all((i, i + 1) in pairs for i in range(99))


def test_a_sampled_input_still_finds_copies() -> None:
    wordings = [read_words(make_article(text)) for text in (WIRE, OTHER_ACCOUNT, WIRE)]
    assert find_candidates(wordings, ReuseSettings(most_shingles=100)) == [(0, 2)]


def test_no_article_and_one_article_give_no_pair() -> None:
    assert find_candidates([], ReuseSettings()) == []
    assert find_candidates([read_words(make_article(WIRE))], ReuseSettings()) == []
