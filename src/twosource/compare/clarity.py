"""Sources of whom the words say too little to tell them from others: "he", "the president", "a man", "the files".

A second origin is only believed where both ends are plain to see. A pronoun that was led back to a name, an office without a
name, a thing that does not speak: each of them may be the same as any other, and a reader would have to ask.
"""

import re

from twosource.compare.bodies import is_mouth, is_vague, sorts_of
from twosource.compare.case import Case
from twosource.compare.names import KNOWN_KINDS, plain_words, unnamed_kind
from twosource.records import ChainLink, Mention

_REACH = 300
"""Characters before a pronoun in which the one it stands for must be named."""
_REACH_OF_SPEECH = 600
"""The same for the speaker whom "it said" goes on with: two paragraphs."""
_PRONOUNS = frozenset("he she it they him her his their them i we who".split())
_NAME = re.compile(r"(?P<behind>\b\w+\s+|[.!?:]\s+|^)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)")
_SPOKE = re.compile(r"\b(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*),?\s+(?:said|says|added|reported|told|announced)\b")
"""A name before a verb of saying."""
_WHERE = frozenset("in at near on since until".split())
"""Words before the name of a place or a day, which no pronoun for a person takes up."""
_JOINING = frozenset("of for the and de la von van bin al".split())
"""Small words within a name."""
_NAME_WORDS = 2
"""Words from which capitals at the beginning of a sentence are a name."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
_OPEN = frozenset("to how whether if why".split())
"""Words that begin a clause which states nothing by itself."""
_FINITE = frozenset("was were is are has have had will would did does do can could may might must".split())
"""First words of a verb that has a subject, be it in the clause before."""
_BESIDES = frozenset("for while though although when where as because unless until".split())
"""Words that begin a clause which states something by the way: it may be the reporter's rather than the speaker's."""
_BY_THE_WAY = re.compile(r"\b(?:where|who|whose|whom)\b")
"""Words before the verb of a clause that only says which one is meant: "the house where they were held"."""
_UNSPEAKING = frozenset("report act bill law rule plan deal".split())
"""Last words of capitalised names that no body and no person bears: "the Harbour Act", "Jobs Report"."""
_PLAIN_TYPES = frozenset({"outlet", "agency"})
_LOOSE_TYPES = frozenset({"generic", "unnamed", "collective"})


def is_stated(mention: Mention) -> bool:
    """Tell whether a mention's words state something: "to sell the mine" and "whether it sank" name a matter only. "… and were
    led home" says it of whoever was named before."""
    words, value = mention.span, mention.value
    first = _first_word(mention)
    bare = value is not None and value.start == words.start and mention.quantity is None
    subjectless = bare and first not in _FINITE
    return first not in _OPEN and not (subjectless or (first.endswith("ing") and words.text[:1].islower()))


def is_said_outright(mention: Mention) -> bool:
    """Tell whether a mention's words are what its speaker has to say: "though it sank" and "the place where it sank" only touch
    it by the way, and whether he or the reporter does is anybody's guess."""
    if not is_stated(mention) or _first_word(mention) in _BESIDES:
        return False
    value = mention.value if mention.quantity is None else None
    return value is None or not _BY_THE_WAY.search(mention.span.text[: max(0, value.start - mention.span.start)])


def _first_word(mention: Mention) -> str:
    words = mention.span.text.split(maxsplit=1)
    return words[0].lower() if words else ""


def is_clear(case: Case, link: ChainLink) -> bool:
    """Tell whether an article's own words say who a source is, well enough to tell it apart.

    An outlet and an agency; a person, body or document whose name stands in the words, or whose name a pronoun takes up
    with nobody else named between; people of a known sort ("residents", "the police"); who speaks for a body named with him
    ("a Velmoran Lodge spokesman").
    """
    if link.by_reader or link.type in _PLAIN_TYPES:
        return True
    if is_vague(link) or (link.type != "document" and plain_words(link.name)[-1:] and plain_words(link.name)[-1] in _UNSPEAKING):
        return False
    if link.span.text.lower() in _PRONOUNS:
        return _is_taken_up(case, link)
    if link.anonymous or link.type in _LOOSE_TYPES:
        return bool(sorts_of(link)) or unnamed_kind(link) in KNOWN_KINDS or _is_named_mouth(link)
    return _is_named(link) or bool(sorts_of(link) and not _has_capital(link.name))


def _is_named(link: ChainLink) -> bool:
    """Tell whether a capitalised word of the name stands in the words themselves."""
    shown = set(link.span.text.replace("’", "'").split())
    return any(word in shown or f"{word}'s" in shown for word in link.name.replace("’", "'").split() if word[:1].isupper())


def _is_named_mouth(link: ChainLink) -> bool:
    """Tell whether the words say for whom somebody speaks, by name: "a Velmoran Lodge spokesman"."""
    return is_mouth(link) and any(word[:1].isupper() for word in link.span.text.split()[1:])


def _has_capital(name: str) -> bool:
    return any(word[:1].isupper() for word in name.split())


def _is_taken_up(case: Case, link: ChainLink) -> bool:
    """Tell whether the last name before a pronoun, outside quotations, is the one it was led back to; for "it", the last who
    spoke by name."""
    article = case.articles.get(link.span.article)
    if article is None or not all(word[:1].isupper() for word in link.name.split() if word not in _JOINING):
        return False
    before = _QUOTED.sub(" ", article.text[max(0, link.span.start - _REACH) : link.span.start])
    ours = set(plain_words(link.name))
    if link.span.text.lower() == "it":
        spoken = _QUOTED.sub(" ", article.text[max(0, link.span.start - _REACH_OF_SPEECH) : link.span.start])
        spoke = [set(plain_words(m["name"])) for m in _SPOKE.finditer(spoken)]
        if spoke and ours & spoke[-1]:
            return True  # "The Watch said that … . …, it said": who spoke last goes on
    named = [set(plain_words(m["name"])) for m in _NAME.finditer(before) if _may_act(m, ours)]
    return bool(named) and bool(ours & named[-1])


def _may_act(match: re.Match[str], ours: set[str]) -> bool:
    """Tell whether capitalised words may be whom a pronoun takes up: no place or day, no common word that begins a sentence."""
    words, behind = set(plain_words(match["name"])), (match["behind"] or "").strip().lower()
    if words & ours:
        return True
    begins = not behind or not behind[-1].isalnum()
    return behind not in _WHERE and not (begins and len(words) < _NAME_WORDS)
