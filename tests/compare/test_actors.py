import pytest

from tests.building import read_text
from twosource.compare.actors import Cast, act_before, full_name, name_actors, read_cast
from twosource.compare.peoples import country_of
from twosource.records import ParsedArticle

NOBODY = Cast(people={}, bodies={}, places=frozenset())


def subject(article: ParsedArticle, number: int = 0) -> tuple[str, ...]:
    sentence = article.sentences[number]
    token = next(t for t in sentence.tokens if t.dep in {"nsubj", "nsubjpass"})
    cast = read_cast(article)
    before: dict[str, tuple[str, ...]] = {}
    for earlier in article.sentences[:number]:
        before = act_before(earlier, cast, before)
    return name_actors(sentence, token, cast, before)


def test_a_last_name_is_written_out() -> None:
    assert full_name("Marrow", "PERSON", Cast(people={"Marrow": "Ilse Marrow"}, bodies={}, places=frozenset())) == "Ilse Marrow"


def test_initials_stand_for_the_body_with_those_words() -> None:
    cast = Cast(people={}, bodies={"NFU": "Northern Fishing Union"}, places=frozenset())
    assert full_name("NFU", "ORG", cast) == "Northern Fishing Union"
    assert full_name("XYZ", "ORG", cast) == "XYZ"


def test_a_government_acts_for_its_country() -> None:
    assert subject(read_text("The government of the day fell. The Norwegian government in Norway demanded a treaty."), 1) == (
        "Norway",
    )


def test_the_government_of_a_country_of_two_words_acts_for_the_whole() -> None:
    assert subject(read_text("The South Korean government demanded a treaty with South Korea.")) == ("South Korea",)


def test_those_joined_by_and_are_all_named() -> None:
    assert subject(read_text("Norway and Denmark signed a treaty.")) == ("Norway", "Denmark")


def test_people_without_a_name_are_called_by_their_words() -> None:
    assert subject(read_text("The striking dockworkers' leaders demanded higher wages.")) == ("striking dockworkers' leaders",)


def test_a_pronoun_that_nobody_stands_before_names_nobody() -> None:
    assert subject(read_text("They demanded higher wages.")) == ()


@pytest.mark.parametrize(
    ("word", "places", "country"),
    [
        ("Velmoran", {"Velmora", "Karsk"}, "Velmora"),
        ("Velmora’s", {"Velmora"}, "Velmora"),
        ("Dutch", set(), "Netherlands"),
        ("Karskish", {"Velmora"}, "Karskish"),
        ("Mali", {"Malta"}, "Mali"),
        ("Nigerian", {"Niger", "Nigeria"}, "Nigeria"),
        ("Ukrainian", {"Ukraine"}, "Ukraine"),
    ],
)
def test_a_demonym_stands_for_a_place_that_shares_its_stem(word: str, places: set[str], country: str) -> None:
    assert country_of(word, places) == country


def test_the_company_is_the_one_that_the_article_calls_so() -> None:
    text = "The operator, Denmark Shipping Corporation, met Peter Holm. The union met him. The company demanded a treaty."
    assert subject(read_text(text), 2) == ("Denmark Shipping Corporation",)


def test_the_company_is_neither_a_country_nor_a_union_nor_the_outlet() -> None:
    text = "Norway met the sailors. The company demanded a treaty."
    assert subject(read_text(text), 1) == ("company",)
    told = read_text("The Lissa Courier has seen a letter. The union demanded a treaty.", outlet="The Lissa Courier")
    assert subject(told, 1) == ("union",)


def test_two_first_names_before_one_last_name_are_two_people() -> None:
    cast = read_cast(read_text("Ada Marie Holm met her cousin Ivo Holm in Tarnik."))
    assert full_name("Ivo Holm", "PERSON", cast) == "Ivo Holm"
    assert full_name("Ada Holm", "PERSON", cast) == "Ada Marie Holm"
