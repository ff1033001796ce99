from tests.building import make_article, read_text
from twosource.claims.names import name_words, read_acronyms, same_name, stem_people


def test_an_acronym_is_learnt_where_the_text_explains_it() -> None:
    article = make_article("The Party of Inner Norlund (PIN) met. The Harbour Relief Fund (HRF) paid.")
    assert read_acronyms([article]) == {"PIN": ("party", "inner", "norlund"), "HRF": ("harbour", "relief", "fund")}


def test_brackets_that_explain_nothing_give_no_acronym() -> None:
    assert read_acronyms([make_article("The town of Tarnik (AP) slept. Prices (USD) rose.")]) == {}


def test_an_acronym_with_two_meanings_is_left_out() -> None:
    one = make_article("The Tarnik River Board (TRB) met.", name="a")
    two = make_article("The Tarnik Rowing Body (TRB) met.", name="b")
    assert read_acronyms([one, two]) == {}


def test_an_acronym_stands_for_its_words() -> None:
    token = read_text("The TRB met.").sentences[0].tokens[1]
    assert name_words(token, {"TRB": ("tarnik", "river", "board")}) == ("tarnik", "river", "board")


def test_a_people_and_its_country_give_one_word() -> None:
    assert stem_people("velmoran") == stem_people("velmora") == stem_people("velmorans")


def test_short_words_keep_their_endings() -> None:
    assert stem_people("iran") == "iran"


def test_a_last_name_is_the_full_name_and_two_first_names_are_two_people() -> None:
    assert same_name({"orr"}, {"ana", "orr"})
    assert not same_name({"ivo", "orr"}, {"ana", "orr"})
    assert not same_name(set(), {"ana"})
