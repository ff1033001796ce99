"""Each distinct sentence is parsed once, and the parse stands where the sentence stands."""

import pytest

from tests.building import make_article
from twosource.errors import ModelError
from twosource.language import Parser
from twosource.settings import LanguageSettings

TEXT = "The ferry left Tarnik.\n\nThe harbour master waved. The ferry left Tarnik."


def test_a_sentence_that_occurs_twice_is_parsed_once(parser: Parser) -> None:
    first, _, last = parser.read([make_article(TEXT)])[0].sentences
    assert first.parse is last.parse
    assert (first.start, last.start) == (0, TEXT.rindex("The ferry"))


def test_spans_cut_from_a_sentence_fit_the_article(parser: Parser) -> None:
    article = make_article(TEXT)
    for sentence in parser.read([article])[0].sentences:
        for token in sentence.tokens:
            span = sentence.words(token, token)
            assert article.text[span.start : span.end] == token.text == span.text


def test_grammar_is_read(parser: Parser) -> None:
    tokens = parser.read([make_article("The harbour master closed the port.")])[0].sentences[0].tokens
    closed = next(token for token in tokens if token.text == "closed")
    assert (closed.lemma, closed.pos, closed.dep) == ("close", "VERB", "ROOT")


def test_a_language_that_is_not_covered_gets_words_without_grammar(parser: Parser) -> None:
    from dataclasses import replace

    article = replace(make_article("Der Hafen bleibt geschlossen."), language="de")
    tokens = parser.read([article])[0].sentences[0].tokens
    assert [token.text for token in tokens] == ["Der", "Hafen", "bleibt", "geschlossen", "."]
    assert not any(token.pos or token.dep or token.entity for token in tokens)


def test_memory_holds_no_more_sentences_than_are_allowed(parser: Parser) -> None:
    small = Parser(LanguageSettings(remembered=2))
    small.remember(parser.parse(["One came.", "Two came.", "Three came."]).values())
    small._load = parser._load  # type: ignore[method-assign]
    assert set(small.parse(["Three came."])) == {"Three came."}
    assert len(small._known) <= 2


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        Parser(LanguageSettings(model="no_such_model")).parse(["A sentence."])
