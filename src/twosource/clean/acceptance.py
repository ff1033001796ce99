"""Text that is clean already, as the other stages take it when they run as filters: nothing is taken out or moved."""

from dataclasses import replace

from twosource.clean.credits import remove_credits
from twosource.clean.datelines import remove_datelines
from twosource.clean.dates import read_time
from twosource.clean.paragraphs import split_paragraphs
from twosource.clean.pieces import Piece
from twosource.records import Article, Block, Document, Segment

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


def read_credits(article: Article) -> Article:
    """Return an accepted article with the credits that stand in its text, which is left as it is.

    Who took it from whom cannot be told well without them: a line that names an agency is a sign of it, and no sentence.
    """
    raw = article.text
    pieces = tuple(
        Piece(start=block.start, end=block.end, kind=None if block.kind == "prose" else block.kind) for block in article.blocks
    )
    found = remove_credits(raw, pieces).then(lambda rest: remove_datelines(raw, rest)).credits
    return replace(article, credits=found, segments=(Segment(start=0, raw_start=0, length=len(raw)),))
