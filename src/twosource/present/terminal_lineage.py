"""Who took what from whom, drawn as a tree of text, and the sources outside the pile."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from twosource.present.changes import say_change, split_changes
from twosource.present.heading import article_keys, counted, percent, published_words, sureness
from twosource.present.terminal_words import ACCENT, QUIET, STRONG, outlet_of, quoted, words
from twosource.records import Article, ArticleId, Derivation, Drift, Lineage, Span, StoryReading

Articles = dict[ArticleId, Article]

_PASSAGES_SHOWN = 2
_CHANGES_SHOWN = 8
"""Changes of an edge that are printed; the page and `--json` have all."""


def render_tree(story: StoryReading, articles: Articles) -> RenderableType:
    """Return the family tree: sources outside the pile, the articles that rest on them, and what was made of those."""
    tree = Tree(words(story.title, STRONG), guide_style=QUIET)
    lineages = {lineage.article: lineage for lineage in story.tree.lineages}
    roots = [lineage for lineage in story.tree.lineages if not any(p.parent in lineages for p in lineage.parents)]
    branches: dict[str, Tree] = {}
    seen: set[ArticleId] = set()
    for root in roots or list(story.tree.lineages):
        source = _outside(story, root.article)
        if source is None:
            _grow(tree, root, story, articles, seen)
            continue
        if source not in branches:
            branches[source] = tree.add(Text.assemble(words(source, f"{STRONG} {ACCENT}"), (" (not in the pile)", QUIET)))
        _grow(branches[source], root, story, articles, seen)
    return tree


def _outside(story: StoryReading, article: ArticleId) -> str | None:
    """Return the source outside the pile that an article rests on; of several, the one behind most articles."""
    sources = [source for source in story.outside_sources if article in source.articles]
    widest = min(sources, key=lambda source: (-len(source.articles), source.name), default=None)
    return widest.name if widest else None


def _grow(tree: Tree, lineage: Lineage, story: StoryReading, articles: Articles, seen: set[ArticleId]) -> None:
    if lineage.article in seen:  # a tree has no circles; should one be handed in, drawing it must still end
        return
    seen.add(lineage.article)
    branch = tree.add(_node(lineage, story, articles))
    for child in story.tree.lineages:
        if child.parents and child.parents[0].parent == lineage.article:
            _grow(branch, child, story, articles, seen)


def _node(lineage: Lineage, story: StoryReading, articles: Articles) -> Text:
    keys = article_keys(story.articles)
    article = articles.get(lineage.article)
    line = Text.assemble((keys.get(lineage.article, ""), STRONG), " ", words(outlet_of(article, lineage.article)))
    line.append_text(words(f", {published_words(article.published if article else None)}", QUIET))
    if lineage.parents:
        best = lineage.parents[0]
        sure = "set by the reader" if best.by_reader else sureness(best.probability)
        line.append_text(words(f"  {best.kind}, {percent(best.share)} taken, {sure}", ACCENT))
    also = [keys.get(parent.parent, parent.parent) for parent in lineage.parents[1:]]
    if also:
        line.append_text(words(f", also from {', '.join(also)}", ACCENT))
    return line


def render_taken(story: StoryReading) -> RenderableType:
    """Return each edge of the tree with its reasons and its longest passages, as the copy has them."""
    keys = article_keys(story.articles)
    parts = [_edge(edge, keys) for edge in story.derivations]
    for pair in story.tree.unknown:
        line = f"{keys.get(pair.a, pair.a)} and {keys.get(pair.b, pair.b)} share text; which came first is not known"
        parts.append(words(line))
    return Group(*parts) if parts else Text("No article is a copy of another one here.", style=QUIET)


def _edge(edge: Derivation, keys: dict[ArticleId, str]) -> RenderableType:
    child, parent = keys.get(edge.child, edge.child), keys.get(edge.parent, edge.parent)
    line = Text.assemble((f"{child} from {parent}", STRONG), f": {edge.kind}, {percent(edge.share)} of its words")
    reasons = "; ".join(reason.text for reason in edge.reasons)
    if reasons:
        line.append_text(words(f" ({reasons})", QUIET))
    longest = sorted(edge.passages, key=lambda p: (p.b.start - p.b.end, p.b.start))[:_PASSAGES_SHOWN]
    return Group(line, *(Padding(quoted(passage.b.text), (0, 0, 0, 2)) for passage in longest))


def render_changes(story: StoryReading) -> RenderableType:
    """Return what became of statements on each edge: those changes that are sure, and how many others may be."""
    keys = article_keys(story.articles)
    edges = [drift for drift in story.drift if drift.along == "tree" and drift.changes]
    return Group(*(part for drift in edges for part in _changed(drift, keys)))


def _changed(drift: Drift, keys: dict[ArticleId, str]) -> list[RenderableType]:
    sure, possible = split_changes(drift)
    pair = f"{keys.get(drift.child, drift.child)} from {keys.get(drift.parent, drift.parent)}"
    more = len(sure) - _CHANGES_SHOWN
    also = ([f"{more} more"] if more > 0 else []) + ([counted(len(possible), "possible change")] if possible else [])
    head = Text.assemble((f"{pair}, changed on the way", STRONG), (f"  (and {', '.join(also)})" if also else "", QUIET))
    lines = [
        Text.assemble(f"{say_change(change)}: ", _side(change.parent), " → ", _side(change.child))
        for change in sure[:_CHANGES_SHOWN]
    ]
    return [Text(""), head, *(Padding(line, (0, 0, 0, 2)) for line in lines)] if lines else [Text(""), head]


def _side(span: Span | None) -> Text:
    if span is None:
        return Text("nothing", style=QUIET)
    before, after = "… " if span.text[:1].islower() else "", " …" if span.text[-1:].isalnum() else ""
    return quoted(f"{before}{span.text}{after}")


def render_outside(story: StoryReading) -> RenderableType:
    """Return the sources that are not in the pile, each with the articles that rest on it and their words."""
    keys = article_keys(story.articles)
    parts: list[RenderableType] = []
    for source in story.outside_sources:
        behind = " ".join(keys.get(article, article) for article in source.articles)
        parts.append(Text.assemble(words(source.name, STRONG), f", behind {behind}"))
        firsts = {span.article: span for span in reversed(source.evidence)}
        for article in sorted(firsts):
            said = Text.assemble((f"{keys.get(article, article)} ", QUIET), quoted(firsts[article].text))
            parts.append(Padding(said, (0, 0, 0, 2)))
    return Group(*parts) if parts else Text("None named.", style=QUIET)
