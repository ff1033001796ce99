"""From a noun phrase to the name in it: "Prime Minister Mara Tolen" → "Mara Tolen", "the Orsk Observatory" → itself."""

from dataclasses import dataclass

from twosource.attribution.lexicon import BODY_NAMES, PERSON_NOUNS, PERSONAL_TITLES, TITLES
from twosource.attribution.offices import named_holder
from twosource.attribution.subjects import core_words
from twosource.attribution.views import SentenceView
from twosource.records import Span, Token

IN_NAMES = frozenset({"PROPN"})
LINKS = frozenset({"-", "–", "al", "bin", "ibn", "de", "van", "von", "der", "da", "la", "el", "abu", "umm", "the"})
PARTICLES = frozenset("de van von der da la el al bin ibn abu".split())
"""Small words that a last name may begin with: "de Tolen"."""
MARKS = frozenset({"“", "”", '"', "``", "''"})
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
    late = named_holder(view, head)
    return _name_at(view, late) if late is not None else None


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" or (token.entity in {"PERSON", "ORG"} and token.text[:1].isupper())


def _name_at(view: SentenceView, head: Token) -> Named:
    run = _run(view, head)
    if head.entity in {"ORG", "GPE", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"}:
        run = sorted({*run, *_entity(view, head)})
    titles = [n for n, i in enumerate(run[:-1]) if _is_title(view.tokens[i])]
    beside = run[0] - 1 >= 0 and (_is_title(view.tokens[run[0] - 1]) or view.tokens[run[0] - 1].lemma in PERSON_NOUNS)
    title = view.tokens[run[titles[-1]]] if titles else view.tokens[max(0, run[0] - 1)]
    if titles and (head.entity not in {"ORG", "FAC"} or _is_person(view, run)):
        run = run[titles[-1] + 1 :]
    while len(run) > 1 and view.tokens[run[-1]].dep == "case":
        run = run[:-1]
    while len(run) > 1 and (view.tokens[run[0]].text.lower() in ARTICLES or not view.tokens[run[0]].text[:1].isalnum()):
        run = run[1:]
    span = view.sentence.words(view.tokens[run[0]], view.tokens[run[-1]])
    return Named(
        text=" ".join(span.text.split()), span=span, label=head.entity, titled=bool(titles) or beside, title=title.text.lower()
    )


def _is_person(view: SentenceView, run: list[int]) -> bool:
    """Tell whether a name that the model took for a body's is a person's, by the title it begins with."""
    first, last = view.tokens[run[0]], view.tokens[run[-1]]
    return first.text.lower().rstrip(".") in PERSONAL_TITLES and last.text not in BODY_NAMES


def name_up_to(view: SentenceView, last: Token) -> str:
    """Return the name that ends with a word, whatever follows: "Orsk Shipping" of "Orsk Shipping Chief Executive Jon Orel"."""
    run = _capitalised(view, last.i, last.i)
    titles = [n for n, i in enumerate(run[:-1]) if _is_title(view.tokens[i])]
    if titles and last.entity not in {"ORG", "FAC"}:
        run = run[titles[-1] + 1 :]
    span = view.sentence.words(view.tokens[run[0]], view.tokens[run[-1]])
    return " ".join(span.text.split())


def _run(view: SentenceView, head: Token) -> list[int]:
    """Return the capitalised words around a head, with the small words and hyphens inside a name."""
    last = head.i
    while last + 1 < len(view.tokens) and _goes_on(view, last + 1):
        last += 1
    return _capitalised(view, head.i, last)


def _capitalised(view: SentenceView, middle: int, last: int) -> list[int]:
    """Return the words of a name up to `last` that begin before a word in its `middle`."""
    first = middle
    while first > 0 and _goes_on(view, first - 1):
        first -= 1
    while first < middle and not view.tokens[first].text[:1].isupper() and view.tokens[first].text not in PARTICLES:
        first += 1
    while last > middle and not view.tokens[last].text[:1].isupper():
        last -= 1
    return list(range(first, last + 1))


def _goes_on(view: SentenceView, i: int) -> bool:
    token = view.tokens[i]
    if _is_prefixed(view, i) or (token.text == "-" and i and view.tokens[i - 1].text.islower()):
        return False
    if token.entity in {"DATE", "TIME", "NORP"}:
        return False
    if token.text == "-" or token.text.lower() in LINKS - {"the"} or _marks_nickname(view, i):
        return True
    return token.pos == "PROPN" and token.dep not in {"npadvmod"}


def _marks_nickname(view: SentenceView, i: int) -> bool:
    """Tell whether a mark stands around a nickname: both of “Cia” in "Mara “Cia” Tolen"."""
    if view.tokens[i].text not in MARKS or not 0 < i < len(view.tokens) - 1:
        return False
    for first, last in ((i, i + 2), (i - 2, i)):
        around = view.tokens[max(0, first - 1) : last + 2]
        shape = [t.text in MARKS for t in around]
        if shape == [False, True, False, True, False]:
            return all(t.pos == "PROPN" for t in around if t.text not in MARKS)
    return False


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


def is_body_name(name: str) -> bool:
    """Tell whether a name ends in a word that companies and authorities bear and people don't, or begins with it before "of".

    >>> is_body_name("Orsk Shipping"), is_body_name("Department of Fisheries"), is_body_name("Mara Tolen")
    (True, True, False)
    """
    words = name.split()
    of = len(words) > 2 and words[0] in BODY_NAMES and words[1] in {"of", "for"}  # "Department of Fisheries"
    return of or (len(words) > 1 and words[-1].rstrip(".") in BODY_NAMES)


def phrase_text(view: SentenceView, head: Token) -> Span:
    """Return the noun phrase of a head without clauses that only explain it."""
    owned = {t.i for t in view.children(head, "case")}
    words = core_words(view, head) - owned
    while words and min(words) > 1 and view.tokens[min(words) - 1].text == "-" and min(words) - 2 in view.subtree(head):
        words |= {min(words) - 1, min(words) - 2}  # "policy-making committee" is cut by the parse at its hyphen
        words |= {i for i in view.subtree(view.tokens[min(words)]) if i < head.i}
    pieces = view.pieces(words)
    return pieces[0] if pieces else view.sentence.words(head, head)
