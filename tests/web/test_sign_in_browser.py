"""Signing in and out in a real browser: its policy lets the form work, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect, sync_playwright

from tests.web.conftest import serve_app
from tests.web.test_browser import SWITCHES
from twosource.web import create_app, make_door

RIGHT = "seven gulls over Tarnik"


@pytest.fixture
def page(chromium: str, database: Path) -> Iterator[Page]:
    """Return a page on a server with a door; an error of a script or of the policy fails the test."""
    faults: list[str] = []
    with serve_app(create_app(database, door=make_door(RIGHT))) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(SWITCHES))
        page = browser.new_context(base_url=address).new_page()
        page.on("console", lambda told: faults.append(told.text) if "Content Security Policy" in told.text else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield page
        browser.close()
    assert faults == []


def test_one_signs_in_goes_on_to_the_page_one_wanted_and_signs_out(page: Page) -> None:
    page.goto("/stories/ferry/claims")
    expect(page.get_by_role("heading", level=1)).to_have_text("twosource")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_have_text("That is not the password.")
    page.get_by_label("Password").fill(RIGHT)
    page.keyboard.press("Enter")
    expect(page).to_have_url("/stories/ferry/claims")
    assert page.evaluate("document.cookie") == "", "no script reads the session"
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url("/sign-in")
    page.goto("/stories")
    expect(page.get_by_label("Password")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1200])
def test_the_form_can_be_used_by_all(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto("/")
    found = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in ("serious", "critical")] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("getComputedStyle(document.body).maxWidth") == "384px", "its own looks are let in by their digest"
