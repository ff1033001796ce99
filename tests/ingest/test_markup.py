import pytest

from twosource.errors import InputError
from twosource.ingest.markup import read_html
from twosource.records import ArticleId

PAGE = """<html lang="en-GB"><head><title>Ferry to Orsk stops | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier"><meta property="og:title" content="Ferry to Orsk stops">
<meta property="article:published_time" content="2031-05-04T10:30:00Z"><meta name="author" content="Ada Brel">
<link rel="canonical" href="https://www.courier.example/ferry"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry to Orsk stops</h1><p>The ferry to Orsk stopped running on Monday after a crack was found in its hull, the
harbour office said in a statement that was read out on the quay.</p>
<figure><img src="ferry.jpg"><figcaption>The ferry at its pier in Tarnik. Photo: Jon Vask</figcaption></figure>
<p>About 400 people use it every day to get to work in the yards on the other side of the sound, and many of them were late.</p>
</article><footer>All rights reserved</footer></body></html>"""


def test_a_page_gives_its_article_and_what_is_known_of_it() -> None:
    document = read_html(PAGE, article=ArticleId("ferry"), source="ferry.html")
    assert (document.title, document.outlet, document.language) == ("Ferry to Orsk stops", "Harbour Courier", "en")
    assert (document.published, document.url) == ("2031-05-04T10:30:00Z", "https://www.courier.example/ferry")
    paragraphs = document.text.split("\n\n")
    assert paragraphs[0] == "Ferry to Orsk stops"
    assert "By Ada Brel" in paragraphs
    assert not any("Home" in paragraph or "rights reserved" in paragraph for paragraph in paragraphs)


def test_captions_stand_apart_and_are_known() -> None:
    document = read_html(PAGE, article=ArticleId("ferry"), source="ferry.html")
    assert [document.text[start:end] for start, end in document.captions] == ["The ferry at its pier in Tarnik. Photo: Jon Vask"]
    assert document.text.count("The ferry at its pier") == 1


@pytest.mark.parametrize("text", ["<html></html>", "<html><body><p></p></body></html>", "<<<<>>>>"])
def test_a_page_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_html(text, article=ArticleId("x"), source="x.html")
