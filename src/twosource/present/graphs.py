"""The family tree of a story as a graph: articles and unseen sources, who took from whom."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from twosource.present.heading import article_keys, percent, published_words, sureness
from twosource.records import Article, ArticleId, StoryReading

UNSEEN = "unseen:"
"""What the origin of articles begins with that go back to a text which is not in the pile."""

NodeKind = Literal["article", "outside source", "unseen text", "several"]
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An article of the story, a source outside the pile that it rests on, or a text that copies must go back to.

    "several" stands in a picture for articles that are drawn as one box.

    `order` is the first day on which it may have appeared, as a number, 0 where that is not known.
    """

    id: str
    kind: NodeKind
    letter: str = ""
    outlet: str = ""
    title: str = ""
    published: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An edge from where words come to where they went; `share` and `probability` are those of a derivation.

    `kind` is that of the derivation, or "rests on" (an outside source), "goes back to" (an unseen text), "shares text with"
    (direction unknown).
    """

    source: str
    target: str
    kind: str
    share: float | None = None
    probability: float | None = None
    best: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageGraph:
    """Nodes and links of one story, sorted."""

    title: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def make_graph(story: StoryReading, articles: Mapping[ArticleId, Article]) -> LineageGraph:
    """Return the family tree of a story as nodes and links.

    A source outside the pile is linked to the articles that name it, but not to a copy whose parent names it too: the copy
    has it from there.
    """
    letters = article_keys(story.articles)
    nodes = [_article_node(name, letters.get(name, ""), articles.get(name)) for name in story.articles]
    links = [
        Link(
            source=edge.parent,
            target=edge.child,
            kind=edge.kind,
            share=edge.share,
            probability=edge.probability,
            best=edge is line.parents[0],
        )
        for line in story.tree.lineages
        for edge in line.parents
    ]
    parents = {line.article: {edge.parent for edge in line.parents} for line in story.tree.lineages}
    for source in story.outside_sources:
        behind = set(source.articles)
        nodes.append(Node(id=f"outside:{source.name}", kind="outside source", outlet=source.name))
        links += [
            Link(source=f"outside:{source.name}", target=name, kind="rests on")
            for name in source.articles
            if not parents.get(name, set()) & behind
        ]
    agencies = {text.id: f"{text.name}, a text not in the pile" for text in story.tree.unseen}
    for origin in sorted({line.origin for line in story.tree.lineages if line.origin.startswith(UNSEEN)}):
        nodes.append(Node(id=origin, kind="unseen text", outlet=agencies.get(origin, "a text not in the pile")))
        roots = [line.article for line in story.tree.lineages if line.origin == origin and not line.parents]
        links += [Link(source=origin, target=root, kind="goes back to") for root in roots]
    links += [Link(source=pair.a, target=pair.b, kind="shares text with", best=False) for pair in story.tree.unknown]
    return LineageGraph(
        title=story.title,
        nodes=tuple(sorted(nodes, key=lambda node: (node.kind, node.id))),
        links=tuple(sorted(links, key=lambda link: (link.source, link.target, link.kind))),
    )


def _article_node(name: ArticleId, letter: str, article: Article | None) -> Node:
    time = article.published if article else None
    return Node(
        id=name,
        kind="article",
        letter=letter,
        outlet=(article.outlet if article else None) or name,
        title=(article.title if article else None) or "",
        published=published_words(time),
        order=time.first.toordinal() if time else 0,
    )


def xml_text(text: str) -> str:
    """Return text without the characters that XML can't hold, each replaced by the sign for that."""
    return _NOT_XML.sub("\ufffd", text)


def words_of(link: Link) -> tuple[str, ...]:
    """Return what is written on a link, line by line: its kind, then how much and how sure."""
    if link.share is None or link.probability is None:
        return (link.kind,)
    return link.kind, f"{percent(link.share)} taken", sureness(link.probability)
