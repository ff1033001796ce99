"""What a reader does, in a real browser: Debian's Chromium, driven without a display."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.loopback import PROSE, article, serve
from tests.loopback import Page as Answer
from tests.web.conftest import EXAMPLES
from twosource.web.desk import Desk

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
BREAD = "A loaf costs 9 crowns in the shops of Velmora since the first of May, the ministry of farming said in a table. " * 6
SCREENS = (
    "/",
    "/stories",
    "/stories/ferry",
    "/stories/ferry/claims",
    "/stories/ferry/claims/c2",
    "/stories/ferry/voices",
    "/stories/ferry/brief",
    "/stories/ferry/corrections",
    "/corrections",
    "/stories/ferry/export",
    "/export",
    "/article?id=courier",
    "/compare?a=courier&b=gazette",
)
WAIT = 60_000
"""Milliseconds for a reading to end on a busy machine."""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(SWITCHES))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, served: str) -> Iterator[Page]:
    """Return a page that fails the test at any error of a script and any request that leaves the server."""
    context = browser.new_context(base_url=served)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.on("request", lambda asked: None if asked.url.startswith((served, "data:")) else faults.append(asked.url))
    yield page
    context.close()
    assert faults == []


def drop(page: Page, name: str, text: str) -> None:
    """Drop a file on the page, as a hand does."""
    make = (
        "([name, text]) => { const d = new DataTransfer(); d.items.add(new File([text], name, {type: 'text/plain'})); return d; }"
    )
    data = page.evaluate_handle(make, [name, text])
    page.dispatch_event("#drop", "dragenter", {"dataTransfer": data})
    page.dispatch_event("#drop", "drop", {"dataTransfer": data})


def check_screen(page: Page) -> None:
    """Hold that the screen as it stands has no serious fault in light and dark, and fits a narrow window."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        found = Axe().run(page).response["violations"]
        serious = [(fault["id"], fault["nodes"][0]["html"]) for fault in found if fault["impact"] in ("serious", "critical")]
        assert serious == [], scheme
    wide = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("window.innerWidth === 320 && document.documentElement.scrollWidth <= 320", timeout=WAIT / 6)
    assert wide is not None
    page.set_viewport_size(wide)


@pytest.mark.usefixtures("own_database")
def test_articles_are_dropped_read_and_shown(page: Page, tmp_path: Path) -> None:
    article = tmp_path / "bridge.txt"
    article.write_text("Tarnik opens its bridge\n\nThe town of Tarnik opened a bridge on Monday, the mayor said.\n")
    page.goto("/")
    page.set_input_files("#files", str(article))
    page.get_by_role("button", name="Read them").click()
    page.get_by_role("link", name="See the stories").click(timeout=WAIT)
    page.get_by_role("link", name="Tarnik opens its bridge").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tarnik opens its bridge")


@pytest.mark.usefixtures("own_database")
def test_an_article_is_dropped_and_an_address_that_fails_is_tried_again(page: Page) -> None:
    with serve() as site:
        good = site.put_article("/ferry", title="Ferry stops in Orsk")
        late = site.put("/late", Answer(status=404), Answer(body=article("Bread costs more", BREAD).encode()))
        page.goto("/")
        page.get_by_label("Addresses").fill(f"{good}\n{late}\n")
        page.get_by_role("button", name="Ask for them").click()
        expect(page.locator("#progress")).to_contain_text("Asking addresses", timeout=WAIT)
        expect(page.locator("#progress .troubles li")).to_contain_text(
            "is not there; check the address (answer 404)", timeout=WAIT
        )
        check_screen(page)
        page.get_by_role("button", name=f"Try again {late}").click()
        expect(page.get_by_role("status")).to_contain_text("Stored: 2 articles in 2 stories.", timeout=WAIT)
        expect(page.locator("#progress .troubles li")).to_have_count(0)
    drop(page, "bridge.txt", "Tarnik opens its bridge\n\nThe town of Tarnik opened a bridge on Monday, the mayor said.\n")
    page.get_by_role("link", name="See the stories").click(timeout=WAIT)
    expect(page.get_by_role("link", name="Tarnik opens its bridge")).to_be_visible()


