from dataclasses import replace
from pathlib import Path

from twosource.records import FeedItem, Fetched
from twosource.store import open_store

PAGE = Fetched(
    address="https://gazette.example/a",
    final="https://gazette.example/b",
    seen="2031-05-05T12:00:00+00:00",
    content=b"\x00words\xff" * 500,
    media_type="text/html",
    charset="utf-8",
    etag='"x"',
    modified="yesterday",
)
ITEM = FeedItem(key="1", seen=PAGE.seen, link=PAGE.address, title="Ferry", text="It stopped.", authors=("Ada Brel", "Ivo Tarn"))


def test_what_was_fetched_comes_back_as_it_was(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        store.archive.keep(PAGE)
        store.archive.keep_items("https://gazette.example/feed", [ITEM])
    with open_store(tmp_path / "a.db", read_only=True) as store:
        assert store.archive.versions(PAGE.address) == (PAGE,)
        assert store.archive.versions(PAGE.final) == ()
        assert store.archive.items("https://gazette.example/feed") == (ITEM,)


def test_versions_stand_in_order_and_one_takes_the_place_of_another(tmp_path: Path) -> None:
    later = replace(PAGE, seen="2031-05-06T12:00:00+00:00", content=b"other")
    with open_store(tmp_path / "a.db") as store:
        for page in (later, PAGE, PAGE):
            store.archive.keep(page)
        assert store.archive.versions(PAGE.address) == (PAGE, later)
        changed = replace(PAGE, content=b"same words", checked=later.seen)
        store.archive.keep(changed, instead=PAGE)
        assert store.archive.versions(PAGE.address) == (changed, later)


def test_an_item_is_kept_once_as_it_was_last(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db") as store:
        changed = replace(ITEM, text="It stopped again.", updated="2031-05-06")
        store.archive.keep_items("f", [ITEM, replace(ITEM, key="0")])
        store.archive.keep_items("f", [changed])
        assert store.archive.items("f") == (replace(ITEM, key="0"), changed)
