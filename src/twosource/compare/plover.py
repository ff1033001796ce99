"""What a verb or noun does in the terms of PLOVER: 16 types of political events, from AGREE to ASSAULT.

The types and modes are those of the PLOVER manual (Open Event Data Alliance); the table of words is our own. What is only
willed is coded by its will: a kindness to come is AGREE, a harm to come THREATEN, a kindness refused REJECT, and what
others "must" do REQUEST.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import cast

from twosource.language.grammar import ancestors, child, children, is_negated, subtree
from twosource.records import Parse, Stance, Token

KIND = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HARSH = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "PROTEST"})
SPEECH = frozenset(
    "say tell announce report declare state confirm claim add note reiterate reveal disclose stress argue insist decide "
    "conclude indicate believe describe show suggest explain maintain".split()
)
_WILLING = frozenset({"willing", "ready", "prepared", "open"})
_UNWILLING = frozenset({"unwilling", "reluctant", "opposed"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "going"})
_NO_REFUSAL = frozenset("be have happen occur matter work last seem become mean exist know survive suffice hurt".split())
"""What will not be is no refusal of anybody's."""
_NOW = frozenset({"is", "are", "am", "'m", "'re", "'s", "’m", "’re", "’s"})
_OBLIGED: dict[str, Stance] = {"must": "demands", "should": "calls for"}
GIVING = frozenset({"CONCEDE", "AID", "RETREAT", "COOPERATE"})
"""Kinds of deeds that are an offer as long as they are to come: "will release the sailors"; a meeting is none."""
# "Asked not to be named" is the terms of an interview, not a demand.
_TERMS_OF_TALK = frozenset({"identify", "name", "quote"})
# Words through which a sentence says what happened without being it.
_LIGHT = frozenset(
    "begin start continue keep try attempt manage seek be have do make use resort help move go decide plan".split()
)
_NEAR_DEPS = frozenset({"dobj", "prep", "prt", "pobj", "nsubjpass", "xcomp", "attr", "dative", "agent", "oprd", "advmod"})
_NEAR_MODIFIERS = frozenset({"compound", "amod", "nmod", "conj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """A row of the table: what a word stands for, alone or together with one of the words in `beside`."""

    plover: str
    mode: str
    stance: Stance
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A word of a sentence that names an event; `by_speaker` marks one that is the speaker's own will ("X must leave")."""

    trigger: Token
    coding: Coding
    by_speaker: bool = False
    will: Token | None = None
    """The word that makes it a will ("willing", "will"), where it is not done yet."""
    given: bool = False
    """Whether it is an offer only because it is something kind that is to come."""


def find_events(parse: Parse) -> tuple[Event, ...]:
    """Return the events of a sentence, that of its main clause first, then in the order of the words."""
    events = {trigger.i: event for trigger in parse.tokens if (event := _code(parse, trigger)) is not None}
    main = next((token.i for token in _main_words(parse) if token.i in events), None)
    order = sorted(events, key=lambda i: (i != main, i))
    return tuple(events[i] for i in order)


def _main_words(parse: Parse) -> Iterator[Token]:
    """Yield the words of the main clause, best first: what was said rather than that it was said."""
    queue = [token for token in parse.tokens if token.head == token.i]
    while queue:
        token = queue.pop(0)
        inner = children(parse, token, ("ccomp",))
        if inner and token.lemma in SPEECH:
            queue = [*inner, *queue]
            continue
        yield token
        if token.lemma in _LIGHT or token.pos in {"AUX", "NOUN"} or token.lemma in SPEECH:
            queue = [*children(parse, token, ("xcomp", "dobj", "attr", "ccomp", "acomp", "prep", "pobj")), *queue]
        queue.extend(children(parse, token, ("nsubj", "dobj", "xcomp", "ccomp", "advcl", "conj", "compound")))


def _code(parse: Parse, trigger: Token) -> Event | None:
    if trigger.pos in {"VERB", "AUX"}:
        return _code_verb(parse, trigger)
    if trigger.lemma in _WILLING | _UNWILLING and trigger.pos == "ADJ":
        return _code_will(parse, trigger)
    if trigger.pos == "NOUN" and trigger.dep != "compound":
        coding = look_up(trigger.lemma, "n", _near(parse, trigger))
        return Event(trigger=trigger, coding=coding) if coding else None
    return None


def _code_will(parse: Parse, trigger: Token) -> Event | None:
    """Code "is willing to", "ready for": an offer, or a refusal where it is negated."""
    holder = parse.tokens[trigger.head]
    goal = child(parse, trigger, "xcomp", "prep")
    if (
        goal is None
        or any(t.lemma == "too" for t in children(parse, trigger, ("advmod",)))
        or any(t.lemma in _OBLIGED for t in children(parse, holder, ("aux",)))
    ):
        return None
    unwilling = trigger.lemma in _UNWILLING or is_negated(parse, holder) or is_negated(parse, trigger)
    coding = Coding(plover="REJECT", mode="", stance="rejects") if unwilling else Coding(plover="AGREE", mode="", stance="offers")
    return Event(trigger=trigger, coding=coding, will=trigger)


def _code_verb(parse: Parse, trigger: Token) -> Event | None:
    # 1. A verb that only carries another one out ("agreed to lift") is coded by the one above it.
    if any(above.lemma in _WILLING and above.pos == "ADJ" for above in _xcomp_heads(parse, trigger)):
        return None
    # 2. What others must do is the speaker's demand.
    obligation = next((t for t in children(parse, trigger, ("aux",)) if t.lemma in _OBLIGED), None)
    speech = speech_above(parse, trigger)
    if obligation is not None and speech is not None:
        return Event(
            trigger=trigger,
            coding=Coding(plover="REQUEST", mode="", stance=_OBLIGED[obligation.lemma]),
            by_speaker=True,
            will=obligation,
        )
    coding = look_up(_with_particle(parse, trigger), "v", _near(parse, trigger)) or look_up(
        trigger.lemma, "v", _near(parse, trigger)
    )
    future = next((t for t in children(parse, trigger, ("aux",)) if t.text.lower() in _FUTURE), None)
    if future is None and coding is not None and coding.plover in KIND:
        future = stands_to_come(parse, trigger)
    negated = is_negated(parse, trigger)
    # 3. "Will not", "would not": a refusal, whatever it is that won't be done.
    if (
        future is not None
        and negated
        and trigger.lemma not in _NO_REFUSAL
        and not any(t.lemma == "have" for t in children(parse, trigger, ("aux",)))
    ):
        return Event(trigger=trigger, coding=Coding(plover="REJECT", mode="", stance="rejects"), will=future)
    # 4. "Will strike unless", "would call its members out unless": a threat, whatever it is that will be done.
    if future is not None and any(t.lemma == "unless" for t in subtree(parse, trigger)):
        return Event(trigger=trigger, coding=Coding(plover="THREATEN", mode="", stance="threatens"), will=future)
    if coding is None or (trigger.lemma == "ask" and _TERMS_OF_TALK & {t.lemma for t in children(parse, trigger)}):
        return None
    # 5. What is to come is a promise or a threat.
    if future is not None and coding.plover in KIND:
        if coding.plover in GIVING and coding.stance == "other" and not negated and child(parse, trigger, "auxpass") is None:
            given = Coding(plover="AGREE", mode="", stance="offers")
            return Event(trigger=trigger, coding=given, will=future, given=True)
        coding = replace(coding, plover="AGREE", mode="")
    elif future is not None and coding.plover in HARSH:
        coding = replace(coding, plover="THREATEN", mode="", stance="threatens")
    # 6. What was not agreed or accepted was refused; other things that did not happen are no events.
    elif negated:
        if coding.stance not in {"agrees", "accepts", "offers", "supports"}:
            return None
        # Who did not offer anything has refused nothing either.
        coding = Coding(plover="REJECT", mode="", stance="other" if coding.stance == "offers" else "rejects")
    return Event(trigger=trigger, coding=coding, will=future)


def stands_to_come(parse: Parse, verb: Token) -> Token | None:
    """Return the word that puts an infinitive into the future: "is to open", "are going to open"."""
    above = parse.tokens[verb.head]
    if verb.dep != "xcomp" or not any(t.lemma == "to" for t in children(parse, verb, ("aux",))):
        return None
    if child(parse, above, "acomp", "attr", "expl", "neg") is not None:
        return None
    going = above.text.lower() == "going" and any(t.text.lower() in _NOW for t in children(parse, above, ("aux",)))
    return above if going or above.text.lower() in {"is", "are"} else None


def _xcomp_heads(parse: Parse, token: Token) -> Iterator[Token]:
    while token.dep == "xcomp":
        token = parse.tokens[token.head]
        yield token


def speech_above(parse: Parse, verb: Token) -> Token | None:
    """Return the verb of saying whose content a clause is, if any."""
    for above in ancestors(parse, verb):
        if above.lemma in SPEECH and above.pos == "VERB":
            return above
        if above.pos not in {"VERB", "AUX"}:
            return None
    return None


def _with_particle(parse: Parse, verb: Token) -> str:
    """Return "rule out" for "ruled … out"."""
    particle = child(parse, verb, "prt") or next(
        (t for t in children(parse, verb, ("advmod", "prep")) if t.i == verb.i + 1 and t.lemma in {"back", "down", "out", "up"}),
        None,
    )
    return f"{verb.lemma} {particle.lemma}" if particle else verb.lemma


def _near(parse: Parse, trigger: Token) -> frozenset[str]:
    """Return the lemmas that a word governs closely: objects with their modifiers, prepositions with their objects."""
    found: set[str] = set()
    joined = [t for t in children(parse, trigger, _NEAR_MODIFIERS) if t.pos not in {"VERB", "AUX"}]  # another deed has its own
    queue = [*children(parse, trigger, _NEAR_DEPS), *joined]
    for _ in range(3):
        found.update(t.lemma.lower() for t in queue)
        queue = [t for above in queue for t in children(parse, above) if t.dep in _NEAR_DEPS | _NEAR_MODIFIERS]
    if any(
        m.lemma == "for" for clause in children(parse, trigger, ("advcl", "ccomp")) for m in children(parse, clause, ("mark",))
    ):
        found.add("for")  # "called for both sides to meet"
    if trigger.lemma in {"kill", "wound", "injure", "die", "shun", "strike", "seize", "retake", "arrive", "deploy", "ship"}:
        found.update(t.lemma.lower() for t in subtree(parse, trigger))
    return frozenset(found)


def look_up(word: str, pos: str, near: frozenset[str]) -> Coding | None:
    """Return what a lemma stands for among the words near it: the first row that fits, those with companions first."""
    rows = _table().get((word, pos), ())
    return next((row for row in rows if not row.beside or row.beside & near), None)


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, str], tuple[Coding, ...]]:
    table = files("twosource.compare").joinpath("data/plover.tsv").read_text(encoding="utf-8")
    rows: dict[tuple[str, str], list[Coding]] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        beside = frozenset(row["with"].split("|")) - {""}
        coding = Coding(plover=row["plover"], mode=row["mode"], stance=cast(Stance, row["stance"]), beside=beside)
        rows.setdefault((row["word"], row["pos"]), []).append(coding)
    return {key: tuple(sorted(found, key=lambda coding: not coding.beside)) for key, found in rows.items()}
