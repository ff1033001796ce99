"""When a word for a stance is one that somebody takes: not one that is only wished, feared, asked about or left unsaid.

A false stance of a named person is the worst line that positions can print. So a word counts only in a finite clause that is
neither a question nor a condition, and only with something that it is a stance on.
"""

from collections.abc import Iterator

from twosource.compare.arguments import Arguments, find_subject
from twosource.compare.deals import stands_under_deal
from twosource.compare.doubts import is_doubtful
from twosource.compare.plover import Event, speech_above
from twosource.language.grammar import child, children, subtree
from twosource.records import Parse, Sentence, Span, Token

_OPEN_MARKS = frozenset({"if", "whether", "unless", "lest", "before", "until"})
_MAYBE = frozenset({"could", "may", "might", "can", "probably", "likely", "perhaps", "possibly"})
_UNREAL = frozenset(
    """avoid prevent stop fear doubt wonder worry hope expect pretend refuse decline fail hesitate forget deny allege suspect
    unclear unsure""".split()
)
"""Words above a clause that say that it did not happen, or that nobody knows."""
_URGING = frozenset({"press", "push", "lobby", "pressure"})
"""What is urged on nobody and for nothing is a point, or a button."""
_WISHES = frozenset({"want", "wish", "hope", "like", "love", "prefer", "need"})
_WITHHELD = frozenset(
    """say tell comment answer elaborate disclose confirm name identify speak respond reveal specify detail explain
    describe interview""".split()
)
"""What a press office won't do: "declined to say". It is no stance on the matter."""
_DECLINED = frozenset("discuss provide give offer release comply".split())
"""What it declines to do as well; who refuses to, or won't, takes a stance: "refused to release the sailors"."""
_NO_GIFT = frozenset({"treat", "handle", "return", "host", "visit", "help", "feed"})
"""What is done in the course of things, and promised to nobody."""
_ASKING = frozenset({"ask", "question", "inquire", "enquire"})
_EMPTY_POS = frozenset({"PRON", "DET", "ADP", "PUNCT", "AUX", "PART", "CCONJ", "SCONJ", "ADV", "SPACE", "X"})


def is_taken(sentence: Sentence, event: Event, arguments: Arguments) -> bool:
    """Tell whether an event is a stance that its actor really takes."""
    parse, trigger = sentence.parse, event.trigger
    if sentence.text.rstrip("”\"’' ").endswith("?") or not _has_matter(sentence, arguments.content):
        return False
    if is_doubtful(sentence, event, arguments):
        return False
    if trigger.pos in {"VERB", "AUX"} and not event.by_speaker and not _is_finite(parse, trigger, event.will):
        return False
    if (
        _is_of_a_kind(parse, trigger)
        or _nobody_does(parse, trigger)
        or (trigger.lemma == "be" and event.by_speaker and not children(parse, trigger, ("auxpass",)))
    ):
        return False  # "no minister has urged it"; "he must be ill" is a guess
    if trigger.lemma in _URGING and event.coding.stance == "calls for" and trigger.pos == "VERB" and not _urges(parse, trigger):
        return False
    if any(_is_unreal(parse, clause) for clause in _clauses_above(parse, trigger)):
        return False
    if event.given and not _is_promise(parse, event, arguments):
        return False
    return not (
        _is_statement(parse, event)
        or _is_wish(parse, event)
        or _is_question(parse, event, arguments)
        or _is_withheld(parse, event)
    )


def _has_matter(sentence: Sentence, content: Span | None) -> bool:
    """Tell whether a content says what it is about: "them", "which" and "guilty" don't."""
    if content is None:
        return True  # shown without one, and kept out of the story's list by others
    words = [t for t in sentence.tokens if content.start <= sentence.start + t.start < content.end]
    opens = words[0].text.lower() if words else ""
    return opens not in {"which", "who", "whom", "what", "why", "how"} and any(t.pos not in _EMPTY_POS | {"ADJ"} for t in words)


def _is_finite(parse: Parse, verb: Token, will: Token | None) -> bool:
    """Tell whether a verb stands in a clause of its own: not "to offer", "offering", "the aid offered"."""
    first = next((t for t in children(parse, verb, ("conj",)) if t.i < verb.i), verb)
    carried = parse.tokens[verb.head] if verb.dep == "conj" else first
    helped = bool(children(parse, verb, ("aux", "auxpass"))) or bool(children(parse, carried, ("aux", "auxpass")))
    if any(t.lemma == "to" for joined in (verb, carried) for t in children(parse, joined, ("aux",))):
        return will is not None and will.i != verb.i and will.i == verb.head  # "is to open", "is going to open"
    return verb.tag in {"VBD", "VBZ", "VBP", "MD"} or (verb.tag in {"VB", "VBN", "VBG"} and helped) or verb.head == verb.i


