"""Who reports whom: the chain from the outermost source of a statement to the one who knows.

A statement within the content of another hangs on it. "Told the Courier" puts the Courier outside, "citing officials" puts
the officials inside, "officials quoted by the Courier" puts it outside again. The article's own outlet is never listed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import CHANNEL_NAMES, CHANNEL_NOUNS
from twosource.attribution.names import find_name
from twosource.attribution.sources import MEDIUM_WORDS, known_outlet
from twosource.attribution.speakers import Cast
from twosource.attribution.views import SentenceView
from twosource.language import Outlet
from twosource.records import ChainLink, Token

LONGEST_CHAIN = 6
"""Links; a longer chain is a tangle of the parse, not of people."""
HEARERS = frozenset({"dobj", "dative", "pobj", "npadvmod", "iobj"})
MEETING = frozenset({"to", "with", "on", "in", "by"})
MEETINGS = frozenset("interview speak appear conversation appearance talk telephone phone".split())


PROGRAMMES = frozenset("show program programme broadcast podcast newscast breakfast".split())
"""What a broadcaster airs, where people speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearer:
    """The outlet that a statement was made to, and the words that name it."""

    outlet: Outlet
    first: Token
    last: Token


def find_outers(views: Sequence[SentenceView], drafts: Sequence[Draft]) -> tuple[int | None, ...]:
    """Return for each draft the number of the draft that it hangs on, None for an outermost one."""
    pieces = _innermost_first(drafts)
    found = [_outer(views, drafts, number, pieces) for number in range(len(drafts))]
    return tuple(None if _circles(found, number) else found[number] for number in range(len(found)))


def _innermost_first(drafts: Sequence[Draft]) -> dict[int, list[int]]:
    """Return the drafts whose content may hold a sentence's words, by the number of the sentence."""
    by_place: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        if draft.form != "cited by":
            by_place.setdefault(draft.place, []).append(number)
    return by_place


def _outer(views: Sequence[SentenceView], drafts: Sequence[Draft], number: int, by_place: dict[int, list[int]]) -> int | None:
    draft = drafts[number]
    if draft.form == "colon" and draft.place and draft.cue[0].text == ":":
        return None  # who speaks in a transcript is named by the article, whatever the words before it run into
    linked = _linked(views, drafts, number, by_place)
    if linked is not None:
        return linked
    cue = draft.cue[0].start
    holding = [
        other
        for other in _near(views, draft, by_place)
        if other != number
        and drafts[other].form != "citing"
        and any(piece.start <= cue < piece.end for piece in drafts[other].content)
    ]
    holding = [other for other in holding if not _holds_back(drafts, number, other)]
    return min(holding, key=lambda other: (sum(p.end - p.start for p in drafts[other].content), other), default=None)


def _near(views: Sequence[SentenceView], draft: Draft, by_place: dict[int, list[int]]) -> list[int]:
    """Return drafts of the same sentence and of those around it in the paragraph, whose quotation may reach here."""
    paragraph = views[draft.place].sentence.paragraph
    found: list[int] = []
    for place in range(max(0, draft.place - 12), min(len(views), draft.place + 13)):
        if views[place].sentence.paragraph == paragraph:
            found += by_place.get(place, [])
    return found


def _holds_back(drafts: Sequence[Draft], number: int, other: int) -> bool:
    """Tell whether two drafts hold each other's cue and the other is the inner one: it comes first in the text."""
    place = drafts[other].cue[0].start
    mutual = any(piece.start <= place < piece.end for piece in drafts[number].content)
    if not mutual:
        return False
    ranked = [(drafts[n].form == "according", drafts[n].cue[0].start, n) for n in (number, other)]
    return ranked[0] > ranked[1]


def _linked(views: Sequence[SentenceView], drafts: Sequence[Draft], number: int, by_place: dict[int, list[int]]) -> int | None:
    """Return the draft that a construct itself names as the outer one."""
    draft = drafts[number]
    same = [other for other in by_place.get(draft.place, []) if other != number]
    if draft.form == "quoted as":
        return next((o for o in same if drafts[o].verb == draft.verb and drafts[o].head == draft.within), None)
    if draft.form == "citing":
        view = views[draft.place]
        by_verb = {drafts[o].verb: o for o in reversed(same) if drafts[o].form == "verb"}
        return next((by_verb[i] for i in _heads(view, view.tokens[draft.verb]) if i in by_verb), None)
    return None


def share_content(drafts: Sequence[Draft], outers: Sequence[int | None]) -> list[Draft]:
    """Return the drafts, those of "citing officials" with the content of the statement that cites them."""
    shared = list(drafts)
    for number, outer in enumerate(outers):
        if drafts[number].form == "citing" and outer is not None:
            shared[number] = replace(drafts[number], content=drafts[outer].content)
    return shared


