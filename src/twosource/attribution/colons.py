"""What punctuation alone attributes: headlines ("Mayor: port is shut", "Port is shut – report") and transcripts."""

import re
from collections.abc import Iterator, Sequence

from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import DOCUMENT_NOUNS, PERSON_NOUNS, POLL_NOUNS
from twosource.attribution.sources import may_speak
from twosource.attribution.views import SentenceView
from twosource.records import Article, Block

NAMED = re.compile(r"[\"“]?(?P<name>[A-Z][^\s:]*(?: [^\s:]+){0,4}):\s+(?=\S)")
"""One to five words and a colon at the start of a paragraph, which a quoted transcript opens with a mark."""
CAPITALS = re.compile(r"^[A-Z][A-Z.'’ \-]*$")
TAIL = re.compile(r"(?P<mark>\s[–—-]\s|:\s)\W*(?P<name>[^–—:]{2,40})$")
"""A dash or a colon and the source at the end of a headline."""
LABELS = frozenset(
    "watch live breaking update updated video photos pictures opinion analysis comment exclusive explainer listen read "
    "editorial interview review factbox timeline correction quiz transcript".split()
)
"""What stands before a headline's colon and says what kind of piece follows."""
SIGNED = re.compile(r"[”\"]\s*(?P<dash>[–—―-])\s*(?P<name>[A-Z][^\s.,]+(?: (?:[A-Z]\.|[^\s.,]+)){0,4})\.?\s*$")
"""A quotation and a dash with a name: "“We wait.” — Mara Tolen"."""
LONGEST_HEADLINE = 140
"""Characters; a longer paragraph is no headline."""


def find_colons(article: Article, views: Sequence[SentenceView]) -> Iterator[Draft]:
    """Yield the statements of headlines and transcripts; a paragraph of a transcript is one statement."""
    first: dict[int, SentenceView] = {}
    last: dict[int, SentenceView] = {}
    for view in views:
        first.setdefault(view.sentence.paragraph, view)
        last[view.sentence.paragraph] = view
    for paragraph, view in first.items():
        block = article.blocks[paragraph]
        end = last[paragraph].sentence.end
        if _is_headline(article, block, paragraph):
            yield from _headline(article, view, end)
        else:
            yield from _transcript(article, view, end)
            yield from _signed(article, view, last[paragraph], block)


def _is_headline(article: Article, block: Block, paragraph: int) -> bool:
    text = article.text[block.start : block.end]
    short = len(text) <= LONGEST_HEADLINE and not text.rstrip("”\"’' ").endswith(".")
    return block.kind in {"title", "subheading"} or (paragraph == 0 and short)


def _headline(article: Article, view: SentenceView, end: int) -> Iterator[Draft]:
    signed = TAIL.search(view.sentence.text)
    if signed is not None and _is_speaker(view, signed.start("name"), signed.end("name")):
        yield _draft(article, view, signed.span("name"), (0, signed.start("mark")), 0.6)
        return
    match = NAMED.match(view.sentence.text)
    if match is not None and _may_lead(view, match):
        said = (match.end(), end - view.sentence.start)
        yield _draft(article, view, match.span("name"), said, 0.6)


def _may_lead(view: SentenceView, match: re.Match[str]) -> bool:
    """Tell whether the words before a headline's colon name a source: not "WATCH: …" and not "Velmora crisis: …"."""
    names = [t for t in view.tokens if t.end <= match.end("name")]
    if not names or match["name"].lower() in LABELS or any(t.pos in {"VERB", "AUX"} and t.tag != "VBN" for t in names):
        return False
    return may_speak(names[-1])


def _is_speaker(view: SentenceView, start: int, end: int) -> bool:
    words = [t for t in view.tokens if start <= t.start and t.end <= end]
    known = DOCUMENT_NOUNS | PERSON_NOUNS | POLL_NOUNS
    return bool(words) and len(words) <= 4 and (words[-1].lemma.lower() in known)


def _transcript(article: Article, view: SentenceView, end: int) -> Iterator[Draft]:
    match = NAMED.match(view.sentence.text)
    if match is not None and CAPITALS.match(match["name"]):
        yield _draft(article, view, match.span("name"), (match.end(), end - view.sentence.start), 0.8)


def _signed(article: Article, first: SentenceView, last: SentenceView, block: Block) -> Iterator[Draft]:
    """Yield a paragraph that is one quotation with the name of its speaker behind a dash."""
    text = article.text[block.start : block.end]
    match = SIGNED.search(text)
    if match is None or text[:1] not in {"“", '"'}:
        return
    heads = [t.i for t in last.tokens if last.sentence.start + t.end <= block.start + match.end("name")]
    start, dash = block.start + match.start("name"), block.start + match.start("dash")
    yield Draft(
        place=last.place,
        form="colon",
        lemma=match["dash"],
        verb=heads[-1] if heads else 0,
        cue=(article.span(dash, dash + 1),),
        source=(article.span(start, block.start + match.end("name")),),
        head=heads[-1] if heads else None,
        content=(article.span(first.sentence.start, block.start + match.start() + 1),),
        confidence=0.85,
    )


def _draft(article: Article, view: SentenceView, name: tuple[int, int], said: tuple[int, int], confidence: float) -> Draft:
    origin = view.sentence.start
    heads = [t.i for t in view.tokens if t.end <= name[1] and t.start >= name[0]]
    mark = name[1] if said[0] >= name[1] else said[1]
    mark += len(article.text[origin + mark :]) - len(article.text[origin + mark :].lstrip())
    return Draft(
        place=view.place,
        form="colon",
        lemma=article.text[origin + mark],
        verb=heads[-1] if heads else 0,
        cue=(article.span(origin + mark, origin + mark + 1),),
        source=(article.span(origin + name[0], origin + name[1]),),
        head=heads[-1] if heads else None,
        content=(article.span(origin + said[0], origin + said[1]),),
        confidence=confidence,
    )
