"""How fast the page answers: a story of 300 articles, a list of 2,000 stories, and fifty requests a second while it reads.

    python benchmarks/page.py [--articles 300] [--stories 2000] [--seconds 60] [--rate 50] [--folder build/benchmark-page]

Articles are invented (`benchmarks/invented.py`) and read once; the databases stay in the folder. A server runs in a process of
its own and is asked over loopback, a connection each time. For each page: the milliseconds of the first answer after the
server began, of the middle one and the slowest of the next ten, each made anew, and its bytes. Then the size of the report,
and the load: how many requests failed, and how long they took, while another process reads articles into the same database.
"""

import argparse
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import quote

from enlarging import many_stories
from invented import PLACE, invent_story

from twosource import read
from twosource.present.html import reading_to_html
from twosource.records import Reading
from twosource.store import open_store

STORY = "one"
PROGRAM = Path(sys.executable).with_name("twosource")
SMALL, SMALL_SENTENCES = 10, 7
"""Articles of each story of the list, and sentences of each: so that the database stays within half a gigabyte."""


def write_story(path: Path, articles: int, *, name: str = STORY, sentences: int = 22) -> Path:
    """Write an invented story as JSON Lines."""
    path.write_text("".join(json.dumps(row) + "\n" for row in invent_story(articles, name=name, sentences=sentences)))
    return path


def make_story(folder: Path, articles: int) -> Path:
    """Return the database of one story, read where it isn't there."""
    database = folder / f"story-{articles}.db"
    if not database.exists():
        read(write_story(folder / f"story-{articles}.jsonl", articles), db=database)
    return database


def make_list(folder: Path, stories: int) -> Path:
    """Return the database of many small stories, put together where it isn't there."""
    database = folder / f"list-{stories}.db"
    if not database.exists():
        small = read(write_story(folder / "small.jsonl", SMALL, name="s0000", sentences=SMALL_SENTENCES))
        made = list(many_stories(small, "s0000", PLACE, stories))
        articles = tuple(article for reading in made for article in reading.articles)
        with open_store(database) as store:
            store.put_reading(Reading(articles=articles, stories=tuple(reading.stories[0] for reading in made)))
    return database


@contextmanager
def served(database: Path) -> Iterator[int]:
    """Serve a database from a process of its own, and give its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(PROGRAM), "serve", "--db", str(database), "--port", str(port), "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                ask(port, "/progress.json")
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


def ask(port: int, address: str) -> tuple[int, float, int]:
    """Return the status, seconds and bytes of an answer."""
    begun = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address)
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    return answer.status, time.perf_counter() - begun, size


def time_pages(port: int, addresses: Sequence[str]) -> None:
    """Print a line for each page, made anew each time: a query that says nothing keeps a page from being known again."""
    for address in addresses:
        status, first, size = ask(port, address)
        again = [ask(port, f"{address}{'&' if '?' in address else '?'}anew={number}")[1] for number in range(10)]
        figures = f"first {first * 1000:4.0f} ms, middle {median(again) * 1000:4.0f}, slowest {max(again) * 1000:4.0f}"
        print(f"{figures}  {size / 1000:8.0f} kB  {status}  {address}", flush=True)


def story_pages(database: Path) -> list[str]:
    """Return the addresses of the screens of the story, its widest claim, an article and a pair."""
    with open_store(database, read_only=True) as store:
        story = store.story(STORY)
    assert story is not None
    here = f"/stories/{STORY}"
    claim = story.headline or story.claims[0]
    one, other = (quote(name) for name in story.articles[:2])
    tabs = ("", "?copies=2&moments=3", "/claims", "/claims?claims=5", "/voices", "/brief", "/export", f"/claims/{claim.id}")
    pair = f"/compare?a={one}&b={other}"
    return ["/", "/stories", *(here + tab for tab in tabs), f"/article?id={one}", pair, f"{here}/tree.svg"]


LIST_PAGES = (
    "/stories",
    "/stories?page=20",
    "/stories?sort=newest",
    "/stories?q=tanker+inquiry",
    "/stories?outlet=Orsk+Courier",
    "/stories?actor=brandt",
    "/stories?since=2020-01-01&until=2020-12-31",
    "/stories?one_origin=true",
    "/stories?differs=true",
    "/stories?unsure=true&sort=title",
    "/search?q=Balard",
    "/search?q=coast+guard",
    "/stories.json",
    "/stories/n1234",
    "/stories/n1234/claims",
)


def load(port: int, addresses: Sequence[str], rate: int, seconds: float) -> tuple[int, list[float]]:
    """Ask so many times a second, in turn, whatever the answers take; return how many failed, and how long each took.

    A request waits from the moment when it was due.
    """
    due = [number / rate for number in range(int(rate * seconds))]
    begun = time.perf_counter()

    def one(number: int) -> tuple[bool, float]:
        time.sleep(max(0.0, begun + due[number] - time.perf_counter()))
        try:
            status, _, _ = ask(port, addresses[number % len(addresses)])
        except OSError:
            status = 0
        return status == 200, time.perf_counter() - begun - due[number]

    with ThreadPoolExecutor(max_workers=32) as pool:
        answers = list(pool.map(one, range(len(due))))
    return sum(not well for well, _ in answers), sorted(took for _, took in answers)


def load_while_reading(folder: Path, database: Path, addresses: Sequence[str], rate: int, seconds: float) -> None:
    """Ask while another process reads further articles into the same database, and print what came of it."""
    busy = folder / "busy.db"
    busy.write_bytes(database.read_bytes())
    more = write_story(folder / "more.jsonl", 400, name="two")
    with served(busy) as port:
        [ask(port, address) for address in addresses]
        command = [str(PROGRAM), "read", str(more), "--db", str(busy)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as reading:
            failed, took = load(port, addresses, rate, seconds)
            still = "still reading" if reading.poll() is None else "reading had ended"
            reading.terminate()
    figures = ", ".join(f"{share} % within {took[len(took) * share // 100 - 1] * 1000:.0f} ms" for share in (50, 95, 99))
    print(f"{len(took)} requests, {rate} a second ({still}): {failed} failed; {figures}, slowest {took[-1] * 1000:.0f} ms")


def main() -> None:
    """Make what is missing, and print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=300)
    options.add_argument("--stories", type=int, default=2_000)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--rate", type=int, default=50)
    options.add_argument("--folder", type=Path, default=Path("build/benchmark-page"))
    wanted = options.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    story, many = make_story(wanted.folder, wanted.articles), make_list(wanted.folder, wanted.stories)
    pages = story_pages(story)
    print(f"A story of {wanted.articles} articles")
    with served(story) as port:
        time_pages(port, pages)
    with open_store(story, read_only=True) as store:
        reading = store.reading()
    assert reading is not None
    print(f"report {len(reading_to_html(reading)) / 1e6:.2f} MB")
    print(f"{wanted.stories} stories, {wanted.stories * SMALL} articles")
    with served(many) as port:
        time_pages(port, LIST_PAGES)
    load_while_reading(wanted.folder, story, [*pages[:-1], "/stories.json", "/search?q=tanker"], wanted.rate, wanted.seconds)


if __name__ == "__main__":
    main()
