"""A brief as Markdown: each sentence with footnotes that hold the cited words; what a reader edited is marked. Pure."""

from collections.abc import Mapping

from twosource.exports.markdown import plain
from twosource.records import Article, ArticleId, BriefSentence, Span, StoryReading


def brief_to_markdown(story: StoryReading, articles: Mapping[ArticleId, Article]) -> bytes:
    """Return the brief of a story, the cited words as footnotes; `articles` hold at least those that it cites."""
    notes: dict[Span, int] = {}
    told = [_tell(sentence, notes) for sentence in story.brief]
    cited = [f"[^{number}]: {_source(span, articles)}: “{plain(span.text)}”" for span, number in notes.items()]
    lines = [f"# {plain(story.title)}", *told, *(["\n".join(cited)] if cited else [])]
    return ("\n\n".join(lines) + "\n").encode("utf-8", "replace")


def _tell(sentence: BriefSentence, notes: dict[Span, int]) -> str:
    marks = "".join(f"[^{notes.setdefault(span, len(notes) + 1)}]" for span in dict.fromkeys(sentence.citations))
    edited = " *(edited by a reader)*" if sentence.as_written else ""
    faults = f" **Not held by its citations: {plain('; '.join(sentence.faults))}.**" if sentence.faults else ""
    return f"{plain(sentence.text)}{marks}{edited}{faults}"


def _source(span: Span, articles: Mapping[ArticleId, Article]) -> str:
    article = articles.get(span.article)
    outlet = f"{article.outlet}, " if article and article.outlet else ""
    return plain(f"{outlet}{span.article}, {span.start}-{span.end}")
