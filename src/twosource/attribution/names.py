"""From a noun phrase to the name in it: "Prime Minister Mara Tolen" → "Mara Tolen", "the Orsk Observatory" → itself."""

from dataclasses import dataclass

from twosource.attribution.lexicon import PERSON_NOUNS, TITLES
from twosource.attribution.subjects import core_words
from twosource.attribution.views import SentenceView
from twosource.records import Span, Token

IN_NAMES = frozenset({"PROPN"})
LINKS = frozenset({"-", "–", "al", "bin", "ibn", "de", "van", "von", "der", "da", "la", "el", "abu", "umm", "the"})
ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name, the entity label the model gave it (or empty), whether a title or office stands before it, and which."""

    text: str
    span: Span
    label: str
    titled: bool
    title: str = ""


def find_name(view: SentenceView, head: Token) -> Named | None:
    """Return the name that a noun phrase carries: at its head, beside it ("the mayor, Mara Tolen"), or None."""
    if _is_name(head):
        return _name_at(view, head)
    for beside in view.children(head, "appos"):
        if _is_name(beside) and beside.entity not in {"GPE", "NORP", "DATE"}:
            return _name_at(view, beside)
    return None


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" or (token.entity in {"PERSON", "ORG"} and token.text[:1].isupper())


def _name_at(view: SentenceView, head: Token) -> Named:
    run = _run(view, head)
    if head.entity in {"ORG", "GPE", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"}:
        run = sorted({*run, *_entity(view, head)})
    titles = [n for n, i in enumerate(run[:-1]) if _is_title(view.tokens[i])]
    beside = run[0] - 1 >= 0 and (_is_title(view.tokens[run[0] - 1]) or view.tokens[run[0] - 1].lemma in PERSON_NOUNS)
    title = view.tokens[run[titles[-1]]] if titles else view.tokens[max(0, run[0] - 1)]
    if titles and head.entity not in {"ORG", "FAC"}:
        run = run[titles[-1] + 1 :]
    while len(run) > 1 and (view.tokens[run[0]].text.lower() in ARTICLES or not view.tokens[run[0]].text[:1].isalnum()):
        run = run[1:]
    span = view.sentence.words(view.tokens[run[0]], view.tokens[run[-1]])
    return Named(
        text=" ".join(span.text.split()), span=span, label=head.entity, titled=bool(titles) or beside, title=title.text.lower()
    )


def _run(view: SentenceView, head: Token) -> list[int]:
    """Return the capitalised words around a head, with the small words and hyphens inside a name."""
    first = last = head.i
    while first > 0 and _goes_on(view, first - 1):
        first -= 1
    while last + 1 < len(view.tokens) and _goes_on(view, last + 1):
        last += 1
    while first < head.i and not view.tokens[first].text[:1].isupper():
        first += 1
    while last > head.i and not view.tokens[last].text[:1].isupper():
        last -= 1
    return list(range(first, last + 1))


def _goes_on(view: SentenceView, i: int) -> bool:
    token = view.tokens[i]
    if _is_prefixed(view, i) or (token.text == "-" and i and view.tokens[i - 1].text.islower()):
        return False
    if token.entity in {"DATE", "TIME", "NORP"}:
        return False
    if token.text == "-" or token.text.lower() in LINKS - {"the"}:
        return True
    return token.pos == "PROPN" and token.dep not in {"npadvmod"}


def _is_prefixed(view: SentenceView, i: int) -> bool:
    """Tell whether a name only says against or for whom something is: "Tolen" in "the anti-Tolen alliance"."""
    return i > 1 and view.tokens[i - 1].text == "-" and view.tokens[i - 2].text.islower()


def _entity(view: SentenceView, head: Token) -> range:
    """Return the words of the named entity that a word belongs to."""
    first = last = head.i
    while not view.tokens[first].entity_start and first > 0 and view.tokens[first - 1].entity == head.entity:
        first -= 1
    while last + 1 < len(view.tokens) and view.tokens[last + 1].entity == head.entity and not view.tokens[last + 1].entity_start:
        last += 1
    return range(first, last + 1)


def _is_title(token: Token) -> bool:
    return token.text.lower().rstrip(".") in TITLES


def phrase_text(view: SentenceView, head: Token) -> Span:
    """Return the noun phrase of a head without clauses that only explain it."""
    owned = {t.i for t in view.children(head, "case")}
    pieces = view.pieces(core_words(view, head) - owned)
    return pieces[0] if pieces else view.sentence.words(head, head)
