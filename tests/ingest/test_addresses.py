import pytest

from twosource.errors import InputError
from twosource.ingest.addresses import article_id, follow, is_address, is_same_site, read_address, read_list


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("https://Courier.Example/Ferry?a=1#top", "https://courier.example/Ferry?a=1"),
        ("HTTP://courier.example:80", "http://courier.example/"),
        (" https://courier.example:8443/x ", "https://courier.example:8443/x"),
        ("https://kurier.example/brücke", "https://kurier.example/br%C3%BCcke"),
        ("https://brücke.example/", "https://xn--brcke-lva.example/"),
        ("http://[2001:db8::1]/x", "http://[2001:db8::1]/x"),
        ("https://courier.example/a%20b", "https://courier.example/a%20b"),
    ],
)
def test_an_address_is_kept_in_one_way(words: str, read: str) -> None:
    assert read_address(words) == read
    assert read_address(read) == read


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://courier.example/x", "only http and https"),
        ("javascript://courier.example/%0aalert(1)", "only http and https"),
        ("https://ada:secret@courier.example/", "name or password"),
        ("https://", "not written"),
        ("https://a b.example/", "not written"),
        ("https://courier.example/a b", "not written"),
        ("http://[::1", "not written"),
        ("https://courier.example:99999/", "not written"),
        ("https://" + "a" * 300 + ".example/", "not written"),
        ("https://courier.example/" + "a" * 3000, "longer than"),
        ("courier.example/ferry", "begin it with https"),
    ],
)
def test_what_is_never_asked_is_refused_with_a_reason(words: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        read_address(words)


@pytest.mark.parametrize(("words", "yes"), [("https://a.example", True), ("ftp://x", True), ("C:\\texts", False), ("a/b", False)])
def test_an_address_is_told_from_a_path(words: str, yes: bool) -> None:
    assert is_address(words) is yes


def test_a_link_is_followed_from_where_it_stands() -> None:
    assert follow("https://courier.example/a/b", "../c#x") == "https://courier.example/c"
    with pytest.raises(InputError, match="begin it"):
        follow("https://courier.example/a", "mailto:desk@courier.example")


def test_hosts_that_differ_in_their_first_part_alone_are_one_site() -> None:
    assert is_same_site("https://www.courier.example/a", "https://m.courier.example/b")
    assert not is_same_site("https://courier.example/", "https://gazette.example/")


def test_an_article_is_called_by_its_site_and_its_words_and_no_two_addresses_alike() -> None:
    name = article_id("https://www.courier.example/2031/05/ferry-stops.html")
    assert name.startswith("courier.example-ferry-stops-")
    names = {name, article_id("https://www.courier.example/2032/05/ferry-stops.html"), article_id("https://www.courier.example/")}
    assert len(names) == 3
    assert all("/" not in each and " " not in each for each in names)


def test_a_list_holds_addresses_and_nothing_else() -> None:
    assert read_list("# ours\nhttps://a.example/1\n\nhttp://b.example/\nhttps://a.example/1\n") == (
        "https://a.example/1",
        "http://b.example/",
    )
    assert read_list("Read this: https://a.example/1") is None
    assert read_list("# nothing\n") is None
