"""Words keep their number however the text around them is cleaned."""

from evaluation.placing import GivenWords, covers, given_text

GIVEN = given_text("Ferry runs aground", "Advertisement\nThe ferry ran aground off Tarnik. Sign up here. Nobody was hurt.")
CLEANED = "Ferry runs aground\n\nThe ferry ran aground off Tarnik.\n\nNobody was hurt."


def at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def test_a_statement_has_the_same_words_before_and_after_cleaning() -> None:
    words = GivenWords(GIVEN, CLEANED)
    for statement in ("The ferry ran aground off Tarnik", "Nobody was hurt", "Ferry runs aground"):
        assert words.in_given(*at(GIVEN, statement)) == words.in_cleaned(*at(CLEANED, statement)) != frozenset()


def test_words_that_were_taken_out_are_nowhere_in_the_cleaned_text() -> None:
    words = GivenWords(GIVEN, CLEANED)
    everything = words.in_cleaned(0, len(CLEANED))
    assert not words.in_given(*at(GIVEN, "Sign up here")) & everything
    assert not words.in_given(*at(GIVEN, "Advertisement")) & everything


def test_a_word_that_cleaning_mended_has_no_number_and_the_next_ones_keep_theirs() -> None:
    given = given_text("", "The portâ€™s crane fell on Monday")
    words = GivenWords(given, "The port’s crane fell on Monday")
    assert words.in_cleaned(*at("The port’s crane fell on Monday", "crane fell")) == words.in_given(*at(given, "crane fell"))


def test_a_text_without_words_has_no_numbers() -> None:
    assert GivenWords("\n\n", "").in_cleaned(0, 9) == frozenset()


def test_a_passage_covers_another_from_half_of_the_shorter_one() -> None:
    assert covers(frozenset(range(10)), frozenset({8, 9, 10, 11}))
    assert not covers(frozenset(range(10)), frozenset({9, 10, 11}))
    assert not covers(frozenset(), frozenset({1}))
