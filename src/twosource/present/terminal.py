"""The reading on a terminal: rich renderables, plain words, colour only as an accent."""

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from twosource.present.heading import (
    article_keys,
    by_size,
    counted,
    heading_line,
    origins_words,
)
from twosource.present.marks import DIFFERING, by_weight, told_once
from twosource.present.terminal_claims import render_articles, render_claims
from twosource.present.terminal_lineage import render_outside, render_taken, render_tree
from twosource.present.terminal_words import ACCENT, QUIET, STRONG, cut, quoted, section, words
from twosource.records import Article, ArticleId, Problem, Reading, StoryReading

Articles = dict[ArticleId, Article]


def render_reading(reading: Reading) -> RenderableType:
    """Return the whole reading: stories of several articles in full, those of one in a line each, then what went wrong."""
    articles = {article.id: article for article in reading.articles}
    shared = [story for story in by_size(reading.stories) if len(story.articles) > 1]
    alone = [story for story in reading.stories if len(story.articles) == 1]
    head = f"{counted(len(reading.articles), 'article')}, {counted(len(reading.stories), 'story')}"
    parts: list[RenderableType] = [Text(head, style=STRONG), Text("")]
    for story in shared:
        parts += [_short_story(story, articles), Text("")]
    if alone:
        parts.append(section("Told by one article only"))
        parts += [words(f"  {story.title} ({story.articles[0]})") for story in alone]
    if reading.problems:
        parts.append(render_problems(reading.problems))
    return Group(*parts)


def render_problems(problems: tuple[Problem, ...]) -> RenderableType:
    """Return what could not be read, a line each."""
    return Group(section("Not read, or not as it stands"), *(words(f"  ! {problem}") for problem in problems))


def render_stories(reading: Reading) -> RenderableType:
    """Return the list of stories: id, title, articles, outlets, range of independent origins."""
    if not reading.stories:
        return Text("No stories.", style=QUIET)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=STRONG)
    table.add_column("id", overflow="fold", max_width=24)
    table.add_column("story", ratio=1)
    for name in ("articles", "outlets"):
        table.add_column(name, justify="right")
    table.add_column("independent origins")
    for story in by_size(reading.stories):
        origins = origins_words(story.headline) if story.headline else "–"
        counts = (str(len(story.articles)), str(len(story.outlets) or "?"))
        table.add_row(words(story.id), words(cut(story.title, 80)), *counts, origins)
    return table


def render_story(story: StoryReading, articles: Articles) -> RenderableType:
    """Return one story in full: what `render_reading` shows, all its claims, positions, wording, timeline and brief."""
    return Group(
        _heading(story, articles),
        section("In short"),
        render_brief(story),
        section("What they say"),
        render_claims(story, tuple(by_weight(story.claims)), single=False),
        *_lineage(story, articles),
        *_positions(story),
        *_wording(story),
        *_timeline(story),
        *_gaps(story),
    )


def _short_story(story: StoryReading, articles: Articles) -> RenderableType:
    differing = tuple(claim for claim in told_once(by_weight(story.claims), story.headline) if claim.relation in DIFFERING)
    rest = len(story.claims) - len(differing)
    more = [Text(f"{counted(rest, 'other claim')}: twosource claims {story.id}", style=QUIET)] if rest else []
    nothing = Text("No differences found among shared claims.", style=QUIET)
    return Group(
        _heading(story, articles),
        section("Where they differ"),
        render_claims(story, differing) if differing else nothing,
        *more,
        *_lineage(story, articles),
        *_gaps(story),
    )


def _heading(story: StoryReading, articles: Articles) -> RenderableType:
    parts: list[RenderableType] = [words(story.title, f"{STRONG} underline"), Text(heading_line(story, articles), style=STRONG)]
    claim = story.headline
    if claim:
        parts.append(words(f"counted on the claim most of them carry: {cut(claim.text, 100)}", QUIET))
    return Group(*parts, render_articles(story, articles))


def _lineage(story: StoryReading, articles: Articles) -> tuple[RenderableType, ...]:
    return (
        section("Who took it from whom"),
        render_tree(story, articles),
        render_taken(story),
        section("Sources outside the pile"),
        render_outside(story),
    )


def _gaps(story: StoryReading) -> tuple[RenderableType, ...]:
    if not story.gaps:
        return ()
    return (
        section("What could not be known"),
        *(words(f"  ? {gap.text} ({', '.join(gap.articles)})") for gap in story.gaps),
    )


def _positions(story: StoryReading) -> tuple[RenderableType, ...]:
    lines = []
    for position in story.positions:
        line = Text.assemble("  ", words(position.actor, STRONG), f" {position.stance}: ", words(cut(position.content, 120)))
        if position.condition:
            line.append_text(words(f" ({cut(position.condition, 80)})", ACCENT))
        line.append_text(words(f"  {counted(len(position.articles), 'article')}", QUIET))
        lines.append(line)
    return (section("What each side wants"), *lines) if lines else ()


def _wording(story: StoryReading) -> tuple[RenderableType, ...]:
    keys = article_keys(story.articles)
    lines: list[Text] = []
    for wording in story.wording:
        lines.append(words(f"  {wording.referent}", STRONG))
        for label in wording.labels:
            letters = " ".join(keys.get(article, article) for article in label.articles)
            lines.append(Text.assemble("    ", quoted(label.text), (f"  {letters}", QUIET)))
    return (section("What they call it"), *lines) if lines else ()


def _timeline(story: StoryReading) -> tuple[RenderableType, ...]:
    lines = []
    for moment in story.timeline:
        days = moment.first.isoformat() + (f" to {moment.last.isoformat()}" if moment.last != moment.first else "")
        reported = f"  reported {moment.reported.isoformat()}" if moment.reported else ""
        line = Text.assemble("  ", (days, STRONG), "  ", words(cut(moment.text, 160)), words(reported, QUIET))
        lines.append(line)
    return (section("What happened when"), *lines) if lines else ()


def render_brief(story: StoryReading) -> RenderableType:
    """Return the brief: each sentence with the numbers of its citations, then the cited words."""
    if not story.brief:
        return Text("No brief: nothing in this story can be cited.", style=QUIET)
    lines: list[RenderableType] = []
    cited: list[RenderableType] = []
    for sentence in story.brief:
        numbers = range(len(cited) + 1, len(cited) + 1 + len(sentence.citations))
        marks = "".join(f"[{number}]" for number in numbers)
        lines.append(
            Text.assemble(words(sentence.text), " ", (marks, ACCENT), words(" (edited)" if sentence.as_written else "", QUIET))
        )
        lines += [words(f"  ✕ {fault}", ACCENT) for fault in sentence.faults]
        for number, span in zip(numbers, sentence.citations, strict=True):
            cited.append(Text.assemble((f"[{number}] ", ACCENT), words(f"{span.article}: ", QUIET), quoted(span.text)))
    return Group(*lines, Text(""), *cited)
