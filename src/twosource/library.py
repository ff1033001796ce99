"""`twosource.read`: the whole way in one call, the same that the command takes."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from twosource.errors import InputError, NothingToRead
from twosource.ingest import make_document_storable, read_paths
from twosource.language import Parser
from twosource.pipeline import Progress, Run, StoreKeeper, clean_article, collate_articles, strike_reasons
from twosource.records import Article, ArticleId, Collation, Document, Problem, Reading, StoryReading
from twosource.settings import Settings
from twosource.store import open_store


def read(
    *paths: str | Path,
    db: str | Path | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
    parser: Parser | None = None,
) -> Reading:
    """Read files and folders of articles and return what they say.

    With `db`, the articles and findings are kept in that SQLite file, and what was read before is not read again.
    Inputs that can't be read are left out and named in `problems`. Raises NothingToRead where nothing is left, StoreError
    where the database can't be used, ModelError where the language model is missing.

    >>> reading = twosource.read("articles/")                          # doctest: +SKIP
    >>> reading.stories[0].claims[0].origins.low                       # doctest: +SKIP
    1
    """
    settings = settings or Settings()
    documents: list[Document] = []
    problems: list[Problem] = []
    for found in read_paths([Path(path) for path in paths], settings.ingest):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            documents.append(found)
    if not documents:
        raise NothingToRead("\n".join(map(str, problems)) or "no path was given: name a file or folder of articles")
    return read_documents(documents, problems, db=db, settings=settings, progress=progress, parser=parser)


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
        reading = run.read(documents, problems)
        store.put_reading(reading)
        return reading


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
