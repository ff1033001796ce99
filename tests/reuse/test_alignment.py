from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.reuse.alignment import MOST_PLACES, Chain, align, match_gap
from twosource.reuse.words import Wording, read_words


def words(text: str) -> Wording:
    return read_words(make_article(text))


def shown(text: str, chains: tuple[Chain, ...]) -> list[str]:
    return [words(text).span(*chain.a).text for chain in chains]


def test_a_copied_paragraph_is_one_run_with_its_exact_words() -> None:
    other = OTHER_ACCOUNT + "\n\n" + cut(WIRE, [1])
    chains = align(words(WIRE), words(other))
    assert shown(WIRE, chains) == [cut(WIRE, [1]).rstrip(".")]
    assert len(chains[0].runs) == 1


def test_an_edited_sentence_is_one_chain_with_its_gap() -> None:
    one = "The crane had passed its yearly inspection in March and stood on the coal pier of Tarnik since spring."
    other = "The crane had passed its annual inspection in March and stood on the coal pier of Tarnik since spring."
    [chain] = align(words(one), words(other))
    assert chain.words == 18
    assert len(chain.runs) == 2


def test_a_paragraph_moved_to_the_front_is_marked_as_moved() -> None:
    moved = cut(WIRE, [5, 0, 1, 2, 3])
    assert [chain.moved for chain in align(words(WIRE), words(moved))] == [False, True]


def test_no_word_is_used_twice_where_an_article_contains_itself_twice() -> None:
    chains = align(words(WIRE), words(WIRE + "\n\n" + WIRE))
    assert sum(chain.words for chain in chains) == len(words(WIRE))


def test_accounts_of_one_event_share_no_chain() -> None:
    assert align(words(WIRE), words(OTHER_ACCOUNT)) == ()


def test_texts_without_words_share_nothing() -> None:
    assert align(words(""), words(WIRE)) == ()
    assert align(words("Tarnik"), words("Tarnik")) == ()


def test_a_gap_keeps_the_words_that_stay_in_order() -> None:
    assert match_gap([1, 2, 9, 4], [1, 7, 2, 4]) == [(0, 0, 1), (1, 2, 1), (3, 3, 1)]
    assert match_gap([1, 2, 3], [1, 2, 3]) == [(0, 0, 3)]
    assert match_gap([1, 2], [2, 1]) in ([(0, 1, 1)], [(1, 0, 1)])
    assert match_gap([1], [2]) == match_gap([], [1]) == []


def test_a_refrain_does_not_hide_what_stands_around_it() -> None:
    refrain = "Nothing else was known at the harbour of Tarnik. "
    one, other = refrain * 40 + WIRE, WIRE + "\n\n" + refrain * 40
    chains = align(words(one), words(other))
    assert max(chain.words for chain in chains) > 0.95 * len(words(WIRE))
    assert sum(chain.words for chain in chains) >= len(words(WIRE)) + MOST_PLACES


def test_a_text_that_stands_many_times_in_the_other_article_is_found_from_both_sides() -> None:
    many = "\n\n".join([WIRE] * (2 * MOST_PLACES))
    assert sum(chain.words for chain in align(words(many), words(WIRE))) == len(words(WIRE))
    assert sum(chain.words for chain in align(words(WIRE), words(many))) == len(words(WIRE))


def test_the_heaviest_order_stays_and_the_lighter_paragraphs_have_moved() -> None:
    shuffled = cut(WIRE, [1, 2, 3, 0, 5, 4])
    moved = [shown(WIRE, (chain,))[0] for chain in align(words(WIRE), words(shuffled)) if chain.moved]
    assert [text.split()[0] for text in moved] == ["The", "Velmora"]


def test_texts_in_scripts_without_blanks_are_aligned_by_character() -> None:
    one = "周一一台起重机倒在煤炭码头的铁轨上塔尔尼克港口因此关闭"
    [chain] = align(words("港务局说：" + one), words(one + "三名工人受伤"))
    assert chain.words == len(one)
