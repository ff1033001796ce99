"""One parse of every distinct sentence, made once with spaCy and kept by its text."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from twosource.errors import ModelError
from twosource.language.sentences import split_sentences
from twosource.language.uncovered import COVERED, split_words
from twosource.records import Article, Parse, ParsedArticle, Sentence, Token
from twosource.settings import LanguageSettings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 128
"""Sentences handed to spaCy at a time; larger batches gain nothing on a CPU."""


class Parser:
    """Parses sentences and remembers them: the same words are never parsed twice in a run.

    The model is loaded at the first sentence. Raises ModelError where it is not installed.
    """

    def __init__(self, settings: LanguageSettings | None = None) -> None:
        self.settings = settings or LanguageSettings()
        self._model: Language | None = None
        self._known: dict[str, Parse] = {}

    def parse(self, texts: Iterable[str]) -> dict[str, Parse]:
        """Return the parse of each distinct text."""
        wanted = list(dict.fromkeys(texts))
        self._forget(len(wanted))
        new = [text for text in wanted if text not in self._known]
        if new:
            model = self._load()
            for doc in model.pipe(new, batch_size=BATCH):
                self._known[doc.text] = _to_parse(doc)
        return {text: self._known[text] for text in wanted}

    def remember(self, parses: Iterable[Parse]) -> None:
        """Take over parses that were made and stored before."""
        self._known.update((parse.text, parse) for parse in parses)

    def read(self, articles: Sequence[Article]) -> tuple[ParsedArticle, ...]:
        """Return the articles with all their sentences parsed, in the order given.

        Articles in a language that the model does not cover are split into words only.
        """
        places = [_place_sentences(article, self.settings.longest_sentence) for article in articles]
        parses = self.parse(
            article.text[start:end]
            for article, placed in zip(articles, places, strict=True)
            for _, start, end in placed
            if article.language in COVERED
        )
        return tuple(
            ParsedArticle(
                article=article,
                sentences=tuple(
                    _sentence(article, paragraph, start, parses.get(text) or split_words(text))
                    for paragraph, start, end in placed
                    for text in (article.text[start:end],)
                ),
            )
            for article, placed in zip(articles, places, strict=True)
        )

    def _forget(self, coming: int) -> None:
        """Let go of the sentences met first, so that a long run stays within its memory."""
        surplus = len(self._known) + coming - self.settings.remembered
        for text in list(islice(self._known, max(0, surplus))):
            del self._known[text]

    def _load(self) -> "Language":
        if self._model is None:
            import spacy  # takes a second, which a run that finds everything in its store need not wait

            try:
                self._model = spacy.load(self.settings.model)
            except OSError as error:
                raise ModelError(
                    f"the language model '{self.settings.model}' is not installed: run `make install`, "
                    "or name an installed spaCy model in the settings"
                ) from error
        return self._model


def _place_sentences(article: Article, longest: int) -> list[tuple[int, int, int]]:
    """Return (block index, start, end) of every sentence of the article."""
    return [
        (index, block.start + start, block.start + end)
        for index, block in enumerate(article.blocks)
        for start, end in split_sentences(article.text[block.start : block.end], longest)
    ]


def _sentence(article: Article, paragraph: int, start: int, parse: Parse) -> Sentence:
    block = article.blocks[paragraph].kind
    return Sentence(article=article.id, start=start, paragraph=paragraph, block=block, parse=parse)


def _to_parse(doc: "Doc") -> Parse:
    return Parse(
        text=doc.text,
        tokens=tuple(
            Token(
                i=token.i,
                start=token.idx,
                end=token.idx + len(token.text),
                text=token.text,
                lemma=token.lemma_.lower() if token.pos_ != "PROPN" else token.lemma_,
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=token.head.i,
                entity=token.ent_type_,
                entity_start=token.ent_iob_ == "B",
            )
            for token in doc
        ),
    )
