"""The way from a raw document to an article."""

from collections.abc import Sequence

from twosource.clean.assembly import assemble
from twosource.clean.captions import mark_captions
from twosource.clean.credits import remove_credits
from twosource.clean.datelines import remove_datelines
from twosource.clean.furniture import remove_furniture
from twosource.clean.headings import mark_headings
from twosource.clean.implied import imply_published
from twosource.clean.inserts import find_profiles, remove_inserts
from twosource.clean.metadata import read_metadata
from twosource.clean.mojibake import find_mojibake, mend
from twosource.clean.names import canonical
from twosource.clean.paragraphs import split_paragraphs
from twosource.clean.pieces import Piece, Sifted, remove, words_of
from twosource.clean.published import read_published
from twosource.clean.tongue import guess_language
from twosource.language import find_outlet_by_domain
from twosource.records import Article, BlockKind, Credit, Document
from twosource.settings import CleanSettings


def clean_document(document: Document, settings: CleanSettings) -> Article:  # noqa: ARG001 - the form of every stage
    """Return the article of a raw document.

    1. Paragraphs. 2. Metadata in front. 3. Inserts and furniture out. 4. Credits out. 5. Captions marked, glued ones parted.
    6. The dateline off the lead. 7. Title, standfirst and sub-headings marked. 8. The clean text put together, without link
    boxes in its sentences and with wrongly decoded letters mended. 9. When, where and in which language it appeared; 10. the
    time its text implies where nothing says it.

    Every removal and credit keeps its offsets into `document.text`; `raw_span` leads from the clean text back to it.
    """
    raw = document.text
    pieces = split_paragraphs(raw)  # 1
    metadata = read_metadata(raw, pieces)  # 2
    title = _joined(document.title or metadata.title)
    told = (
        metadata.sifted.then(lambda rest: remove_inserts(raw, rest))  # 3
        .then(lambda rest: remove_furniture(raw, rest, title))
        .then(lambda rest: remove_credits(raw, rest))  # 4
        .then(lambda rest: mark_captions(raw, rest, document.captions))  # 5
        .then(lambda rest: remove_datelines(raw, rest))  # 6
    )
    sifted = told.then(lambda rest: mark_headings(raw, rest, title, told.removed))  # 7
    inside = tuple(remove(raw, start, end, "links at a name") for start, end in find_profiles(raw))
    text, blocks, segments = assemble(raw, sifted.pieces, [(each.start, each.end) for each in inside], find_mojibake(raw))  # 8
    credits = _once(sifted.credits)
    url = document.url or metadata.url
    article = Article(
        id=document.id,
        text=text,
        blocks=blocks,
        source=document.source,
        title=mend(title) if title else _line(raw, sifted, "title"),
        standfirst=_line(raw, sifted, "standfirst"),
        outlet=_find_outlet(document.outlet or metadata.outlet, url, _posted_by(sifted)),
        published=read_published(document.published, metadata.published, url),  # 9
        url=url,
        language=_language(document.language or metadata.language, text),
        story=document.story,
        credits=credits,
        removed=tuple(sorted((*sifted.removed, *inside), key=lambda removal: (removal.start, removal.end))),
        segments=segments,
        seen=document.seen,
    )
    return imply_published(article)  # 10


def _joined(title: str | None) -> str | None:
    return " ".join(title.split()) or None if title else None


def _line(raw: str, sifted: Sifted, kind: BlockKind) -> str | None:
    found: Piece | None = next((piece for piece in sifted.pieces if piece.kind == kind), None)
    return mend(words_of(raw, found)) if found else None


def _once(credits: Sequence[Credit]) -> tuple[Credit, ...]:
    """Return the credits in reading order, each name once in each role."""
    first: dict[tuple[str, str], Credit] = {}
    for each in sorted(credits, key=lambda credit: (credit.start, credit.end, credit.name)):
        first.setdefault((each.name, each.role), each)
    return tuple(first.values())


def _find_outlet(given: str | None, url: str | None, posted_by: str | None) -> str | None:
    """Return the outlet: as given, else by its address, else by the mark of the one who posted it."""
    if given:
        return canonical(" ".join(given.split()))
    by_address = find_outlet_by_domain(url) if url else None
    return by_address.name if by_address else posted_by


def _posted_by(sifted: Sifted) -> str | None:
    """Return the name that stands alone in brackets in front of an article: "(NordPress) The ferry …".

    Behind a place, "TARNIK (NordPress) – ", it is the agency whose text this is, and who printed it stays unknown.
    """
    marks = [removal for removal in sifted.removed if removal.reason == "wire credit"]
    alone = {
        credit.name
        for credit in sifted.credits
        if credit.role == "wire" and any(mark.start <= credit.start < mark.end for mark in marks)
    }
    return alone.pop() if len(alone) == 1 else None


def _language(given: str | None, text: str) -> str:
    code = (given or "").strip().replace("_", "-").split("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else guess_language(text)
