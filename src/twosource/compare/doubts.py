"""What looks like a stance and is none: idioms, predictions, hearsay, and contents that say nothing outside their sentence."""

from collections.abc import Iterator

from twosource.compare.actors import ACTING
from twosource.compare.arguments import Arguments, find_subject
from twosource.compare.plover import Event, speech_above
from twosource.language.grammar import ancestors, child, children, subtree
from twosource.records import Parse, Sentence, Span, Token

_WH = frozenset({"WP", "WRB", "WDT", "WP$"})
_AWAY = frozenset({"off", "away", "down", "out"})
"""Behind "back": "backed away from the plan" is no support of it."""
_STRUCK = frozenset("deal accord agreement bargain compromise pact treaty truce ceasefire settlement".split())
_TALKS = frozenset(
    """talk dialogue negotiation discussion compromise deal peace cooperation truce ceasefire exchange treaty agreement accord
    meeting swap release pause election concession""".split()
)
"""What somebody who is "ready for" it offers; who is ready for a storm offers nothing."""
_HEARSAY = frozenset(
    """report rumor rumour speculation claim allegation suggestion possibility chance prospect notion insistence hope fear
    expectation concern extent""".split()
)
"""Nouns behind which a clause is not told as done: "reports that the sides have agreed"."""
_UNWILLED = frozenset(
    """get miss face surprise earn gain win lose find need notice regret harm affect cause suffer recover succeed fail
    understand remember return make""".split()
)
"""What somebody "won't" do without refusing it: "won't get the votes", "won't face voters"."""
_HARM = frozenset("destroy sue veto filibuster block resist oppose punish retaliate crush attack strike kill fight".split())
"""What is vowed as a threat: "vowed to sue" offers nothing."""
_SAID_AFTER = frozenset(
    """pledge promise vow demand urge insist threaten warn agree concede propose admit acknowledge argue accuse allege deny
    appeal ask""".split()
)
"""Verbs that may stand behind the clause they govern: "we will stay, she pledged"."""
_FEELINGS = frozenset({"confidence", "support", "hope", "optimism", "concern", "criticism"})
"""What is voiced, and not what it is voiced on."""


def is_doubtful(sentence: Sentence, event: Event, arguments: Arguments) -> bool:
    """Tell whether an event is only the look of a stance.

    >>> is_doubtful(sentence, event, arguments)                      # doctest: +SKIP
    True                                            # of "The mayor backed away from the plan."
    """
    parse = sentence.parse
    return (
        _is_idiom(parse, event)
        or _is_unwilled(parse, event)
        or _is_prediction(parse, event)
        or _is_torn(parse, event)
        or any(_is_hearsay(parse, word) for word in (event.trigger, *ancestors(parse, event.trigger)))
        or (arguments.content is not None and _says_nothing(sentence, event, arguments.content))
    )


def _is_idiom(parse: Parse, event: Event) -> bool:
    verb = event.trigger
    behind = {t.lemma for t in children(parse, verb, ("prt", "prep", "advmod"))}
    thing = child(parse, verb, "dobj")
    if verb.pos == "ADJ":  # "ready for the ruling"
        goal = next((child(parse, p, "pobj") for p in children(parse, verb, ("prep",)) if p.lemma == "for"), None)
        return goal is not None and goal.lemma not in _TALKS
    if verb.pos != "VERB" or event.will is not None:
        return False
    subject = child(parse, verb, "nsubj")
    return (
        # In the present, "it calls for" is as a rule a bill or a plan that does.
        (verb.lemma == "call" and verb.tag == "VBZ" and subject is not None and subject.text.lower() == "it")
        or (verb.lemma == "back" and bool(behind & _AWAY))
        or (verb.lemma == "call" and event.coding.stance == "calls for" and _names(parse, verb))
        or (verb.lemma == "strike" and event.coding.stance == "agrees" and (thing is None or thing.lemma not in _STRUCK))
        or (verb.lemma == "advise" and child(parse, verb, "xcomp") is None and "against" not in behind)
        or (verb.lemma == "blame" and thing is not None and not _blames(parse, verb, thing))
        or (verb.lemma == "ask" and "about" in behind)
        or (event.coding.stance == "condemns" and child(parse, verb, "ccomp") is not None)  # complains that it is so
    )