def test_a_reading_is_stopped_by_its_button_and_the_page_says_so(page: Page, database: Path) -> None:
    Desk(database).inbox.make()
    page.goto("/")
    page.set_input_files("#files", [str(path) for path in sorted(EXAMPLES.iterdir())])
    page.get_by_role("button", name="Read them").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("status")).to_contain_text("The reading was stopped")
    expect(page.get_by_role("button", name="Read all again")).to_be_visible()
    page.goto("/stories")
    expect(page.locator(".item").first).to_be_visible()


def test_the_start_works_without_scripts(browser: Browser, served: str, database: Path, tmp_path: Path) -> None:
    Desk(database).inbox.make()
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Addresses").fill("ferry")
    page.get_by_role("button", name="Ask for them").click()
    expect(page.get_by_role("alert")).to_contain_text("ferry: is no address; begin it with https://")
    (tmp_path / "ferry.txt").write_text(PROSE)
    page.set_input_files("#files", str(tmp_path / "ferry.txt"))
    page.get_by_role("button", name="Read them").click()
    expect(page.get_by_role("link", name="See the stories")).to_be_visible(timeout=WAIT)  # the page asks again by itself
    context.close()


def test_a_struck_reason_changes_the_count_at_once_and_can_be_put_back(page: Page) -> None:
    page.goto("/stories/ferry/claims")
    page.get_by_role("link", name="1 origin", exact=True).first.click()
    expect(page.get_by_role("status")).to_have_text("1 independent origin")
    for struck in range(1, 4):
        page.get_by_role("button", name="Remove the reason").first.click()
        expect(page.locator(".struck li")).to_have_count(struck)
    expect(page.get_by_role("status")).to_contain_text("2 independent origins")
    expect(page.locator("#claim-title")).to_be_focused()
    page.get_by_role("button", name="Put back the reason").first.click()
    expect(page.get_by_role("status")).to_contain_text("1 independent origin")


def test_a_story_is_found_and_read_by_keys_alone(page: Page) -> None:
    page.goto("/stories")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url("/stories/ferry")
    page.wait_for_load_state()
    page.keyboard.press("c")
    expect(page).to_have_url("/stories/ferry/claims")
    page.wait_for_load_state()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("cfares")
    expect(page.locator("#search")).to_have_value("cfares")


def test_every_export_is_taken_away_by_its_link(page: Page) -> None:
    page.goto("/stories/ferry/export")
    for name in ("reading.json", "annotations.jsonld", "reading.sqlite", "tree.svg"):
        with page.expect_download() as taken:
            page.get_by_role("link", name=name).click()
        assert taken.value.suggested_filename == f"ferry-{name}"
        assert Path(taken.value.path()).stat().st_size > 500
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV of claims", exact=True).click()
    assert taken.value.suggested_filename == "ferry-claims.csv"


def test_the_keys_can_be_switched_off(page: Page) -> None:
    page.goto("/stories/ferry")
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Switch these keys off").check()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    expect(page).to_have_url("/stories/ferry")


def test_differences_are_walked_through_side_by_side(page: Page) -> None:
    page.goto("/stories/ferry")
    page.get_by_text("rewrite, 1 passage").click()
    page.get_by_role("link", name="Both side by side").click()
    expect(page.get_by_text("the right one comes from the left one")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("n")
    expect(page.locator("[data-difference]").first).to_be_focused()


def test_the_next_difference_brings_both_texts_to_it(page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 800})
    page.goto("/compare?a=courier&b=gazette")
    page.get_by_role("button", name="Next difference").click()
    first = page.locator("[data-difference]").first
    expect(first).to_have_attribute("aria-current", "true")
    name = first.get_attribute("data-left") or first.get_attribute("data-right")
    expect(page.locator(f"#{name}.pointed-at")).to_be_in_viewport()


