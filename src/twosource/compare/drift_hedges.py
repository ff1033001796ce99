"""Hedges lost and added, and plans and doubts that became facts."""

from collections.abc import Iterator, Set

from twosource.compare.drift_lexicon import (
    AS_WANTED,
    DEGREES,
    DEMANDING,
    DOUBTING,
    HEDGES,
    LIMITS,
    NEGATIONS,
    OPEN,
    PLANS,
    STRONG,
    TRYING,
    VERBS_ALONE,
    WEAKER,
)
from twosource.compare.drift_numbers import Number
from twosource.compare.drift_pair import Pair, Sign
from twosource.compare.drift_scopes import governed
from twosource.language.grammar import ancestors, child, children, is_negated, subtree
from twosource.records import DriftKind, Sentence, Token

_CLAUSES = ("acl", "xcomp", "ccomp")
"""What hangs on the noun of a plan, an offer, a risk: what is planned."""


def find_hedges(pair: Pair) -> Iterator[Sign]:
    """A hedge whose matter the other side tells without one, and a number left open by one side only."""
    yield from _judge(pair, "hedge_lost", HEDGES, HEDGES | WEAKER, back=False)
    yield from _judge(pair, "hedge_added", HEDGES, HEDGES | WEAKER, back=True)
    yield from _judge_claims(pair)
    for one in pair.numbers[0]:
        for other in pair.numbers[1]:
            if other.value == one.value and other.kind == one.kind:
                yield from _compare_bounds(pair, one, other)


def find_certainty(pair: Pair) -> Iterator[Sign]:
    """Something meant or foreseen that the child tells as done; a denial by degrees that became a whole one; a proof."""
    yield from _judge(pair, "certainty_raised", WEAKER, HEDGES | WEAKER, back=False)
    yield from _judge_denials(pair)
    yield from _judge_proofs(pair)


def _judge(pair: Pair, kind: DriftKind, sought: Set[str], kept: Set[str], *, back: bool) -> Iterator[Sign]:
    here, there = pair.side(back=back), pair.side(back=not back)
    if kind != "hedge_added" and find_signs(there, TRYING):
        kept = kept | TRYING
    if kind == "certainty_raised":
        kept = kept | DEMANDING
    mine, theirs = find_signs(here, kept), find_signs(there, kept)
    same = {sign.lemma.lower() for sign in theirs}
    aside = _said_of_speakers(pair, back=back)
    for sign in find_signs(here, sought):
        if sign.i in aside:
            continue
        # A sign that both have is no stand-in for one that only one has: of "allegedly drawn up a plan" the plan is left.
        elsewhere = {word.lemma.lower() for word in mine if word.i != sign.i}
        others = [
            {word.i for word in governed(there, other)} | {other.i} for other in theirs if other.lemma.lower() not in elsewhere
        ]
        matter = governed(here, sign)
        told = pair.told(matter, back=back)
        if not told:
            continue
        places = {word.i for word in pair.alignment.counterparts(matter, back=back)}
        is_kept = sign.lemma.lower() in same or any(places & other for other in others)
        change = None if is_kept else pair.change(kind, (sign,), matter, back=back)
        yield Sign((kind, "child" if back else "parent", here.start + sign.start), told, change)


def _said_of_speakers(pair: Pair, *, back: bool) -> set[int]:
    """Return the words that tell of a speaker himself: "an official who asked not to be named"."""
    sentence = pair.side(back=back)
    heads = [word for voice in pair.voices[back] for word in voice.source]
    clauses = [clause for head in heads for clause in children(sentence.parse, head, ("relcl", "acl", "appos"))]
    return {word.i for clause in clauses for word in subtree(sentence.parse, clause)}


def _judge_claims(pair: Pair) -> Iterator[Sign]:
    """Yield what the child tells as somebody's mere claim, and the parent on nobody's word."""
    if any(voice.reports for voice in pair.voices[0]) or find_signs(pair.parent, HEDGES):
        return
    for voice in pair.voices[1]:
        cue = [t for t in voice.cue if t.lemma.lower() in DOUBTING]
        told = pair.told(voice.matter, back=True) if cue else 0.0
        if told:
            change = pair.change("hedge_added", cue, voice.matter, back=True)
            yield Sign(("claim", "child", pair.child.start + cue[0].start), told, change)


def find_signs(sentence: Sentence, lemmas: Set[str]) -> list[Token]:
    """Return the words of a sentence that hedge, or that tell of a plan, by a list of lemmas."""
    return [token for token in sentence.tokens if _is_sign(sentence, token, lemmas)]


