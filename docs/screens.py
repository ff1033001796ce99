"""Make the pictures of the page's screens from the sample stories, in a real browser. `make pictures` runs it."""

import shutil
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from playwright.sync_api import Page, sync_playwright

import twosource
from twosource.records import StoryReading
from twosource.web import create_app

ROOT = Path(__file__).parents[1]
IMAGES = Path(__file__).parent / "images"
STORY_OF = "port-agency"
"""The article whose story is shown."""
WINDOW = {"width": 1100, "height": 820}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars")  # fmt: skip


@contextmanager
def served(database: Path) -> Iterator[str]:
    """Serve a database on loopback and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(database, sample=ROOT), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def screens(story: StoryReading) -> dict[str, str]:
    """Return the address of every screen by the name of its picture."""
    edge = story.derivations[0]
    here = f"/stories/{story.id}"
    claim = max(story.claims, key=lambda claim: (len(claim.origins.reasons) == 1, len(claim.mentions), claim.id))
    return {
        "start": "/",
        "stories": "/stories",
        "story": here,
        "claim": f"{here}/claims/{claim.id}",
        "compare": f"/compare?a={edge.parent}&b={edge.child}",
        "brief": f"{here}/brief",
        "export": f"{here}/export",
    }


def take(page: Page, name: str) -> None:
    """Write the picture of a page: of a claim after its last reason was struck out, of a pair at its first difference, of a brief
    after a sentence was edited to say more than it cites."""
    if name == "claim":
        page.get_by_role("button", name="Remove the reason").last.click()
        page.get_by_text("Put right by a reader").wait_for()
    if name == "compare":
        page.get_by_role("button", name="Next difference").click()
        page.wait_for_timeout(1500)  # both texts glide to their place
    if name == "brief":
        page.get_by_text("Edit sentence 2", exact=True).click()
        page.get_by_label("Sentence 2", exact=True).fill("All 70 articles rest on the Sarvenne Herald.")
        page.get_by_role("button", name="Save and check").first.click()
        page.get_by_text("the check fails").wait_for()
    if name in ("claim", "brief"):
        page.evaluate("window.scrollTo(0, 0)")
    page.screenshot(path=IMAGES / f"page-{name}.png")


def main() -> int:
    """Take all pictures; without a browser the old ones stay."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("no browser found: the pictures of the page stay as they are", file=sys.stderr)
        return 0
    with TemporaryDirectory() as folder:
        database = Path(folder) / "samples.db"
        reading = twosource.read(ROOT / "examples" / "articles", db=database)
        story = next(story for story in reading.stories if STORY_OF in story.articles)
        with served(database) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=browser, args=list(SWITCHES))
            page = chromium.new_page(viewport=WINDOW, base_url=address)
            for name, path in screens(story).items():
                page.goto(path)
                take(page, name)
            chromium.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
