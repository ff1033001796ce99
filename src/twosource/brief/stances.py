"""How a brief puts a stance: "rejects “the offer”", "refuses to “sign”", "several families refuse to “sign”"."""

import re

from twosource.records import PositionMention, Span

_BEFORE_THING = {
    "offers": "offers",
    "demands": "demands",
    "rejects": "rejects",
    "accepts": "accepts",
    "agrees": "agrees to",
    "threatens": "threatens",
    "accuses": "accuses",
    "denies": "denies",
    "condemns": "condemns",
    "supports": "supports",
    "calls for": "calls for",
}
_BEFORE_DEED = {
    "offers": "offers to",
    "demands": "demands to",
    "rejects": "refuses to",
    "accepts": "agrees to",
    "agrees": "agrees to",
    "threatens": "threatens to",
    "calls for": "calls on others to",
}
"""In front of a verb that stood behind "to" or "will not": what is rejected then is to do it."""
_WORD = re.compile(r"[^\W_]+")
_LEADS_A_VERB = re.compile(r"(?:\b(?P<head>[^\W_]+)\s+to|\bnot|\bnever|n['’]t)\s+$", re.IGNORECASE)
_SHOULD = re.compile(r"\w\s+(?:must|should)\b|\bshouldn['’]t\b", re.IGNORECASE)
"""In a content that says itself what is wanted of whom."""
_SEVERAL = re.compile(
    r"(?:icans|crats|ians|eans|atives|workers|makers|fighters|testers|porters|leaders|residents|ponents|dents|ocates|aides|rebels|"
    r"ritics|officials|lawyers|senators|families|insurgents|militants|migrants|teachers|sailors|doctors|nurses|voters|unions)$",
    re.IGNORECASE,
)
"""Endings of nouns for several people that begin a sentence or are a name ("Democrats", "Dockworkers")."""
_BEHIND = re.compile(r"\s(?:of|in|at|from|on|with|near|who|for|around)\b")
_HEADS_OF_THINGS = frozenset("object objects objected objecting objection objections opposed opposition no yes".split())
"""In front of "to" and a thing: "objected to the plan"; other heads lead a verb: "refused to sign"."""
_NO_MATTER = frozenset(
    """
    he her him his i it its itself me one our ours she that their theirs them themselves these they this those us we what which
    who whom whose you your a an the so
    """.split()
)
"""Words that point at a matter that stands elsewhere."""


def tells_what(content: Span) -> bool:
    """Tell whether a content says what it is about outside its sentence: "the offer" does, "which" does not."""
    return any(word.casefold() not in _NO_MATTER for word in _WORD.findall(content.text))


def phrase_stance(mention: PositionMention, actor: str) -> str | None:
    """Return the words between an actor and the content of a stance; None for one that a brief does not tell."""
    if mention.content is not None and mention.stance in {"demands", "calls for"} and _SHOULD.search(mention.content.text):
        return _for_several("says that") if is_several(actor) else "says that"
    phrases = _BEFORE_DEED if _is_deed(mention) and mention.stance in _BEFORE_DEED else _BEFORE_THING
    phrase = phrases.get(mention.stance)
    return _for_several(phrase) if phrase is not None and is_several(actor) else phrase


def _is_deed(mention: PositionMention) -> bool:
    """Tell whether the content begins with a verb: the sentence has "to" or a "not" right before it.

    What begins with an article, a name, a number or a plural is a thing: "not a strike but a pause", "opposed to talks".
    """
    first = next(iter(_WORD.findall(mention.content.text)), "") if mention.content is not None else ""
    if mention.content is None or not first.islower() or first in _NO_MATTER or (first[-1] == "s" and first[-2:] != "ss"):
        return False
    lead = _LEADS_A_VERB.search(mention.span.text[: max(0, mention.content.start - mention.span.start)])
    return lead is not None and (lead["head"] or "").casefold() not in _HEADS_OF_THINGS


def is_several(actor: str) -> bool:
    """Tell whether an actor is described by a common noun in the plural ("Velmoran officials")."""
    last = (_BEHIND.split(actor, maxsplit=1)[0].split() or [actor])[-1]
    return (last.islower() and last.endswith("s") and not last.endswith("ss")) or _SEVERAL.search(last) is not None


def _for_several(phrase: str) -> str:
    """Return "reject" for "rejects", "agree to" for "agrees to"."""
    verb, _, rest = phrase.partition(" ")
    plural = {"denies": "deny", "accuses": "accuse"}.get(verb, verb.removesuffix("s"))
    return f"{plural} {rest}" if rest else plural
