"""Addresses to documents: pages, feeds and lists of feeds, asked in rounds, from what is new and what is kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Event, Lock
from typing import Protocol

from twosource.errors import InputError
from twosource.ingest.addresses import article_id, host_of, read_address
from twosource.ingest.archive import Archive
from twosource.ingest.articles import from_item, from_page
from twosource.ingest.feeds import is_feed, is_teaser, read_feed
from twosource.ingest.opml import is_opml, read_opml
from twosource.records import ArticleId, Document, FeedItem, Fetched, Problem
from twosource.settings import AddressSettings

_MOST_ROUNDS = 3
"""A list of feeds, its feeds, their pages: nothing leads further."""

Progress = Callable[[int, int], None]
"""Told how many addresses are done, and how many are known so far."""


class Asks(Protocol):
    """Asks one address; `Fetcher` does."""

    def fetch(self, address: str, kept: Fetched | None = None) -> Fetched:
        """Return what an address answers, `kept` where nothing is new. Raises InputError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An address to be read, as it was given; `item` is the item of a feed that leads to it."""

    address: str
    item: FeedItem | None = None


def gather(
    wanted: Iterable[Wanted],
    settings: AddressSettings,
    archive: Archive,
    asks: Asks,
    *,
    earlier: Mapping[str, Problem] | None = None,
    progress: Progress | None = None,
) -> Iterator[Document | Problem]:
    """Yield the articles that addresses lead to, sorted by address round by round, and a problem for each that gives none.

    `earlier` are the problems of the last reading by address: what is said of those that are not asked this time.
    Two addresses of one article give it once. The order of `wanted` does not matter.
    """
    return _Gathering(settings, archive, asks, earlier or {}, progress or (lambda done, total: None)).run(wanted)


class _Gathering:
    def __init__(
        self, settings: AddressSettings, archive: Archive, asks: Asks, earlier: Mapping[str, Problem], progress: Progress
    ) -> None:
        self._settings = settings
        self._archive = archive
        self._asks = asks
        self._earlier = earlier
        self._progress = progress
        self._met: set[str] = set()
        self._articles: set[str] = set()
        self._done = 0
        self._telling = Lock()

    def run(self, wanted: Iterable[Wanted]) -> Iterator[Document | Problem]:
        for number in range(1, _MOST_ROUNDS + 1):
            further: list[Wanted] = []
            this_round, problems = self._round(wanted)
            yield from problems
            for each, answer in self._answers(this_round):
                for found in self._read(each, answer, deeper=number < _MOST_ROUNDS):
                    if isinstance(found, Wanted):
                        further.append(found)
                    else:
                        yield found
            wanted = further

    def _round(self, wanted: Iterable[Wanted]) -> tuple[list[Wanted], list[Problem]]:
        """Return the addresses not met before, sorted, those that a feed's item tells more about first."""
        fresh: dict[str, Wanted] = {}
        problems: dict[str, Problem] = {}
        for each in sorted(wanted, key=lambda each: (each.address, each.item is None, each.item.key if each.item else "")):
            try:
                address = read_address(each.address)
            except InputError as error:
                problems[each.address] = _problem(each.address, str(error))
                continue
            if address not in self._met:
                fresh.setdefault(address, replace(each, address=address))
        self._met.update(fresh)
        return [fresh[address] for address in sorted(fresh)], [problems[address] for address in sorted(problems)]

    def _answers(self, wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Fetched | InputError | None]]:
        """Ask, each host in its turn and some at once, and yield each answer in the order of `wanted` as soon as it is there.

        What was answered is kept even if the rest is broken off. The archive is only touched from this thread.
        None stands for an address that is not asked this time.
        """
        kept = {each.address: self._archive.versions(each.address)[-1:] for each in wanted}
        hosts: dict[str, list[str]] = defaultdict(list)
        for each in wanted:
            if self._is_asked(each, kept[each.address]):
                hosts[host_of(each.address)].append(each.address)
        answers = {address: Future[Fetched | InputError]() for of_host in hosts.values() for address in of_host}
        total, stopped = self._done + len(answers), Event()

        def ask(of_host: list[str]) -> None:
            for address in of_host:
                if stopped.is_set():
                    return
                answers[address].set_result(self._ask(address, kept[address]))
                with self._telling:
                    self._done += 1
                    self._progress(self._done, total)

        pool = ThreadPoolExecutor(max_workers=max(1, self._settings.hosts_at_once))
        try:
            asking = [pool.submit(_or_fail, ask, hosts[host], answers) for host in sorted(hosts)]
            for each in wanted:
                yield each, answers[each.address].result() if each.address in answers else None
            for each_host in asking:
                each_host.result()
        finally:
            stopped.set()
            pool.shutdown(cancel_futures=True)

    def _is_asked(self, wanted: Wanted, kept: Sequence[Fetched]) -> bool:
        """Tell whether to ask: what an item of a feed leads to is asked once, and again when the feed says it was changed."""
        if self._settings.offline:
            return False
        if self._settings.only:
            return wanted.address in self._settings.only
        if wanted.item is None or not kept:
            return True
        return bool(wanted.item.updated) and wanted.item.seen > (kept[-1].checked or kept[-1].seen)

    def _ask(self, address: str, kept: Sequence[Fetched]) -> Fetched | InputError:
        try:
            return self._asks.fetch(address, kept[-1] if kept else None)
        except InputError as error:
            return error

    def _read(
        self, wanted: Wanted, answer: Fetched | InputError | None, *, deeper: bool
    ) -> Iterator[Document | Problem | Wanted]:
        kept = self._archive.versions(wanted.address)
        if not isinstance(answer, Fetched):
            if isinstance(answer, InputError) and kept:
                day = kept[-1].seen[:10]
                yield _problem(wanted.address, f"{answer}; it was read as it was seen on {day}", fatal=False)
            elif not kept:
                yield self._missing(wanted.address, answer)
                return
            answer = kept[-1]
        try:
            yield from self._open(wanted, answer, kept, deeper=deeper)
        except InputError as error:
            yield _problem(wanted.address, str(error))

    def _missing(self, address: str, answer: InputError | None) -> Problem:
        if answer is not None:
            return _problem(address, str(answer))
        return self._earlier.get(address) or _problem(address, "was not asked, and is not kept from an earlier reading")

    def _open(
        self, wanted: Wanted, answer: Fetched, kept: Sequence[Fetched], *, deeper: bool
    ) -> Iterator[Document | Problem | Wanted]:
        if is_opml(answer.content) or is_feed(answer.content):
            if not deeper or wanted.item:
                raise InputError("is a feed or a list of feeds where an article should be")
            self._keep_last(answer, kept)
            if is_opml(answer.content):
                yield from (Wanted(address=address) for address in read_opml(answer.content))
            else:
                yield from self._from_feed(answer)
            return
        yield from self._from_pages(wanted, answer, kept)

    def _keep_last(self, answer: Fetched, kept: Sequence[Fetched]) -> None:
        last = kept[-1] if kept else None
        if answer != last:
            self._archive.keep(answer, instead=last)

    def _from_feed(self, answer: Fetched) -> Iterator[Document | Wanted]:
        """Yield the items that a feed has carried so far: whole articles, and the addresses of those that it only teases."""
        known = {item.key: item for item in self._archive.items(answer.address)}
        fresh = []
        for item in read_feed(answer.content, answer.final, answer.seen, answer.charset).items:
            before = known.get(item.key)
            if before is None or replace(before, seen=item.seen) != item:
                fresh.append(item)
                known[item.key] = item
        self._archive.keep_items(answer.address, fresh)
        newest = sorted(known.values(), key=lambda item: (item.seen, item.key), reverse=True)[: self._settings.most_items]
        for item in sorted(newest, key=lambda item: item.key):
            yield from self._from_item(item)

    def _from_item(self, item: FeedItem) -> Iterator[Document | Wanted]:
        if item.link and is_teaser(item, self._settings.teaser_words):
            yield Wanted(address=item.link, item=item)
        elif item.text:
            document = from_item(item)
            if document.id not in self._articles:
                self._articles.add(document.id)
                yield document

    def _from_pages(self, wanted: Wanted, answer: Fetched, kept: Sequence[Fetched]) -> Iterator[Document]:
        """Yield the article of a page, and before it each earlier version that told something else, as it was seen then."""
        document = from_page(answer, wanted.item)
        versions = [from_page(page, wanted.item) for page in kept]
        if versions and versions[-1].text == document.text:
            document = replace(document, seen=kept[-1].seen)
            versions.pop()
            answer, instead = replace(answer, seen=kept[-1].seen), kept[-1]
        else:
            instead = None
        if answer != instead:
            self._archive.keep(answer, instead)
        name = article_id(document.url or answer.final)
        if name in self._articles:
            return
        self._articles.add(name)
        for number, version in enumerate([*versions, document], start=1):
            yield replace(version, id=ArticleId(name if number == 1 else f"{name}-v{number}"))


def _or_fail(ask: Callable[[list[str]], None], of_host: list[str], answers: Mapping[str, "Future[Fetched | InputError]"]) -> None:
    """Ask a host; what nobody foresaw fails those that wait for its answers too, so that none waits for ever."""
    try:
        ask(of_host)
    except BaseException as error:
        for address in of_host:
            if not answers[address].done():
                answers[address].set_exception(error)


def _problem(address: str, message: str, *, fatal: bool = True) -> Problem:
    return Problem(stage="fetch", subject=address, message=message, fatal=fatal)
