"""Two articles side by side, by the stages that a whole reading uses, without a parse."""

from twosource.clean import clean_document, imply_published
from twosource.records import Article, Collation, Derivation, Document, Passage, Reuse, StoryId, StoryReading
from twosource.reuse import collate_passages, draw_tree, find_reuse
from twosource.settings import Settings


def clean_article(document: Document, settings: Settings) -> Article:
    """Return a document as the article that is compared, dated by its own words where no field dates it."""
    return imply_published(clean_document(document, settings.clean), [])


def collate_articles(first: Article, second: Article, settings: Settings, story: StoryReading | None = None) -> Collation:
    """Return two articles side by side, the one that the other comes from first.

    In a `story` that holds both, its verdict stands: two articles without an edge keep their places and have no derivation.
    Without a story, the two alone are looked at.
    """
    shared, derivation = _look_up(first, second, story) if story else _find(first, second, settings)
    parent, child = (second, first) if derivation and derivation.parent == second.id else (first, second)
    passages = derivation.passages if derivation else _facing(shared, parent) if shared else ()
    joins, edits = collate_passages(passages, parent, child, settings.reuse)
    return Collation(parent=parent, child=child, derivation=derivation, shared=shared, joins=joins, edits=edits)


Found = tuple[Reuse | None, Derivation | None]


def _look_up(first: Article, second: Article, story: StoryReading) -> Found:
    both = {first.id, second.id}
    shared = next((pair for pair in story.reuse if {pair.a, pair.b} == both), None)
    return shared, next((edge for edge in story.derivations if {edge.parent, edge.child} == both), None)


def _find(first: Article, second: Article, settings: Settings) -> Found:
    reuse = find_reuse([first, second], settings.reuse)
    edges = draw_tree(StoryId("pair"), [first, second], reuse, settings.reuse).derivations
    return (reuse[0] if reuse else None), (edges[0] if edges else None)


def _facing(shared: Reuse, first: Article) -> tuple[Passage, ...]:
    """Return the shared passages with the first article's words as `a`."""
    if shared.a == first.id:
        return shared.passages
    return tuple(Passage(a=passage.b, b=passage.a, kind=passage.kind) for passage in shared.passages)
