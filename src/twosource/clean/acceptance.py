"""Text that is clean already, as the other stages take it when they run as filters: nothing is taken out or moved."""

from twosource.clean.dates import read_time
from twosource.clean.paragraphs import split_paragraphs
from twosource.records import Article, Block, Document

_BREAKS = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " "})


def accept_document(document: Document) -> Article:
    r"""Return an article whose text has the offsets of the one that came in.

    Line ends within a paragraph become blanks, so that a wrapped sentence reads as one; no character is added or lost.

    >>> accept_document(Document(id="a", text="The bridge\nis closed.")).text
    'The bridge is closed.'
    """
    pieces = split_paragraphs(document.text)
    return Article(
        id=document.id,
        text=document.text.translate(_BREAKS),
        blocks=tuple(Block(kind=piece.kind or "prose", start=piece.start, end=piece.end) for piece in pieces),
        source=document.source,
        title=document.title,
        outlet=document.outlet,
        published=read_time(document.published) if document.published else None,
        url=document.url,
        language=(document.language or "en")[:2].lower(),
        story=document.story,
    )
