"""Make the pictures of the README from a real reading of the sample stories. `make pictures` runs it.

`images/reading.svg` is what the terminal prints, cut to three claims and the family tree; `images/report.png` is the page in
a browser. The second needs Chromium; where none is found the old picture stays.
"""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console, Group, RenderableType
from rich.text import Text

import twosource
from twosource.present.html import reading_to_html
from twosource.present.marks import DIFFERING, by_weight
from twosource.present.terminal import render_reading
from twosource.present.terminal_claims import render_claims
from twosource.present.terminal_lineage import render_tree
from twosource.present.terminal_words import section
from twosource.records import ClaimFinding, Reading, StoryReading

ROOT = Path(__file__).parents[1]
IMAGES = Path(__file__).parent / "images"
STORY_OF = "port-agency"
"""The article whose story is shown."""
COLUMNS = 100
CLAIMS = 3
WINDOW = (1080, 1180)
"""Pixels of the browser's window: as much as a page of a README shows without scrolling."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LEFT_OUT = b"<style>.masthead, section[aria-labelledby$='-brief'] { display: none }</style>"
"""What the picture of the page leaves out, so that the claims stand on it."""
FONTS = re.compile(r"@font-face \{\{.*?\}\}\n", re.DOTALL)
"""Rich's picture would fetch its letters from a network; ours takes those of the reader's computer."""
QUIET_BROWSER = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip
"""Nothing is fetched: the page is a file, and the browser is told not to look for anything else."""


def read_one_story() -> Reading:
    """Return the reading of the sample stories, with the one story that is shown."""
    reading = twosource.read(ROOT / "examples" / "articles")
    story = next(story for story in reading.stories if STORY_OF in story.articles)
    articles = tuple(article for article in reading.articles if article.id in story.articles)
    return replace(reading, articles=articles, stories=(story,))


def telling_claims(story: StoryReading) -> tuple[ClaimFinding, ...]:
    """Return the claims to show: the one that most articles carry, then numbers, then lost hedges, where they differ."""
    widest = story.headline
    differing = [claim for claim in by_weight(story.claims) if claim.relation in DIFFERING and claim != widest]
    numbers = [claim for claim in differing if claim.aspect == "number"]
    hedged = [claim for claim in differing if any(m.certainty.startswith("hedged") for m in claim.mentions)]
    return tuple([*([widest] if widest else []), *numbers[:2], *(claim for claim in hedged if claim not in numbers)][:CLAIMS])


def draw_reading(reading: Reading) -> str:
    """Return the terminal's reading as SVG: the heading as it stands, some claims, the tree."""
    story = reading.stories[0]
    articles = {article.id: article for article in reading.articles}
    parts: list[RenderableType] = [
        Text("$ twosource read examples/articles\n", style="bold"),
        Text.from_ansi(_heading(reading)),
        section("Where they differ"),
        render_claims(story, telling_claims(story)),
        section("Who took it from whom"),
        render_tree(story, articles),
    ]
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Group(*parts))
    return console.export_svg(title="twosource", unique_id="reading", code_format=FONTS.sub("", CONSOLE_SVG_FORMAT))


def _heading(reading: Reading) -> str:
    """Return the first lines of the reading, up to the claims, with their colours."""
    console = Console(width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard")
    with console.capture() as printed:
        console.print(render_reading(reading))
    lines = printed.get().splitlines()
    end = next(number for number, line in enumerate(lines) if "Where they differ" in line)
    return "\n".join(lines[2 : end - 1])


def photograph_report(reading: Reading, browser: str, picture: Path) -> None:
    """Save what a browser shows of the report: its heading and its claims."""
    with TemporaryDirectory() as scratch:
        page = Path(scratch) / "report.html"
        page.write_bytes(reading_to_html(reading) + LEFT_OUT)
        size = f"--window-size={WINDOW[0]},{WINDOW[1]}"
        profile = f"--user-data-dir={scratch}/profile"
        command = [browser, *QUIET_BROWSER, profile, size, f"--screenshot={picture}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def main() -> None:
    """Make both pictures."""
    IMAGES.mkdir(exist_ok=True)
    reading = read_one_story()
    (IMAGES / "reading.svg").write_text(draw_reading(reading), encoding="utf-8")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("no Chromium here: report.png stays as it is")
    else:
        photograph_report(reading, browser, IMAGES / "report.png")


if __name__ == "__main__":
    main()
