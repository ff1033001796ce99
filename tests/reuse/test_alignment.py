from tests.building import make_article
from tests.reuse.texts import OTHER_ACCOUNT, WIRE, cut
from twosource.reuse.alignment import Chain, align
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
