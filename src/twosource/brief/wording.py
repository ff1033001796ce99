"""Whether the words of an edited sentence are held by what it cites: numbers, names, matter, and every "not"."""

import re
from collections import Counter
from collections.abc import Iterator

from twosource.language.stopwords import STOP_WORDS
from twosource.records import BriefSentence

WORD = re.compile(r"[^\W_]+(?:[.,'’\-][^\W_]+)*")
QUOTED = re.compile(r"“([^”]*)”")
_NEGATIONS = frozenset("not no never none nobody nothing nor neither without cannot hardly unless".split())
_NUMBERS = frozenset(
    "two three four five six eight nine ten eleven twelve fifteen twenty forty fifty sixty hundred third several".split()
)
"""Words among the small ones that say how many."""
_SMALL = (STOP_WORDS | {"said", "says"}) - _NEGATIONS - _NUMBERS
"""Words that say nothing of their own; of the verbs of speech only the one that judges nothing."""
_ENDINGS = ("’s", "'s", "ing", "ies", "ied", "ed", "es", "s", "e")
_SHORTEST_STEM = 3
"""Letters that a word keeps when its ending is cut off."""


def unheld_words(sentence: BriefSentence, known: frozenset[str]) -> Iterator[str]:
    """Yield why a reader's words outside quotation marks do not stand on the citations of a sentence.

    1. A number and a name must stand in the citations or in the sentence as it was made, or be `known`; 2. so must every other
    word of matter, in some form. 3. A "not" that the sentence did not have must stand in the citations. 4. One that it had must
    not be dropped.
    """
    text = QUOTED.sub("", sentence.text)
    cited = {word for span in sentence.citations for word in WORD.findall(span.text)}
    held = cited | set(WORD.findall(sentence.as_written)) | known
    stems = {stem(word) for word in held}
    for place, word in enumerate(WORD.findall(text)):
        if word in held or _is_negation(word.lower()):
            continue
        if word[0].isdigit():  # 1
            yield f"says {word}, which its citations don't hold"
        elif word[0].isupper() and place:
            yield f"names {word}, who is not cited"
        elif word.lower() not in _SMALL and stem(word) not in stems:  # 2
            yield f"says “{word}”, which its citations don't hold"
    now, before = _negations(text), _negations(QUOTED.sub("", sentence.as_written))
    for word in sorted(now - before):  # 3
        if word not in {other.lower() for other in cited}:
            yield f"adds “{word}”, which its citations don't hold"
    for word in sorted(before - now):  # 4
        yield f"leaves out “{word}”, so that it may say the contrary"


def stem(word: str) -> str:
    """Return a word in lower case without its ending, crudely.

    >>> stem("raises"), stem("raising"), stem("raised")
    ('rais', 'rais', 'rais')
    """
    plain = word.lower()
    ending = next((e for e in _ENDINGS if plain.endswith(e) and len(plain) - len(e) >= _SHORTEST_STEM), "")
    return plain[: len(plain) - len(ending)]


def _negations(text: str) -> Counter[str]:
    words = (word.lower() for word in WORD.findall(text))
    return Counter("not" if word.endswith(("n't", "n’t")) else word for word in words if _is_negation(word))


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))
