"""Whom a pronoun takes up: the subject and the speaker of the sentences before it, nearest first.

A closing ", he said" belongs to the one who spoke before it, or to the subject of the clause before the comma; any other pronoun
first to a subject above it in its own sentence. Names within quotation marks, and names that are merely spoken of, are no
candidates.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.attribution.views import SentenceView
from twosource.records import Speaker, Token

FAR = 12
"""Sentences behind which a pronoun or a phrase no longer reaches for a name."""
OF_BODIES = frozenset({"it", "they"})
"""Pronouns by which a body tells of itself: "The ministry will send ten boats, it said"; people seldom do so by name."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PARAGRAPHS = 2
"""Paragraphs back to which a pronoun reaches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Someone or something that the article has named: where last, as what, and by which words it can be taken up.

    `word` is its place in the sentence, `main` tells that it is the subject of the sentence's main clause, `spoke` that it spoke.
    """

    place: int
    word: int
    speaker: Speaker
    lemma: str = ""
    plural: bool = False
    spoke: bool = False
    main: bool = False


Fits = Callable[[Referent], bool]


def find_antecedent(
    views: Sequence[SentenceView], stage: Sequence[Referent], place: int, pronoun: Token, fits: Fits
) -> Referent | None:
    """Return whom a pronoun means, None where nobody fits or nothing decides."""
    view = views[place]
    here = [r for r in stage if r.place == place and r.word < pronoun.i and fits(r)]
    if not is_closing(view, pronoun):
        above = [r for r in here if r.word in _subjects_above(view, pronoun)] or [r for r in here if r.main]
        if above:
            return max(above, key=lambda r: r.word)
        return _walk_back(views, stage, place, fits)
    paragraph = view.sentence.paragraph
    spoken = _walk_back(views, stage, place, lambda r: views[r.place].sentence.paragraph == paragraph and fits(r))
    subject = next((r for r in here if r.main or r.spoke), None)
    near = (subject, spoken) if pronoun.text.lower() in OF_BODIES else (spoken, subject)
    return near[0] or near[1] or _walk_back(views, stage, place, fits)


def is_closing(view: SentenceView, pronoun: Token) -> bool:
    """Tell whether a pronoun is the source of a clause of saying behind what is said: ", he said", "” she told reporters"."""
    before = view.tokens[pronoun.i - 1] if pronoun.i else None
    if before is None:
        return False
    verb = view.head(pronoun)
    behind = any(t.i > verb.i for t in view.children(verb, "ccomp"))
    return (before.text[-1:] in "”\"'’" or (before.text == "," and not behind)) and verb.i - pronoun.i <= 2


def is_main_subject(view: SentenceView, token: Token) -> bool:
    """Tell whether a word is the subject of the sentence's main clause, or of what is said before ", he said"."""
    verb = view.head(token)
    above = view.head(verb)
    return token.dep in {*SUBJECTS, "attr"} and (
        verb.dep == "ROOT" or (verb.dep == "ccomp" and above.dep == "ROOT" and verb.i < above.i)
    )


def _subjects_above(view: SentenceView, token: Token) -> set[int]:
    """Return the places of the subjects of the clauses that a word stands in."""
    found: set[int] = set()
    seen: set[int] = set()
    while token.head != token.i and token.i not in seen:
        seen.add(token.i)
        token = view.head(token)
        found |= {t.i for t in view.children(token, *SUBJECTS)}
    return found


def _walk_back(views: Sequence[SentenceView], stage: Sequence[Referent], place: int, fits: Fits) -> Referent | None:
    """Return the best of the nearest sentence before a place: its main subject, else who speaks in it, else its only subject."""
    paragraph = views[place].sentence.paragraph
    for q in range(place - 1, max(-1, place - FAR - 1), -1):
        if views[q].sentence.paragraph < paragraph - PARAGRAPHS:
            return None
        found = [r for r in stage if r.place == q and fits(r)]
        if found:
            best = [r for r in found if r.main] or [r for r in found if r.spoke] or found
            return best[0] if len({r.speaker.name for r in best}) == 1 else None
    return None