def _heads(view: SentenceView, token: Token) -> list[int]:
    """Return the places of the heads of a word, nearest first."""
    found: list[int] = []
    while token.head != token.i and token.head not in found:
        token = view.head(token)
        found.append(token.i)
    return found


def _circles(outers: Sequence[int | None], number: int) -> bool:
    seen = {number}
    current = outers[number]
    while current is not None:
        if current in seen:
            return current == number
        seen.add(current)
        current = outers[current]
    return False


def find_hearer(view: SentenceView, draft: Draft, cast: Cast) -> Hearer | None:
    """Return the outlet that heard it: "told the Courier", "in an interview with NordPress", "speaking on Radio Orsk"."""
    if draft.form != "verb":
        return None
    verb = view.tokens[draft.verb]
    for token in view.tokens:
        if not (token.dep in HEARERS or _airs(view, token)) or view.is_quoted(token) or token.i == draft.head:
            continue
        name = _name_of_medium(view, token)
        if name is None or not _belongs(view, token, verb, draft.lemma):
            continue
        named = find_name(view, name)
        outlet = cast.roster.outlet_of(named) if named else None
        if named is not None and outlet is not None:
            start = named.span.start - view.sentence.start
            first = next(t for t in view.tokens if t.start >= start)
            return Hearer(outlet=outlet, first=first, last=token)
    return None


def _airs(view: SentenceView, token: Token) -> bool:
    """Tell whether a name owns the programme that something is said on: "said on Radio Orsk's “Harbour and Town”"."""
    shown = view.head(token)
    if token.dep != "poss" or shown.dep != "pobj" or view.head(shown).text.lower() not in MEETING:
        return False
    return view.is_quoted(shown) or shown.lemma.lower() in PROGRAMMES or shown.pos == "PROPN"


def _name_of_medium(view: SentenceView, token: Token) -> Token | None:
    """Return the word with the name: the token itself, or the one before the noun in "told Orsk television"."""
    if token.pos == "PROPN":
        return token
    if token.lemma.lower() in MEDIUM_WORDS:
        return next((t for t in reversed(view.children(token, "compound", "nmod", "amod")) if t.pos == "PROPN"), None)
    return None


def _belongs(view: SentenceView, token: Token, verb: Token, lemma: str) -> bool:
    """Tell whether a name hangs on the verb of saying as its listener, at most over two prepositions."""
    head = view.head(token)
    if head.i == verb.i:
        return lemma in {"tell", "inform", "assure"} or token.dep == "dative"
    for _ in range(5):
        if head.i == verb.i:
            return True
        meets = head.pos in {"ADP", "SCONJ"} and head.text.lower() in MEETING
        speaks = head.lemma.lower() in MEETINGS or token.dep == "poss"
        if not (meets or speaks) or head.head == head.i:
            return False
        head = view.head(head)
    return False


def find_channel(view: SentenceView, draft: Draft) -> str | None:
    """Return how it was said: "Telegram", "interview", "statement"."""
    if draft.form != "verb":
        return None
    verb = view.tokens[draft.verb]
    if draft.lemma in {"tweet", "retweet"}:
        return "Twitter"
    own = {t.i for t in view.children(verb) if t.dep in {"prep", "agent", "advmod", "acl", "advcl", "npadvmod"}}
    words = [view.tokens[i] for top in sorted(own) for i in sorted(view.subtree(view.tokens[top]))]
    outside = [t for t in words if not _inside(view, t, draft)]
    named = next((t.text for t in outside if t.text in CHANNEL_NAMES), None)
    return named or next(
        (t.lemma.lower() for t in outside if t.lemma.lower() in CHANNEL_NOUNS and _on_the_way(view, t, verb)), None
    )


def _inside(view: SentenceView, token: Token, draft: Draft) -> bool:
    place = view.sentence.start + token.start
    return any(piece.start <= place < piece.end for piece in draft.content)


def _on_the_way(view: SentenceView, token: Token, verb: Token) -> bool:
    prep = view.head(token)
    return prep.text.lower() in {"in", "by", "on", "during", "via", "through", "at", "of", "news"} or prep.i == verb.i


def without_own_outlet(chain: Sequence[ChainLink], outlet: str | None) -> tuple[ChainLink, ...]:
    """Return a chain without the article's own outlet at its head, which is implied, and without a link said twice."""
    own = known_outlet(outlet) if outlet else None
    names = {outlet, own.name if own else None}
    kept: list[ChainLink] = []
    for link in chain:
        if link.type in {"outlet", "agency"} and link.name in names and not kept and len(chain) > 1:
            continue
        if not kept or kept[-1].name != link.name:
            kept.append(link)
    return tuple(kept[:LONGEST_CHAIN])
