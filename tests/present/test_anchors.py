import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from twosource.present.anchors import Citations
from twosource.records import Article, ArticleId, Block, Span

TEXT = "One <two> three\n\nfour & five six seven"


def _article() -> Article:
    blocks = (Block(kind="title", start=0, end=15), Block(kind="prose", start=17, end=len(TEXT)))
    return Article(id=ArticleId("x"), text=TEXT, blocks=blocks)


def _written(*places: tuple[int, int]) -> tuple[Citations, list[str]]:
    article = _article()
    citations = Citations((article,))
    for start, end in places:
        citations.link(article.span(start, end))
    return citations, [str(paragraph.markup) for paragraph in citations.paragraphs(article)]


def test_a_cited_place_stands_in_an_element_of_its_own() -> None:
    _, (title, prose) = _written((4, 9))
    assert title == 'One <u id="w1.1">&lt;two&gt;</u> three'
    assert prose == "four &amp; five six seven"


def test_a_place_within_another_is_nested_and_crossing_ones_are_cut() -> None:
    _, (title, _) = _written((0, 9), (4, 15))
    assert title.count('id="w1.1"') == title.count('id="w1.2"') == 1
    assert title.count("<u") == title.count("</u>") == 3


def test_a_place_over_two_paragraphs_has_its_anchor_in_the_first() -> None:
    _, (title, prose) = _written((10, 21))
    assert 'id="w1.1"' in title
    assert prose.startswith("<u>four</u>")


def test_words_of_an_article_that_is_not_on_the_page_have_no_link() -> None:
    citations = Citations((_article(),))
    assert citations.link(Span(article=ArticleId("y"), start=0, end=1, text="a")) == ""
    assert citations.text_anchor(ArticleId("y")) == ""


def test_an_article_without_blocks_is_one_paragraph() -> None:
    article = Article(id=ArticleId("x"), text="a < b", blocks=())
    assert [str(p.markup) for p in Citations((article,)).paragraphs(article)] == ["a &lt; b"]


places = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(places, max_size=12))
def test_whatever_is_cited_the_text_stays_whole_and_the_elements_nest(cited: list[tuple[int, int]]) -> None:
    citations, paragraphs = _written(*cited)
    assert [Markup(p).striptags() for p in paragraphs] == [" ".join(t.split()) for t in TEXT.split("\n\n")]
    ids = re.findall(r'id="([^"]+)"', "".join(paragraphs))
    assert len(ids) == len(set(ids))
    inside = {citations.link(_article().span(s, e)) for s, e in cited if s < e and (s < 15 or e > 17)}
    assert inside <= set(ids)
    assert all(p.count("<u") == p.count("</u>") for p in paragraphs)
