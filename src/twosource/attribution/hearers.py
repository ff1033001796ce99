"""Who is told never is the one who says it: "…, the director of the museum, Jon Orel, told the Courier".

Where a title stands beside the name, the parse may lose the subject of "told" and give the hearer for the source. The words
between the last commas before the verb then name who speaks: a title and a name, or a name alone.
"""

from dataclasses import replace

from twosource.attribution.candidates import places_of
from twosource.attribution.drafts import Draft
from twosource.attribution.segments import NAMING, speaking_before
from twosource.attribution.views import SentenceView
from twosource.records import Token

TELLING = frozenset("tell inform assure remind notify show".split())
"""Verbs whose object is the hearer."""
HEARD = frozenset({"dobj", "dative", "iobj", "pobj", "npadvmod"})
SPEECHLESS = frozenset({"VERB", "AUX", "ADV", "ADP", "PART", "CCONJ"})
"""Classes of words that name nobody; a source with such a head is a slip of the parse or of the models."""


def mend_told(view: SentenceView, draft: Draft) -> Draft | None:
    """Return a draft whose source is not the hearer: with the one who speaks, or None where the words don't show who does."""
    if draft.head is None or draft.lemma not in TELLING or not _is_heard(view, draft):
        return draft
    speaking = speaking_before(view, draft.verb)
    if not speaking:
        return None
    head = _name_in(view, speaking)
    said = {i for i in places_of(view, draft.content) if i < speaking[0] or i > draft.verb}
    content = (*(p for p in draft.content if p.end <= view.sentence.start), *view.pieces(said - set(speaking)))
    whole = all(p.end <= view.sentence.start + view.tokens[speaking[0]].start for p in draft.content)
    if not content:
        return None
    return replace(
        draft,
        source=view.pieces(speaking),
        head=head.i,
        antecedent=None,
        content=draft.content if whole else content,
    )


def name_speaker(view: SentenceView, draft: Draft) -> Draft | None:
    """Return a draft whose source is headed by a word that can name somebody, None where its source has no such word."""
    head = view.tokens[draft.head] if draft.head is not None else None
    if head is None or draft.form == "colon" or head.pos not in SPEECHLESS or head.text[:1].isupper():
        return draft
    noun = next((i for i in sorted(places_of(view, draft.source)) if _ends_name(view.tokens[i])), None)
    return replace(draft, head=noun, antecedent=None) if noun is not None else None


def _ends_name(token: Token) -> bool:
    return token.pos in NAMING and token.dep not in {"compound", "poss"}


def _is_heard(view: SentenceView, draft: Draft) -> bool:
    """Tell whether the head of a source hangs behind an active verb of telling as its object."""
    verb = view.tokens[draft.verb]
    head = view.tokens[draft.head or 0]
    passive = any(t.dep in {"auxpass", "nsubjpass"} for t in view.children(verb))
    above = view.head(head)
    hangs = above.i == verb.i or (above.dep in {"prep", "dative"} and view.head(above).i == verb.i)
    return head.i > verb.i and head.dep in HEARD and hangs and not passive


def _name_in(view: SentenceView, words: list[int]) -> Token:
    """Return the last word of the name at the end of a phrase, else the noun that the rest hangs on."""
    last = view.tokens[words[-1]]
    if last.pos == "PROPN":
        return last
    tops = [view.tokens[i] for i in words if view.tokens[i].pos in NAMING and view.tokens[i].head not in words]
    return tops[0] if tops else next(view.tokens[i] for i in reversed(words) if view.tokens[i].pos in NAMING)
