"""Parsed text: the one linguistic reading that all stages share."""

from dataclasses import dataclass

from twosource.records.article import Article, BlockKind
from twosource.records.span import ArticleId, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of a parsed sentence.

    `i` is its place in the sentence, `start` and `end` are offsets into the sentence's text, `head` is the place of its
    head (its own for a root). `pos` and `dep` are Universal POS and ClearNLP labels, `tag` is the Penn tag, as spaCy's
    English models give them; `entity` is the OntoNotes type or empty, `entity_start` marks the first word of an entity.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    entity_start: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """The parse of one distinct sentence, wherever it stands."""

    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence in its place: `start` is its offset in the article's clean text, `paragraph` the index of its block."""

    article: ArticleId
    start: int
    paragraph: int
    block: BlockKind
    parse: Parse

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.parse.text

    @property
    def end(self) -> int:
        """The offset behind its last character in the article's clean text."""
        return self.start + len(self.parse.text)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words; their offsets are relative to the sentence."""
        return self.parse.tokens

    @property
    def span(self) -> Span:
        """The whole sentence as evidence."""
        return Span(article=self.article, start=self.start, end=self.end, text=self.text)

    def cut(self, start: int, end: int) -> Span:
        """Return a part of the sentence as evidence; `start` and `end` are relative to the sentence."""
        return Span(article=self.article, start=self.start + start, end=self.start + end, text=self.text[start:end])

    def words(self, first: Token, last: Token) -> Span:
        """Return the words from `first` to `last`, both included, as evidence."""
        return self.cut(first.start, last.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedArticle:
    """An article and its sentences in reading order."""

    article: Article
    sentences: tuple[Sentence, ...]

    @property
    def id(self) -> ArticleId:
        """The article's id."""
        return self.article.id
