"""`twosource.read`: the whole way in one call, the same that the command takes."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from twosource.errors import InputError, NothingToRead
from twosource.ingest import Archive, Memory, Wanted, gather, make_document_storable, read_address, read_inputs, read_paths
from twosource.language import Parser
from twosource.pipeline import (
    Progress,
    Run,
    StoreKeeper,
    clean_article,
    collate_articles,
    correct_reading,
    read_again,
    strike_reasons,
)
from twosource.records import Article, ArticleId, Collation, Document, Problem, Reading, Story, StoryReading
from twosource.settings import Settings
from twosource.store import Store, open_store


def read(
    *paths: str | Path,
    db: str | Path | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
    parser: Parser | None = None,
) -> Reading:
    """Read files, folders, addresses and feeds of articles and return what they say.

    A text that begins with `http://` or `https://` is an address: that of a page, a feed, or a list of feeds. A file may be a
    list of addresses, a saved feed, or subscriptions (OPML). With `db`, the articles and findings are kept in that SQLite file,
    and what was read before is not read again, nor asked for again where it has not changed.
    Inputs that can't be read are left out and named in `problems`. Raises NothingToRead where nothing is left, StoreError
    where the database can't be used, ModelError where the language model is missing.

    >>> reading = twosource.read("articles/")                          # doctest: +SKIP
    >>> reading.stories[0].claims[0].origins.low                       # doctest: +SKIP
    1
    """
    settings = settings or Settings()
    documents: list[Document] = []
    problems: list[Problem] = []
    for found in read_inputs(paths, settings, lambda wanted: _ask(wanted, settings, db, progress)):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            documents.append(found)
    if not documents:
        left_out = tuple((problem.subject, problem.message) for problem in problems)
        words = "\n".join(map(str, problems)) or "nothing was given: name a file, a folder or an address of articles"
        raise NothingToRead(words, left_out)
    return read_documents(documents, problems, db=db, settings=settings, progress=progress, parser=parser)


def _ask(
    wanted: tuple[Wanted, ...], settings: Settings, db: str | Path | None, progress: Progress | None
) -> Iterator[Document | Problem]:
    """Ask addresses for what they hold; with a database, what it keeps of them is taken into account."""
    from twosource.ingest.fetching import Fetcher  # only who names an address waits for the network's libraries to load

    tell = progress or (lambda stage, done, total: None)
    with ExitStack() as open_things:
        fetcher = open_things.enter_context(Fetcher(settings.addresses))
        store = open_things.enter_context(open_store(Path(db))) if db is not None else None
        archive: Archive = store.archive if store else Memory()
        earlier = {problem.subject: problem for problem in store.problems()} if store else {}
        yield from gather(
            wanted, settings.addresses, archive, fetcher, earlier=earlier, progress=lambda done, total: tell("fetch", done, total)
        )


def check_address(words: str) -> str:
    """Return an address as it is asked and kept. Raises InputError, whose words go behind it, where it never is.

    >>> check_address("HTTPS://Courier.Example/ferry#top")
    'https://courier.example/ferry'
    """
    return read_address(words)


def read_documents(
    documents: Iterable[Document],
    problems: Iterable[Problem] = (),
    *,
    db: str | Path | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
    parser: Parser | None = None,
) -> Reading:
    """Read documents that are at hand already: the same as `read`, without files.

    `problems` are those met on the way here; the reading hands them on before its own. Null characters and halves of
    surrogate pairs, which no file can hold, become marks of their length.
    """
    documents = [make_document_storable(document) for document in documents]
    settings = settings or Settings()
    parser = parser or Parser(settings.language)
    if db is None:
        return Run(settings, parser, progress=progress).read(documents, problems)
    with open_store(Path(db)) as store:
        run = Run(settings, parser, keeper=StoreKeeper(store, settings), progress=progress)
        return keep_reading(store, run.read(documents, problems), settings, parser)


def keep_reading(store: Store, reading: Reading, settings: Settings, parser: Parser | None = None) -> Reading:
    """Keep a reading with the corrections of the database applied, and return it so."""
    articles = {article.id: article for article in reading.articles}
    with store.transaction():

        def again(story: Story) -> Reading:
            return read_again(story, articles, store, settings, parser)

        corrected = correct_reading(reading, store.corrections(), again, settings)
        store.put_corrected(corrected)
    return corrected.reading


def without(reading: Reading, *reasons: str, settings: Settings | None = None) -> Reading:
    """Count the origins of a reading's claims again, some reasons struck out: those that a reader knows not to hold.

    A reason is named by its id (`claim.origins.reasons[0].id`). Raises InputError where no claim has it.

    >>> claim.origins.high                                             # doctest: +SKIP
    1
    >>> twosource.without(reading, claim.origins.reasons[0].id).stories[0].claims[0].origins.high  # doctest: +SKIP
    2
    """
    return strike_reasons(reading, reasons, settings or Settings())


def collate(
    first: Article | str | Path,
    second: Article | str | Path,
    *,
    story: StoryReading | None = None,
    settings: Settings | None = None,
) -> Collation:
    """Put two articles, or files of one article each, side by side: their sentences joined, the weightiest edits first.

    With the `story` that holds both, its verdict on who took it from whom stands; else the two alone are looked at, which
    needs no language model. Raises InputError where a file does not hold one article, or both are the same article.
    """
    settings = settings or Settings()
    one, other = (place if isinstance(place, Article) else _read_one(Path(place), settings) for place in (first, second))
    if one.id == other.id:
        if isinstance(first, Article) or isinstance(second, Article) or Path(first).resolve() == Path(second).resolve():
            raise InputError(f"{first}: is compared with itself; name two articles")
        one, other = replace(one, id=ArticleId(str(first))), replace(other, id=ArticleId(str(second)))
    return collate_articles(one, other, settings, story)


def _read_one(path: Path, settings: Settings) -> Article:
    found = list(read_paths([path], settings.ingest))
    documents = [item for item in found if isinstance(item, Document)]
    if not documents:
        raise InputError("\n".join(map(str, found)) or f"{path}: holds no article")
    if len(documents) > 1:
        raise InputError(
            f"{path}: holds {len(documents)} articles; read it into a database (`twosource read`) and name two of their ids"
        )
    return clean_article(documents[0], settings)
