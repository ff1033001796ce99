from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.reuse.candidates import find_candidates
from twosource.reuse.words import read_words
from twosource.settings import ReuseSettings


def test_a_brief_inside_a_long_report_is_a_candidate() -> None:
    texts = [OTHER_ACCOUNT + "\n\n" + WIRE + "\n\n" + "Nothing else was known. " * 200, cut(WIRE, [1]), OTHER_ACCOUNT[::-1]]
    assert find_candidates([read_words(make_article(text)) for text in texts], ReuseSettings()).pairs == [(0, 1)]


def test_all_copies_of_one_text_stay_linked_where_the_cap_is_lower_than_their_number() -> None:
    wordings = [read_words(make_article(WIRE, name=str(i))) for i in range(100)]
    pairs = find_candidates(wordings, ReuseSettings(neighbours=2)).pairs
    assert len(pairs) == 99 + 98
    assert all((i, i + 1) in pairs for i in range(99))


def test_a_sampled_input_still_finds_copies() -> None:
    wordings = [read_words(make_article(text)) for text in (WIRE, OTHER_ACCOUNT, WIRE)]
    assert find_candidates(wordings, ReuseSettings(most_shingles=100)).pairs == [(0, 2)]


def test_no_article_and_one_article_give_no_pair() -> None:
    assert find_candidates([], ReuseSettings()).pairs == []
    assert find_candidates([read_words(make_article(WIRE))], ReuseSettings()).pairs == []


def test_what_one_outlet_prints_every_day_is_furniture_and_links_nothing() -> None:
    foot = "Sign up for our morning letter and never miss a ship that comes into the harbour of Tarnik."
    wordings = [
        read_words(
            make_article(f"{story} went by.\n\n{foot}", name=str(day), outlet="Harbour Courier", published=f"2031-03-0{day}")
        )
        for day, story in enumerate(["A ferry", "A barge", "A tanker", "A tug"], start=1)
    ]
    assert find_candidates(wordings, ReuseSettings()).pairs == []
    assert len(find_candidates(wordings[:3], ReuseSettings()).pairs) == 3
