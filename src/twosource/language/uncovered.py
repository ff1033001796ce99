"""Languages that the model does not cover: words without grammar, so that no stage finds a structure that nobody saw."""

import re

from twosource.records import Parse, Token

COVERED = frozenset({"en"})
"""ISO 639-1 codes of the languages that are parsed."""

_WORD = re.compile(r"\w+|[^\w\s]")


def split_words(text: str) -> Parse:
    """Return the words of a sentence, each its own head, with nothing said about what they are.

    >>> [token.text for token in split_words("Die Brücke bleibt zu.").tokens]
    ['Die', 'Brücke', 'bleibt', 'zu', '.']
    """
    return Parse(
        text=text,
        tokens=tuple(
            Token(
                i=i,
                start=word.start(),
                end=word.end(),
                text=word.group(),
                lemma=word.group().lower(),
                pos="",
                tag="",
                dep="",
                head=i,
            )
            for i, word in enumerate(_WORD.finditer(text))
        ),
    )