def _clauses_above(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the words that head the clauses a word stands in, itself first."""
    while True:
        yield token
        if token.head == token.i:
            return
        token = parse.tokens[token.head]


def _is_unreal(parse: Parse, word: Token) -> bool:
    """Tell whether a clause is a condition or a guess, or hangs on a word that takes it back."""
    if any(t.lemma.lower() in _OPEN_MARKS for t in children(parse, word, ("mark",))):
        return True
    if any(t.lemma.lower() in _MAYBE for t in children(parse, word, ("aux", "advmod"))):
        return True
    above = parse.tokens[word.head]
    return word.i != above.i and word.dep in {"xcomp", "ccomp", "pcomp", "acl"} and above.lemma.lower() in _UNREAL


def _urges(parse: Parse, verb: Token) -> bool:
    return any(t.dep in {"xcomp", "ccomp", "advcl"} or t.lemma == "for" for t in children(parse, verb))


def _is_of_a_kind(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb only says which ones are meant: "support for sailors who accept the treaty"."""
    above = parse.tokens[verb.head]
    if verb.dep != "relcl" or above.tag not in {"NNS", "NNPS"} or child(parse, above, "det", "poss", "nummod") is not None:
        return False
    return parse.tokens[max(0, subtree(parse, verb)[0].i - 1)].text != ","  # after a comma it goes on telling


def _nobody_does(parse: Parse, verb: Token) -> bool:
    subject = child(parse, verb, "nsubj", "nsubjpass")
    return subject is not None and any(t.lemma.lower() in {"no", "neither"} for t in children(parse, subject, ("det", "neg")))


def _is_wish(parse: Parse, event: Event) -> bool:
    """Tell whether somebody only says what he himself would like to do: "we want to build", not "wants Karsk to leave"."""
    trigger = event.trigger
    if trigger.lemma not in _WISHES:
        return False
    goal = child(parse, trigger, "xcomp", "ccomp")
    return goal is not None and child(parse, goal, "nsubj") is None


def _is_promise(parse: Parse, event: Event, arguments: Arguments) -> bool:
    """Tell whether a kind deed to come is one that somebody promises: "will open", "said it would open", not "the law would"."""
    actor = arguments.actor
    if actor is None or event.trigger.lemma in _NO_GIFT or event.trigger.dep in {"relcl", "acl"}:
        return False
    if event.trigger.lemma in {"allow", "let"} and actor.text.lower() in {"it", "i", "they"}:
        return False  # "it would allow": a law; "I'll let him explain"
    speech = speech_above(parse, event.trigger)
    teller = find_subject(parse, speech) if speech is not None else None
    one_person = teller is not None and (teller.entity == "PERSON" or teller.text.lower() in {"he", "she", "i"})
    own = teller is not None and actor.pos == "PRON" and (actor.text.lower() in {"it", "they"}) != one_person
    would = event.will is not None and event.will.text.lower() in {"would", "'d", "’d"}
    return own or stands_under_deal(parse, event.trigger) or (not would and actor.text.lower() != "it")


def _is_question(parse: Parse, event: Event, arguments: Arguments) -> bool:
    if event.trigger.lemma not in _ASKING:
        return False
    asked = arguments.content.text if arguments.content is not None else ""
    first = asked.split(maxsplit=1)[0].lower() if asked.strip() else ""
    own = child(parse, event.trigger, "ccomp")
    return "question" in asked.lower() or first in {"if", "whether", "about"} or (own is not None and own.tag != "VB")


def _is_statement(parse: Parse, event: Event) -> bool:
    """Tell whether "insist" only says with stress what is so: "insisted he was innocent", not "insisted that he leave"."""
    told = child(parse, event.trigger, "ccomp")
    if event.trigger.lemma != "insist" or told is None or any(t.lemma == "only" for t in children(parse, told, ("advmod",))):
        return False  # "insisted that talks can only begin if …" sets terms
    helping = {t.lemma for t in children(parse, told, ("aux",))}
    return not (told.tag == "VB" and not helping - {"must", "should", "have"})


def _is_withheld(parse: Parse, event: Event) -> bool:
    if event.coding.stance != "rejects":
        return False
    goal = child(parse, event.trigger, "xcomp") or event.trigger
    comment = any(t.lemma == "comment" for t in children(parse, event.trigger, ("dobj", "xcomp")))
    kept_back = _WITHHELD | _DECLINED if event.trigger.lemma == "decline" else _WITHHELD
    return comment or (goal.pos == "VERB" and goal.lemma in kept_back)
