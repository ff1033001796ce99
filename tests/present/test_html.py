import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.sample_reading import ferry_story, hostile, sample_reading
from twosource.present.html import by_speaker, reading_to_html, web_address
from twosource.records import Reading

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Page(HTMLParser):
    """What a test asks of a page: its tags in order, ids, links, text, and whether every tag is closed."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text_in: dict[str, str] = {}
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append((tag, named))
        self.ids += [named["id"] or ""] if "id" in named else []
        self.links += [named["href"] or ""] if "href" in named else []
        if tag not in VOID:
            self.open.append(named.get("id") or tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for name in self.open:
            self.text_in[name] = self.text_in.get(name, "") + data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [named for name, named in self.tags if name == tag]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(reading_to_html(sample_reading()))


def test_the_page_is_the_same_bytes_every_time() -> None:
    assert reading_to_html(sample_reading()) == reading_to_html(sample_reading())


def test_every_link_leads_to_a_place_on_the_page(page: Page) -> None:
    assert len(page.links) > 30
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_a_link_to_cited_words_leads_to_exactly_these_words(page: Page) -> None:
    articles = sample_reading().articles
    said = {span for story in sample_reading().stories for claim in story.claims for m in claim.mentions for span in [m.span]}
    cited = {name: words for name, words in page.text_in.items() if re.fullmatch(r"w\w+\.\w+", name)}
    assert len(cited) > 15
    assert all(words in articles[int(name[1:].split(".")[0], 36) - 1].text for name, words in cited.items())
    assert {span.text for span in said} <= set(cited.values())


def test_all_tags_are_closed_and_headings_leave_no_level_out(page: Page) -> None:
    assert page.open == []
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_the_page_can_be_walked_without_eyes(page: Page) -> None:
    assert page.of("html") == [{"lang": "en"}]
    assert [len(page.of(tag)) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    assert reading_to_html(sample_reading()).partition(b"<body>")[0].count(b"<title>") == 1
    assert page.links[0] == "#main"
    assert all("scope" in named for named in page.of("th"))
    labels = [named["aria-labelledby"] for _, named in page.tags if "aria-labelledby" in named]
    assert set(labels) <= set(page.ids)


def test_nothing_is_loaded_from_anywhere(page: Page) -> None:
    assert not page.of("script")
    assert not page.of("link")
    assert not page.of("img")
    written = reading_to_html(sample_reading()).decode()
    assert "http:" not in written
    assert "https:" not in written
    assert "url(" not in written
    assert "default-src 'none'" in written


def test_markup_in_ids_titles_and_texts_stays_text(page: Page) -> None:
    written = reading_to_html(sample_reading())
    assert b"<script" not in written
    assert b"<b>Fares</b>" not in written
    assert b"&lt;script&gt;alert(&#34;title&#34;)&lt;/script&gt;" in written
    assert "<b>Fares</b>" in page.text_in["main"]


def test_the_page_holds_every_kind_of_finding(page: Page) -> None:
    text = " ".join(page.text_in["main"].split())
    for words in [
        "3 articles · 2 outlets and 1 unknown · 1 to 2 independent origins",
        "≠ conflict: they can't both hold",
        "Same report (certain), mentions 1, 2: both go back to the NordPress report",
        "rewrite of B, 67 % of its words, 90 % sure",
        "hedge dropped: allegedly → nothing",
        "NordPress, behind B, C",
        "Harbour Courier ← Ilva Brandt (direct, by interview)",
        "unless the boats run at night",
        "the Tarnik ferry company",
        "NordPress reports the rise",
        "The article gives no date.",
        "Two accounts give different fares.",
        "pile/empty.txt: the file is empty",
    ]:
        assert words in text, words


def test_each_cell_of_the_matrix_names_its_article_for_screens_too_narrow_for_a_heading(page: Page) -> None:
    named = [cell["data-who"] for cell in page.of("td") if "data-who" in cell]
    assert "B Harbour Courier" in named
    assert "Origins" in named


def test_words_that_one_side_of_a_passage_has_alone_are_marked() -> None:
    assert b'<b class="changed">allegedly </b>raise' in reading_to_html(sample_reading())


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http://[", "", None, " javascript:x"])
def test_an_address_that_is_not_of_the_web_is_no_link(url: str | None) -> None:
    assert web_address(url) == ""
    bad = replace(hostile(), url=url)
    assert b"noreferrer" not in reading_to_html(Reading(articles=(bad,), stories=()))


def test_a_web_address_is_a_link() -> None:
    linked = replace(hostile(), url="https://courier.example/fares?a=1&b=2")
    assert b'href="https://courier.example/fares?a=1&amp;b=2"' in reading_to_html(Reading(articles=(linked,), stories=()))


def test_control_characters_and_broken_surrogates_do_not_reach_the_page() -> None:
    bad = replace(hostile(), text="a\x00b\x1bc\ud800d", blocks=())
    written = reading_to_html(Reading(articles=(bad,), stories=()))
    assert "a\ufffdb\ufffdc?d" in written.decode()


def test_an_empty_reading_is_a_page_too() -> None:
    assert "No stories." in Page(reading_to_html(Reading(articles=(), stories=()))).text_in["main"]


def test_speakers_are_grouped_the_most_quoted_first() -> None:
    story = ferry_story()
    doubled = replace(story, attributions=(*story.attributions, story.attributions[1]))
    assert [name for name, _ in by_speaker(doubled)] == ["Ilva Brandt", "NordPress", "officials"]
    unknown = replace(story, attributions=(replace(story.attributions[0], speaker=None),))
    assert [name for name, _ in by_speaker(unknown)] == ["somebody unnamed"]


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_text_colour_has_the_contrast_of_wcag_aa_in_light_and_dark() -> None:
    css = reading_to_html(sample_reading()).decode()
    themes = [dict(re.findall(r"--(paper|ink|quiet|accent|mark): (#[0-9a-f]{6})", part)) for part in css.split(":root {")[1:3]]
    assert all(len(theme) == 5 for theme in themes)
    for theme in themes:
        for ink, paper in [("ink", "paper"), ("quiet", "paper"), ("accent", "paper"), ("ink", "mark")]:
            light, dark = sorted((_luminance(theme[ink]), _luminance(theme[paper])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, paper)
