"""The check of a brief: what it cites stands where it says, and it says no more than it cites or than was counted."""

import re
from collections.abc import Iterator, Mapping, Sequence

from twosource.brief.names import Names
from twosource.brief.wording import QUOTED, WORD, unheld_words
from twosource.records import Article, ArticleId, BriefSentence, StoryReading

_DAY = re.compile(r" \(\d{4}-\d\d-\d\d\)")
"""By which two articles of one outlet are told apart."""
_OPENERS = frozenset({"All", "Both", "The", "Not", "On", "It", "Article", "A", "An"})
"""Words of the templates that begin with a capital and name nobody."""


def check_brief(sentences: Sequence[BriefSentence], story: StoryReading, articles: Sequence[Article]) -> tuple[str, ...]:
    """Return the faults of a brief, none where it is sound.

    1. Each sentence cites words, and they stand at their place in the article.
    2. What it puts in quotation marks stands in its citations.
    3. Every name outside the quotation marks stands in its citations, or is that of an article, an outlet, a source or an
       origin of the story.
    4. Every number outside them stands in its citations or can have been counted: it is a share in percent of an edge of the
       family tree, or no larger than the number of articles, statements or origins.
    5. Of a sentence that a reader edited, every word of matter is held by its citations, and its numbers are not those that
       counting may have given (`unheld_words`).
    """
    texts = {article.id: article.text for article in articles}
    known = _known_words(story, articles)
    counted = _counted(story)
    return tuple(
        f"sentence {place}: {fault}"
        for place, sentence in enumerate(sentences, start=1)
        for fault in _faults(sentence, texts, known, counted)
    )


def check_sentence(sentence: BriefSentence, story: StoryReading, articles: Sequence[Article]) -> tuple[str, ...]:
    """Return the faults of one sentence, as `check_brief` finds them."""
    texts = {article.id: article.text for article in articles}
    return tuple(dict.fromkeys(_faults(sentence, texts, _known_words(story, articles), _counted(story))))


def _faults(
    sentence: BriefSentence, texts: Mapping[ArticleId, str], known: frozenset[str], counted: frozenset[int]
) -> Iterator[str]:
    if not sentence.citations:
        yield "cites nothing"
    for span in sentence.citations:  # 1
        if texts.get(span.article, "")[span.start : span.end] != span.text:
            yield f"cites words that don't stand at {span.start}-{span.end} of {span.article}"
    cited = [_plain(span.text) for span in sentence.citations]
    for match in QUOTED.finditer(sentence.text):  # 2
        words = _plain(match.group(1)).removesuffix(" …")
        if not any(words in text for text in cited):
            yield f"quotes “{words}”, which it doesn't cite"
    if sentence.as_written:  # 5
        yield from unheld_words(sentence, known)
        return
    cited_words = {word for text in cited for word in WORD.findall(text)} | known
    first = next(iter(WORD.findall(sentence.text)), "")  # "several families" begin a sentence as "Several families"
    for word in WORD.findall(_DAY.sub("", QUOTED.sub("", sentence.text))):
        if word[0].isdigit():  # 4
            if word not in cited_words and not (word.isdigit() and int(word) in counted):
                yield f"says {word}, which is neither cited nor counted"
        elif (
            word[0].isupper() and word not in _OPENERS and not {word, word.lower() if word == first else word} & cited_words
        ):  # 3
            yield f"names {word}, who is not cited"


def _plain(text: str) -> str:
    return " ".join(text.replace("“", "‘").replace("”", "’").split())


def _known_words(story: StoryReading, articles: Sequence[Article]) -> frozenset[str]:
    """Return the words of the names that a brief may use: of articles, outlets, sources, and origins."""
    names = [name for article in articles for name in (str(article.id), article.outlet or "")]
    names += [source.name for source in story.outside_sources]
    names += [name for claim in story.claims for name in claim.origins.names]
    letters = Names(articles=tuple(sorted((a for a in articles if a.id in story.articles), key=lambda a: a.id)))
    names += [letters.letter(article.id) for article in letters.articles]
    return frozenset(word for name in names for word in WORD.findall(name))


def _counted(story: StoryReading) -> frozenset[int]:
    """Return the numbers that counting can have given."""
    most = max(
        len(story.articles),
        len(story.attributions),
        *(claim.origins.high for claim in story.claims),
        0,
    )
    return frozenset(range(most + 1)) | {round(100 * edge.share) for edge in story.derivations}
