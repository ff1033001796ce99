from twosource.clean import clean_document
from twosource.records import Article, ArticleId, Document
from twosource.settings import CleanSettings

PAGE = """Ferry to Orsk stops after crack is found

Harbour office does not say for how long

By Ada Brel

TARNIK, Velmora, May 5 (NordPress) - The ferry to Orsk stopped running on Monday, the harbour office said in a short note.

"We are sorry," the captain said. Advertisement

A crack in the hull

About 400 people use the ferry every day to get to work. The ferry at its pier in Tarnik on May 5, 2031. (Photo: Jon Vask)

Read more: Who pays for the ferry?

Mia Orl contributed to this report.

TAGS

Ferry"""


def clean(text: str, **fields: str) -> Article:
    return clean_document(Document(id=ArticleId("a"), text=text, **fields), CleanSettings())  # type: ignore[arg-type]


def test_a_whole_page_is_taken_apart() -> None:
    article = clean(PAGE)
    assert [(block.kind, article.text[block.start : block.end]) for block in article.blocks] == [
        ("title", "Ferry to Orsk stops after crack is found"),
        ("standfirst", "Harbour office does not say for how long"),
        ("prose", "The ferry to Orsk stopped running on Monday, the harbour office said in a short note."),
        ("prose", '"We are sorry," the captain said.'),
        ("subheading", "A crack in the hull"),
        ("prose", "About 400 people use the ferry every day to get to work."),
        ("caption", "The ferry at its pier in Tarnik on May 5, 2031."),
    ]
    assert article.title == "Ferry to Orsk stops after crack is found"
    assert article.standfirst == "Harbour office does not say for how long"
    assert [(credit.name, credit.role) for credit in article.credits] == [
        ("Ada Brel", "byline"),
        ("NordPress", "wire"),
        ("Jon Vask", "photo"),
        ("Mia Orl", "byline"),
    ]


def test_every_removal_and_credit_has_its_place_in_the_raw_text() -> None:
    article = clean(PAGE)
    assert all(PAGE[removal.start : removal.end] == removal.text for removal in article.removed)
    assert all(PAGE[credit.start : credit.end] == credit.text for credit in article.credits)
    assert [removal.start for removal in article.removed] == sorted(removal.start for removal in article.removed)


def test_nothing_but_blanks_is_lost_besides_what_is_removed() -> None:
    article = clean(PAGE)
    left = sum(not char.isspace() for char in article.text)
    taken = sum(not char.isspace() for removal in article.removed for char in removal.text)
    assert left + taken == sum(not char.isspace() for char in PAGE)


def test_the_time_comes_from_the_field_or_else_from_the_text() -> None:
    assert clean(PAGE, published="2031-05-06").published.iso == "2031-05-06"  # type: ignore[union-attr]
    implied = clean(PAGE).published
    assert implied is not None
    assert (implied.iso, implied.implied) == ("2031-05-05", True)


def test_the_outlet_comes_from_the_field_the_address_or_the_mark_of_who_posted_it() -> None:
    assert clean(PAGE, outlet="Harbour  Courier").outlet == "Harbour Courier"
    assert clean(PAGE, url="https://www.reuters.com/ferry").outlet == "Reuters"
    assert clean(PAGE.replace("TARNIK, Velmora, May 5 (NordPress) - ", "(NordPress) ")).outlet == "NordPress"


def test_who_printed_an_agencys_text_stays_unknown() -> None:
    article = clean(PAGE)
    assert article.outlet is None
    assert [credit.name for credit in article.credits if credit.role == "wire"] == ["NordPress"]


def test_an_article_without_words_is_empty_and_raises_nothing() -> None:
    for text in ("", "  \n ", "Advertisement", "\u200b"):
        assert clean(text).text == ""


def test_other_scripts_pass_unharmed() -> None:
    text = "توقفت العبارة يوم الاثنين، قال المكتب.\n\nПаром остановился в понедельник, сообщили власти порта."
    assert clean(text).text == text
