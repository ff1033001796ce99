"""`twosource.read`: the whole way in one call, the same that the command takes."""

from collections.abc import Iterable
from pathlib import Path

from twosource.errors import NothingToRead
from twosource.ingest import read_paths
from twosource.language import Parser
from twosource.pipeline import Progress, Run, StoreKeeper
from twosource.records import Document, Problem, Reading
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

    `problems` are those met on the way here; the reading hands them on before its own.
    """
    settings = settings or Settings()
    parser = parser or Parser(settings.language)
    if db is None:
        return Run(settings, parser, progress=progress).read(documents, problems)
    with open_store(Path(db)) as store:
        run = Run(settings, parser, keeper=StoreKeeper(store, settings), progress=progress)
        reading = run.read(documents, problems)
        store.put_reading(reading)
        return reading
