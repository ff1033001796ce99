"""Inputs to documents: addresses asked, files each by its ending, each fault a problem of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from twosource.errors import InputError
from twosource.ingest.addresses import is_address, read_list
from twosource.ingest.characters import make_document_storable, make_storable
from twosource.ingest.decoding import DAMAGE, Encoding, examine, open_text, read_text
from twosource.ingest.files import bare_name, ending, explain, find_files
from twosource.ingest.gathering import Wanted
from twosource.ingest.identity import Register
from twosource.ingest.leads import LIST_ENDINGS, read_leads
from twosource.ingest.markdown import read_markdown, split_front_matter
from twosource.ingest.markup import read_html
from twosource.ingest.rows import document_from_row
from twosource.ingest.tables import BadRow, Row, read_csv, read_json, read_json_lines
from twosource.records import ArticleId, Document, Problem
from twosource.settings import IngestSettings, Settings

_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_CSV = frozenset({".csv", ".tsv"})


Ask = Callable[[tuple[Wanted, ...]], Iterator[Document | Problem]]
"""Asks addresses for what they hold; only what was named leads to one."""


def read_inputs(given: Iterable[str | Path], settings: Settings, ask: Ask) -> Iterator[Document | Problem]:
    """Yield the articles of files, folders, addresses, feeds and lists of these, and a problem for each that gives none.

    The order of what is given does not matter. Nothing raises for bad input. No file in a folder has an address asked: only
    addresses that are named, and those in lists and feeds that are.
    """
    paths: set[Path] = set()
    led: list[Wanted | Document | Problem] = []
    for each in given:
        if isinstance(each, str) and is_address(each):
            led.append(Wanted(address=each.strip()))
        else:
            paths.add(Path(each))
    files: list[Path] = []
    for path in sorted(paths):
        found = _leads(path, settings)
        files += [path] if found is None else []
        led += found or []
    wanted = tuple(each for each in led if isinstance(each, Wanted))
    told = (each for each in led if not isinstance(each, Wanted))
    yield from _registered(chain(_read_all(files, settings.ingest), told, ask(wanted) if wanted else ()), settings.ingest)


def read_paths(paths: Iterable[Path], settings: IngestSettings) -> Iterator[Document | Problem]:
    """Yield the articles of files and folders, sorted by path, and a problem for each thing that is not as it should be.

    The order of `paths` does not matter, and naming a file twice reads it once. Nothing raises for bad input.
    """
    return _registered(_read_all(paths, settings), settings)


def _leads(path: Path, settings: Settings) -> list[Wanted | Document | Problem] | None:
    try:
        found = read_leads(path, settings.addresses)
    except InputError as error:
        return [_problem(path, str(error))]
    return None if found is None else list(found)


def _read_all(paths: Iterable[Path], settings: IngestSettings) -> Iterator[Document | Problem]:
    for found in find_files(paths):
        yield from [found] if isinstance(found, Problem) else _read_safely(found, settings)


def _registered(items: Iterable[Document | Problem], settings: IngestSettings) -> Iterator[Document | Problem]:
    """Yield the items under names of their own, those that are too long left out with a word about it."""
    register = Register()
    for item in map(_named, items):
        if isinstance(item, Problem):
            yield item
            continue
        if len(item.text) > settings.longest_article:
            yield _too_long(item, settings.longest_article)
            continue
        document, word = register.enter(item)
        if word:
            yield word
        if document:
            yield document


def _named(item: Document | Problem) -> Document | Problem:
    """Return the item under names that can be kept: a file's name need not be text."""
    if isinstance(item, Problem):
        return replace(item, subject=make_storable(item.subject), message=make_storable(item.message))
    return make_document_storable(item)


def _read_safely(path: Path, settings: IngestSettings) -> Iterator[Document | Problem]:
    try:
        yield from _read_file(path, settings)
    except InputError as error:
        yield _problem(path, str(error))
    except OSError as error:
        yield _problem(path, explain(error))


def _read_file(path: Path, settings: IngestSettings) -> Iterator[Document | Problem]:
    kind = ending(path)
    streamed = kind in _JSON_LINES | _CSV
    largest = None if streamed else settings.largest_page if kind in _HTML else settings.largest_file
    encoding = examine(path, largest)
    if encoding.note:
        yield _problem(path, encoding.note, fatal=False)
    if streamed:
        yield from _read_stream(path, encoding, settings)
    elif kind == ".json":
        yield from _documents(path, read_json(read_text(path, encoding), "the file"))
    else:
        text = read_text(path, encoding)
        if kind in LIST_ENDINGS and read_list(text):
            yield _problem(path, "holds addresses, not an article; name the file itself to have them asked", fatal=False)
        else:
            yield _read_article(path, kind, text)


def _read_article(path: Path, kind: str, text: str) -> Document:
    article = ArticleId(bare_name(path))
    if not text.strip():
        raise InputError("holds no text; there is nothing to read in it")
    if kind in _HTML:
        return read_html(text, article=article, source=str(path))
    if kind in _MARKDOWN:
        return _from_markdown(text, article, path)
    return Document(id=article, text=text, source=str(path))


def _from_markdown(text: str, article: ArticleId, path: Path) -> Document:
    fields, rest = split_front_matter(text)
    title, body = read_markdown(rest)
    row = {"title": title or "", **fields, "text": body}
    return document_from_row(row, fallback_id=str(article), source=str(path))


def _read_stream(path: Path, encoding: Encoding, settings: IngestSettings) -> Iterator[Document | Problem]:
    with open_text(path, encoding) as stream:
        rows = read_json_lines(stream, settings.largest_file) if ending(path) in _JSON_LINES else read_csv(stream)
        try:
            yield from _documents(path, rows)
        except DAMAGE:
            yield _problem(path, "ends before its time: the .gz file is damaged; what stands before the damage was read")


def _documents(path: Path, rows: Iterator[Row | BadRow]) -> Iterator[Document | Problem]:
    for row in rows:
        if isinstance(row, BadRow):
            yield _problem(path, f"{row.place} {row.message}")
            continue
        fallback = f"{bare_name(path)}-{row.number}" if row.number else bare_name(path)
        try:
            yield document_from_row(row.fields, fallback_id=fallback, source=f"{path}, {row.place}")
        except InputError as error:
            yield _problem(path, f"{row.place} {error}")


def _too_long(document: Document, longest: int) -> Problem:
    message = (
        f"holds {len(document.text):,} characters in one article, more than {longest:,}; it was left out. "
        "If it holds many articles, give each a file, or a line of JSON Lines"
    )
    return Problem(stage="ingest", subject=document.source, message=message)


def _problem(path: Path, message: str, *, fatal: bool = True) -> Problem:
    return Problem(stage="ingest", subject=str(path), message=message, fatal=fatal)
