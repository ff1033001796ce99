from tests.building import make_article
from twosource.reuse.speech import LONGEST_QUOTATION, find_speech, mark_speech
from twosource.reuse.words import read_words

POST = "No ship leaves before the crane is down. Stay at home. — Lena Marrow (@portlena) March 3, 2031"


def spoken(text: str) -> list[str]:
    article = make_article(text)
    return [article.text[start:end] for start, end in find_speech(article)]


def test_words_in_quotation_marks_are_speech() -> None:
    assert mark_speech(read_words(make_article('She said "we wait here" and left.'))).tolist() == [
        False, False, True, True, True, False, False,
    ]  # fmt: skip


def test_a_post_with_its_signature_is_speech_and_the_next_paragraph_is_not() -> None:
    assert spoken(f"The port was shut.\n\n{POST}\n\nDockers left.") == [POST]


def test_a_name_with_an_address_in_running_text_is_no_signature() -> None:
    assert spoken("Lena Marrow (@portlena) has run the port since March 3, 2031.") == []


def test_a_block_that_is_announced_by_a_word_of_saying_is_speech() -> None:
    assert spoken("The port wrote to its staff:\n\nWe wait for the crane.\n\nThey waited.") == ["We wait for the crane."]
    assert spoken("Earlier it said otherwise. Here is the full statement:\n\nWe wait.") == ["We wait."]
    assert spoken("The Orsk Gazette reported:\n\nA crane fell.") == ["A crane fell."]


def test_a_list_or_a_colon_after_speech_announces_nothing() -> None:
    assert spoken("These ships are waiting:\n\nThe Alma of Sarland.") == []
    assert spoken("The port said so. These ships are waiting:\n\nThe Alma of Sarland.") == []


def test_a_paragraph_in_marks_that_is_too_long_has_lost_one() -> None:
    assert spoken('He said "' + "and so on " * (LONGEST_QUOTATION // 10 + 1) + '" at last.') == []


def test_an_empty_article_has_no_speech() -> None:
    assert spoken("") == []
