from tests.building import make_article
from twosource.records import Article
from twosource.reuse.paraphrase_partners import MOST_COMPARED, MOST_HOLDERS, Index, find_likest
from twosource.reuse.statements import read_statements, weigh_terms


def tell(count: int, verb: str) -> Article:
    """Return an article of so many like sentences, a paragraph each."""
    sentences = (f"Road {place} near Tarnik {verb} when lorry {9 * place + 1000} lost its load of oil." for place in range(count))
    return make_article("\n\n".join(sentences))


def index(*articles: Article) -> list[Index]:
    statements = [read_statements(article) for article in articles]
    return [Index(each, weigh_terms(statements)) for each in statements]


def test_among_many_like_sentences_each_finds_its_own_by_its_numbers() -> None:
    one, other = index(tell(1_000, "was closed"), tell(1_000, "stayed shut"))
    assert [(found.own, found.other) for found in find_likest(one, other)] == [(place, place) for place in range(1_000)]


def test_a_sentence_meets_few_of_many_like_ones() -> None:
    one, other = index(tell(1_000, "was closed"), tell(1_000, "stayed shut"))
    assert all(len(other.find(statement)) <= MOST_COMPARED for statement in one.statements)
    assert sum(len(holders) > MOST_HOLDERS for holders in other.holders.values()) >= 5


def test_words_that_all_sentences_have_find_nothing_in_a_long_text_and_something_in_a_short_one() -> None:
    question = make_article("Near Tarnik the road lost its load of oil.")
    for count, finds in ((MOST_HOLDERS, True), (MOST_HOLDERS + 1, False)):
        one, other = index(question, tell(count, "was closed"))
        assert bool(list(find_likest(one, other))) == finds


def test_a_single_common_word_makes_no_likeness() -> None:
    one, other = index(make_article("Tarnik buries its mayor."), make_article("Coal from Tarnik rose sharply."))
    assert list(find_likest(one, other)) == []


def test_the_first_of_two_equal_sentences_is_the_partner() -> None:
    sentence = "The crane of Tarnik fell on both rails."
    one, other = index(make_article(sentence), make_article(f"{sentence}\n\n{sentence}"))
    assert [found.other for found in find_likest(one, other)] == [0]


def test_names_and_numbers_weigh_more_than_other_words() -> None:
    sentence = make_article("Harbour crane in Tarnik killed 40 cows.")
    same_facts = make_article("Flood waters at Tarnik drowned 40 deer.")
    same_words = make_article("Falling crane at Velm killed 30 deer.")
    facts, words = (next(find_likest(*index(sentence, each))).value for each in (same_facts, same_words))
    assert facts > words > 0
