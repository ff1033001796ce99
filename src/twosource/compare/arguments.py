"""Who takes a stance, towards whom, and on what: the words around an event's trigger."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.compare.conditions import find_condition, opens_condition
from twosource.compare.plover import Event, look_up, speech_above
from twosource.language.grammar import child, children, edges, is_negated, subtree
from twosource.records import Parse, Sentence, Span, Token

_OBJECTS = ("dobj", "ccomp", "xcomp", "attr", "oprd", "nsubjpass")
_PREPOSITIONS = frozenset({"for", "to", "of", "on", "against", "over", "with", "about", "from", "in"})
_RECIPIENTS = frozenset({"to", "against", "with", "on", "upon", "from", "between"})
LONGEST_CONTENT = 40
"""Words; what is longer is a whole paragraph that no reader takes for one matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """The head words of actor and recipient, and the spans of content and condition."""

    actor: Token | None
    recipient: Token | None
    content: Span | None
    condition: Span | None
    terms: Span | None = None
    """What a refusal waits for: "a ceasefire begins" in "won't talk until a ceasefire begins"."""


def find_arguments(sentence: Sentence, event: Event) -> Arguments:
    """Return what a sentence says about an event."""
    parse, trigger = sentence.parse, event.trigger
    if trigger.pos == "NOUN":
        actor, recipient, objects = _around_noun(parse, trigger)
    else:
        actor, recipient, objects = _around_verb(parse, event)
    if actor is not None and actor in objects:
        actor = None  # what is acted on does not act: the parse has torn the sentence
    scope = _scope(parse, trigger)
    condition = find_condition(sentence, trigger, scope)
    if condition is not None and _hangs_on_another(sentence, event, objects, condition):
        condition = None
    return Arguments(
        actor=actor,
        recipient=recipient,
        content=_cut_content(sentence, objects, condition),
        condition=condition,
        terms=_find_terms(sentence, condition),
    )


def _scope(parse: Parse, trigger: Token) -> tuple[Token, ...]:
    """Return the words among which the condition of an event stands. That of an offer that is rejected or made often hangs
    on the verb in the parse, so for a noun they go on to the end of its verb's phrase."""
    governor = parse.tokens[trigger.head]
    if trigger.pos == "NOUN" and trigger.dep == "dobj" and governor.pos == "VERB":
        return tuple(t for t in subtree(parse, governor) if t.i >= trigger.i)
    return subtree(parse, trigger)


def _find_terms(sentence: Sentence, condition: Span | None) -> Span | None:
    """Return a condition without the "until" or "unless" that opens it."""
    if condition is None:
        return None
    opening = next((o for o in ("until ", "unless ", "before ") if condition.text.lower().startswith(o)), None)
    if opening is None:
        return None
    return sentence.cut(condition.start + len(opening) - sentence.start, condition.end - sentence.start)


def _hangs_on_another(sentence: Sentence, event: Event, objects: Sequence[Token], condition: Span) -> bool:
    """Tell whether a condition belongs to what is accepted or refused: "rejected an offer of a truce in exchange for …"."""
    before = [t for t in objects if t.pos == "NOUN" and t.i != event.trigger.i and sentence.start + t.start < condition.start]
    return any((coding := look_up(t.lemma, "n", frozenset())) and coding.stance != "other" for t in before)


def _around_noun(parse: Parse, noun: Token) -> tuple[Token | None, Token | None, tuple[Token, ...]]:
    """Read "Velmora's offer of a truce", "the Velmoran offer to …", "the demand by Velmora for …"."""
    owner = child(parse, noun, "poss") or next(
        (
            t
            for t in children(parse, noun, ("amod", "compound", "nmod"))
            if t.pos == "PROPN" or t.entity in {"NORP", "GPE", "ORG"}
        ),
        None,
    )
    prepositions = children(parse, noun, ("prep",))
    if owner is None:
        by = next((p for p in (*prepositions, *children(parse, noun, ("agent",))) if p.lemma in {"by", "from"}), None)
        owner = child(parse, by, "pobj") if by else None
    if owner is None:
        carrier = parse.tokens[noun.head]
        if carrier.lemma in {
            "make",
            "issue",
            "submit",
            "present",
            "renew",
            "repeat",
            "reiterate",
            "voice",
            "express",
            "file",
        }:
            owner = find_subject(parse, carrier)
    to = next((p for p in prepositions if p.lemma in {"to", "against"}), None)
    goals = [p for p in prepositions if p.lemma in {"for", "of", "on", "over"} and not opens_condition(parse.tokens, p.i)]
    clauses = children(parse, noun, ("acl", "ccomp"))
    goal = next((t for t in (child(parse, p, "pobj", "pcomp") for p in goals) if t is not None), None) or next(
        iter(clauses), None
    )
    objects = subtree(parse, goal) if goal is not None else ()
    return owner, child(parse, to, "pobj") if to else None, objects