def _names(parse: Parse, verb: Token) -> bool:
    """Tell whether "call" says what something is: "called the tax too heavy for us", not "called for both to meet"."""
    said = children(parse, verb, ("dobj", "oprd", "ccomp"))
    return any(t.i > verb.i and all(m.lemma != "for" for m in children(parse, t, ("mark",))) for t in said)


def _blames(parse: Parse, verb: Token, thing: Token) -> bool:
    """Tell whether "blame" has the one who is blamed for its object; in "blamed the loss on Karsk" that stands behind "on"."""
    behind = {t.lemma for t in (*children(parse, verb, ("prep",)), *children(parse, thing, ("prep",)))}
    return "for" in behind or ("on" not in behind and thing.entity in ACTING)


def _is_unwilled(parse: Parse, event: Event) -> bool:
    """Tell whether something only won't happen, or would as a rule: "won't get the votes", "the court would strike it down"."""
    verb, will = event.trigger, event.will
    if will is None or verb.pos != "VERB":
        return False
    if event.coding.stance == "rejects":
        return verb.lemma in _UNWILLED
    if event.by_speaker:
        return verb.dep == "relcl" or (child(parse, verb, "dobj") is None and verb.lemma == "have")
    return event.coding.stance == "threatens" and will.text.lower() in {"would", "'d", "’d"} and not speech_above(parse, verb)


def _is_prediction(parse: Parse, event: Event) -> bool:
    """Tell whether somebody foresees what another will do: "the bill would be approved by the senate"."""
    passive = child(parse, event.trigger, "auxpass") is not None
    return passive and event.will is not None and event.coding.stance in {"accepts", "agrees", "supports"}


def _is_torn(parse: Parse, event: Event) -> bool:
    """Tell whether the parse gives a verb a clause that is not its own, or takes a wish for what is done.

    1. A clause in front of a verb that cannot follow it: "It was the usual – he wants more". 2. "That Orr approve the line".
    """
    verb = event.trigger
    before = [c for c in children(parse, verb, ("ccomp",)) if c.i < verb.i]
    if before and verb.pos == "VERB" and verb.lemma not in _SAID_AFTER and not event.by_speaker:
        return True
    subject = find_subject(parse, verb) if verb.tag == "VBP" else None
    return subject is not None and subject.entity == "PERSON" and not children(parse, subject, ("conj", "cc"))


def _is_hearsay(parse: Parse, word: Token) -> bool:
    """Tell whether a word heads a clause that asks, or one behind a noun for what is only heard, hoped or feared."""
    above = parse.tokens[word.head]
    if word.i == above.i:
        return False
    one_report = above.lemma == "report" and above.tag == "NN"  # "a report that …" was written by somebody
    if above.pos == "NOUN" and above.lemma in _HEARSAY and not one_report and word.dep in {"acl", "ccomp", "relcl"}:
        return True
    if word.dep not in {"ccomp", "pcomp", "csubj"} or word.pos not in {"VERB", "AUX"}:
        return False
    return subtree(parse, word)[0].tag in _WH


def _says_nothing(sentence: Sentence, event: Event, content: Span) -> bool:
    words = list(_words(sentence, content))
    if not words:
        return False
    first, inside = words[0], {t.i for t in words}
    head = next((t for t in words if t.head not in inside or t.head == t.i), first)
    return (
        words[-1].tag == "POS"
        or (head.lemma in _FEELINGS and event.coding.stance in {"supports", "condemns"})
        or (event.trigger.pos == "NOUN" and first.tag == "VBN")  # "a proposal called …"
        or (event.coding.stance == "rejects" and first.lemma in {"not", "never"})  # two denials, of which one is lost
        or (event.coding.stance == "offers" and (first.lemma in {"few", "little", "no"} or head.lemma in _HARM))
        or all(t.entity in {"DATE", "TIME"} or t.pos in {"NUM", "PUNCT"} for t in words)
    )


def _words(sentence: Sentence, span: Span) -> Iterator[Token]:
    return (t for t in sentence.tokens if span.start <= sentence.start + t.start < span.end)
