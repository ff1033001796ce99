"""What a brief calls the articles of a story."""

from dataclasses import replace

from tests.brief.findings import ARTICLES, A
from tests.building import span_of
from twosource.brief.names import Names
from twosource.records import ArticleId

NAMES = Names(articles=(replace(A, outlet=None), *ARTICLES[1:]))


def test_an_article_of_no_outlet_is_called_by_its_letter_also_as_an_origin() -> None:
    assert NAMES.of(A.id) == "article A"
    assert NAMES.told("1 to 2 origins: NordPress, an unnamed outlet (a)") == "1 to 2 origins: NordPress, article A"


def test_an_article_of_another_story_is_called_by_its_id() -> None:
    assert NAMES.of(ArticleId("elsewhere")) == "elsewhere"


def test_letters_go_on_behind_z() -> None:
    many = Names(articles=tuple(replace(A, id=ArticleId(f"a{place:02}"), outlet=None) for place in range(28)))
    assert (many.of(ArticleId("a25")), many.of(ArticleId("a27"))) == ("article Z", "article AB")


def test_words_share_a_sentence_until_it_ends() -> None:
    names = Names(articles=ARTICLES)
    ferry, report, people = (span_of(A, words) for words in ("The ferry Sunna Gale", "NordPress reported", "40 people"))
    assert names.share_sentence(ferry, report)
    assert not names.share_sentence(ferry, people)