def _around_verb(parse: Parse, event: Event) -> tuple[Token | None, Token | None, tuple[Token, ...]]:
    verb = event.trigger
    if event.by_speaker:
        speech = speech_above(parse, verb)
        actor = find_subject(parse, speech) if speech else None
        return actor, find_subject(parse, verb), subtree(parse, verb)
    holder = parse.tokens[verb.head] if verb.pos == "ADJ" else verb
    actor = find_subject(parse, holder)
    goal = _goal(parse, verb, event)
    objects = _with_following(parse, verb, goal) if goal is not None else ()
    return actor, _recipient(parse, verb, goal), objects


def _goal(parse: Parse, verb: Token, event: Event) -> Token | None:
    """Return the head of what is offered, demanded or refused."""
    if event.given or (event.will is not None and verb.pos == "VERB" and _is_the_matter(parse, event)):
        return verb  # "will not discuss prisoners": the discussing is refused
    passive = child(parse, verb, "auxpass") is not None
    goals = children(parse, verb, tuple(d for d in _OBJECTS if d != "nsubjpass" or passive))
    clause = next((g for g in goals if g.dep in {"ccomp", "xcomp"}), None) or _for_clause(parse, verb)
    if clause is not None:
        return clause
    if goals:
        return goals[0]
    for preposition in children(parse, verb, ("prep", "prt")) if verb.lemma != "want" else ():
        if preposition.lemma in _PREPOSITIONS and not opens_condition(parse.tokens, preposition.i):
            goal = child(parse, preposition, "pobj", "pcomp")
            if goal is not None and goal.entity not in {"DATE", "TIME"}:
                return goal
    # "Some push for a truce while Karsk is pushing back": on the same matter.
    above = parse.tokens[verb.head]
    return _goal(parse, above, event) if verb.dep == "advcl" and above.pos == "VERB" else None


def _is_the_matter(parse: Parse, event: Event) -> bool:
    """Tell whether the deed itself is refused or threatened: "will not sign", "will strike", and not "will veto the bill"."""
    return event.coding.stance == "threatens" or (event.coding.stance == "rejects" and is_negated(parse, event.trigger))


def _with_following(parse: Parse, verb: Token, goal: Token) -> tuple[Token, ...]:
    """Return the words of a goal and, for a noun, those of the prepositions after it, which small parsers hang on the verb
    as often as not: "denied reports of a halt". A time at the end is left out; of a refused deed, the doer."""
    if goal.i == verb.i:
        return tuple(t for t in subtree(parse, goal) if t.i >= verb.i)
    torn = next((t for t in children(parse, goal, ("conj",)) if _is_torn_conjunct(goal, t)), None)
    joint = next((t for t in children(parse, goal, ("cc",)) if torn is not None and t.i > goal.i), torn)
    words = [t for t in subtree(parse, goal) if joint is None or t.i < joint.i]
    if goal.dep == "dobj":
        for preposition in children(parse, verb, ("prep",)):
            phrase = subtree(parse, preposition)
            ends_in_time = phrase[-1].entity in {"DATE", "TIME"} or len(phrase) == 1
            if preposition.i == words[-1].i + 1 and not ends_in_time and not opens_condition(parse.tokens, preposition.i):
                words += phrase
        words += _infinitive_behind(parse, verb, words[-1])
    return tuple(words)