def test_both_texts_scroll_together_until_they_are_unlocked(page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 120})
    page.emulate_media(reduced_motion="reduce")
    page.goto("/compare?a=courier&b=gazette")
    left, right = page.locator("#left"), page.locator("#right")
    top = "(column) => Math.round(column.scrollTop)"
    left.evaluate("(column) => { column.scrollTop = column.scrollHeight; }")
    page.wait_for_timeout(500)
    assert right.evaluate(top) > 0
    page.get_by_label("Scroll both together").uncheck()
    before = right.evaluate(top)
    left.evaluate("(column) => { column.scrollTop = 0; }")
    page.wait_for_timeout(300)
    assert (left.evaluate(top), right.evaluate(top)) == (0, before)


def test_a_pair_is_called_no_copy_and_the_count_of_its_claim_is_told_before_and_after(page: Page) -> None:
    page.goto("/compare?a=courier&b=gazette")
    page.get_by_role("button", name="Not a copy").click()
    expect(page.get_by_role("status")).to_contain_text("set by the reader")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("the right one comes from the left one")).to_be_visible()


def test_the_brief_is_edited_the_check_fails_and_undo_brings_it_back(page: Page) -> None:
    page.goto("/stories/ferry")
    page.keyboard.press("b")
    expect(page).to_have_url("/stories/ferry/brief")
    page.get_by_text("Edit sentence 1").click()
    page.get_by_label("Sentence 1").fill("The fares rise by 90 crowns.")
    page.get_by_role("button", name="Save and check").click()
    expect(page.get_by_role("status")).to_contain_text("1 edited sentence says more than cited")
    expect(page.get_by_text("says 90, which its citations don't hold")).to_be_visible()
    expect(page.locator("#brief-title")).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_have_text("1 sentence")
    expect(page.locator(".sentences .brief").first).to_contain_text("Two accounts give different fares.")


def test_the_keys_are_silent_while_a_sentence_is_typed(page: Page) -> None:
    page.goto("/stories/ferry/brief")
    page.get_by_text("Edit sentence 1").click()
    page.get_by_label("Sentence 1").fill("")
    page.keyboard.type("cejknpb/?")
    expect(page.get_by_label("Sentence 1")).to_have_value("cejknpb/?")
    expect(page).to_have_url("/stories/ferry/brief")


def test_a_mention_is_taken_out_of_a_claim_by_keys_alone_and_the_focus_stays_in_the_part(page: Page) -> None:
    page.goto("/stories/ferry/claims/c2")
    page.get_by_text("Put right what an account says").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Not the same claim").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".struck li")).to_have_count(1)
    expect(page.locator("#claim-title")).to_be_focused()


def test_nothing_moves_by_itself_where_motion_is_unwanted(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/stories/ferry")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_words_cited_lead_to_their_place_in_the_article(page: Page) -> None:
    page.goto("/stories/ferry/claims/c2")
    page.get_by_role("link", name="raise its fares by 45 crowns").first.click()
    expect(page.locator(".pointed-at")).to_have_text("raise its fares by 45 crowns")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_any_screen(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    for path in SCREENS:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        found = Axe().run(page).response["violations"]
        serious = [(fault["id"], fault["nodes"][0]["html"]) for fault in found if fault["impact"] in ("serious", "critical")]
        assert serious == [], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_where_a_reader_put_something_right(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/compare?a=courier&b=gazette")
    page.get_by_role("button", name="Swap direction").click()
    page.goto("/stories/ferry/brief")
    page.get_by_text("Edit sentence 1").click()
    page.get_by_label("Sentence 1").fill(
        "The fares rise by 90 crowns, which is a-very-long-word-without-any-place-to-break-it-anywhere."
    )
    page.get_by_role("button", name="Save and check").click()
    expect(page.get_by_text("the check fails")).to_be_visible()
    for path in ("/stories/ferry/brief", "/stories/ferry/corrections", "/corrections", "/compare?a=courier&b=gazette"):
        page.goto(path)
        found = Axe().run(page).response["violations"]
        assert [fault["id"] for fault in found if fault["impact"] in ("serious", "critical")] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_no_screen_is_wider_than_a_narrow_window(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    widths = {}
    for path in SCREENS:
        page.goto(path)
        widths[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in widths.items() if width > 320} == {}