def _is_sign(sentence: Sentence, token: Token, lemmas: Set[str]) -> bool:
    low, lemma = token.text.lower(), token.lemma.lower()
    if token.pos == "PROPN":
        return False
    if token.pos == "NOUN" and lemma in PLANS and not _holds_a_plan(sentence, token):
        return False  # "the pay offer" is a thing, "an offer to pay" a plan
    before = sentence.tokens[token.i - 1].text.lower() if token.i else ""
    if lemma in OPEN and is_negated(sentence.parse, sentence.tokens[token.head]):
        return bool(lemmas & HEDGES)  # "it is not clear"
    if before in AS_WANTED:
        return False  # "as soon as possible", "than expected"
    if (lemma in WEAKER and _is_denied(sentence, token)) or (lemma == "due" and not _is_to_do(sentence, token)):
        return False
    if lemma in VERBS_ALONE:
        passive = bool(children(sentence.parse, token, ("auxpass",)))
        return lemma in lemmas and token.pos == "VERB" and _carries(sentence, token, lemma, passive=passive)
    return lemma in lemmas or low in lemmas


def _holds_a_plan(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun says what is planned: "an offer to pay", "the risk of a flood", not "the offer of Orsk Mills"."""
    things = (child(sentence.parse, of, "pobj") for of in children(sentence.parse, noun, ("prep",)))
    return bool(children(sentence.parse, noun, _CLAUSES)) or any(thing is not None and thing.pos != "PROPN" for thing in things)


def _is_denied(sentence: Sentence, token: Token) -> bool:
    """Tell whether a plan or a "could" is denied: what could not happen is no weaker for it. Expectations stay what they are."""
    above = (token, *ancestors(sentence.parse, token))
    return token.lemma.lower() in {"could", "want", "should"} and any(is_negated(sentence.parse, head) for head in above)


def _is_to_do(sentence: Sentence, token: Token) -> bool:
    """Tell whether something is "due to" happen, not only due on a day."""
    return bool(children(sentence.parse, token, ("xcomp",)))


def _carries(sentence: Sentence, token: Token, lemma: str, *, passive: bool) -> bool:
    """Tell whether a verb that hedges only before another does: "appears to", "was reported to", not "appears in print"."""
    if VERBS_ALONE[lemma] == "passive":
        return passive and bool(children(sentence.parse, token, ("xcomp", "oprd")))
    return bool(children(sentence.parse, token, ("xcomp", "ccomp", "oprd", "acomp")))


def _compare_bounds(pair: Pair, one: Number, other: Number) -> Iterator[Sign]:
    key = ("bound", "parent", pair.parent.start + one.words[0].start)
    weaker = other.bound and (not one.bound or (other.bound in LIMITS and one.bound not in LIMITS))
    if one.bound and (not other.bound or (one.bound in LIMITS and other.bound not in LIMITS)):
        yield Sign(key, 1.0, pair.changed("hedge_lost", one.words, other.words))
    elif weaker:
        yield Sign(key, 1.0, pair.changed("hedge_added", one.words, other.words))
    else:
        yield Sign(key, 1.0, None)


def _judge_denials(pair: Pair) -> Iterator[Sign]:
    """Yield "not particularly dangerous" that became "not dangerous", and "no immediate comment" that became none."""
    kept = bool(find_signs(pair.child, DEGREES | HEDGES | WEAKER))
    for sign in find_signs(pair.parent, DEGREES):
        matter = governed(pair.parent, sign)
        told = pair.told(matter) if _stands_in_denial(pair.parent, sign) else 0.0
        if told:
            change = None if kept else pair.change("certainty_raised", (sign,), matter)
            yield Sign(("degree", "parent", pair.parent.start + sign.start), told, change)


def _stands_in_denial(sentence: Sentence, sign: Token) -> bool:
    head = sentence.tokens[sign.head]
    if any(is_negated(sentence.parse, word) for word in (head, sentence.tokens[head.head])):
        return True
    return any(t.text.lower() in NEGATIONS for t in children(sentence.parse, head))


def _judge_proofs(pair: Pair) -> Iterator[Sign]:
    """Yield a proof or a ruling out that the child has, where the parent has no such word."""
    if find_signs(pair.parent, STRONG):
        return
    for sign in find_signs(pair.child, STRONG):
        matter = governed(pair.child, sign)
        told = pair.told(matter, back=True)
        if told:
            change = pair.change("certainty_raised", (sign,), matter, back=True)
            yield Sign(("proof", "child", pair.child.start + sign.start), told, change)