def _infinitive_behind(parse: Parse, verb: Token, last: Token) -> tuple[Token, ...]:
    """Return the words of "to open the gate" right behind a goal: "accepted a proposal of the mediator to open the gate"."""
    for clause in children(parse, verb, ("advcl", "xcomp")):
        words = subtree(parse, clause)
        gap = parse.tokens[last.i + 1 : words[0].i]
        if words[0].i > last.i and words[0].text.lower() == "to" and all(t.pos == "PUNCT" for t in gap):
            return words
    return ()


def _for_clause(parse: Parse, verb: Token) -> Token | None:
    """Return the verb of "for both sides to meet" behind "called", of "to let …" behind "offered on Thursday"."""
    for clause in children(parse, verb, ("advcl",)):
        before = children(parse, clause, ("mark", "aux"))
        if any(m.lemma == "for" for m in before) or (before and before[0].lemma == "to" and child(parse, verb, "dobj") is None):
            return clause
    return None


def _recipient(parse: Parse, verb: Token, goal: Token | None) -> Token | None:
    if goal is not None and goal.dep == "ccomp" and (other := child(parse, goal, "nsubj", "nsubjpass")) is not None:
        return other  # "demanded that Karsk open its ports"
    direct = child(parse, verb, "dative") or (child(parse, verb, "dobj") if goal is not None and goal.dep == "xcomp" else None)
    if direct is not None and direct.pos != "ADP":
        return direct
    for preposition in children(parse, verb, ("prep", "dative")):
        if preposition.lemma in _RECIPIENTS:
            found = child(parse, preposition, "pobj")
            if found is not None and found is not goal and found.entity in {"PERSON", "ORG", "GPE", "NORP"}:
                return found
    return None


def find_subject(parse: Parse, verb: Token) -> Token | None:
    """Return the one who acts: the subject, the agent of a passive, or that of the verb that this one hangs on."""
    agent = child(parse, verb, "agent")
    if agent is not None:
        return child(parse, agent, "pobj")
    if (subject := child(parse, verb, "nsubj", "csubj")) is not None:
        return _relative(parse, verb, subject)
    if verb.dep in {"xcomp", "conj", "advcl", "acl", "pcomp", "relcl"} and verb.head != verb.i:
        above = parse.tokens[verb.head]
        if _is_torn_conjunct(above, verb):
            return find_subject(parse, parse.tokens[above.head])
        # "are said to have demanded": the subject of the passive is the one who demanded.
        if verb.dep == "xcomp" and child(parse, above, "auxpass") is not None:
            return child(parse, above, "nsubjpass")
        if above.pos == "NOUN" or above.pos == "PROPN":
            return above if verb.dep in {"acl", "relcl"} and verb.tag == "VBG" else None
        if above.pos == "ADP":
            above = parse.tokens[above.head]
        return find_subject(parse, above) if above.pos in {"VERB", "AUX"} else None
    return None


def _is_torn_conjunct(verb: Token, other: Token) -> bool:
    """Tell whether a past tense was joined to an infinitive by the parse: it goes on the sentence ("demanded that the town
    open a gate, and accused …"), not the demand."""
    return other.dep == "conj" and verb.tag == "VB" and other.tag in {"VBD", "VBZ"}


def _relative(parse: Parse, verb: Token, subject: Token) -> Token:
    """Return the noun that "who" or "which" stands for."""
    if verb.dep == "relcl" and subject.tag in {"WP", "WDT"}:
        return parse.tokens[verb.head]
    return subject


def _cut_content(sentence: Sentence, objects: Sequence[Token], condition: Span | None) -> Span | None:
    """Return the words of the content, up to the condition where that stands inside."""
    kept = [t for t in objects if condition is None or sentence.start + t.start < condition.start]
    if not kept:
        return None
    first, last = edges(kept)
    if first.text.lower() in {"that", "to", "for"} and last.i > first.i:
        first = next((t for t in kept if t.i > first.i and t.pos != "PUNCT"), first)
    last = min(last, sentence.tokens[min(first.i + LONGEST_CONTENT, len(sentence.tokens) - 1)], key=lambda t: t.i)
    return sentence.words(first, last)
