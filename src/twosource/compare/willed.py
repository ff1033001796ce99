"""What speakers demand and refuse in words of their own, where no verb says "demand" or "refuse".

"There must be an inquiry", "they should leave, not sign a treaty", "a truce is out of the question", "has no intention of
leaving".
"""

from collections.abc import Iterator, Sequence

from twosource.compare.conditions import find_condition
from twosource.compare.plover import speech_above
from twosource.compare.stand import Stand, cut
from twosource.language.grammar import child, children, is_negated, subtree
from twosource.records import Parse, Sentence, Stance, Token

_OBLIGED: dict[str, Stance] = {"must": "demands", "should": "calls for"}
_UNACCEPTABLE = frozenset({"unacceptable", "intolerable", "non-negotiable", "nonnegotiable"})
_INTENTIONS = frozenset({"intention", "plan", "desire", "interest"})
_NOBODY = frozenset("i we you it this that these those one who which what".split())
"""Subjects of an obligation of whom nothing is demanded."""
_PLAIN = frozenset({"clear", "adamant", "plain"})
"""What somebody makes, or is, who demands: "made clear that the leaks must end"; other adjectives tell how he feels."""
_NO_DEED = frozenset("be have see expect feel seem know note look remember worry understand mean".split())
"""Verbs by which "should" tells what is likely or wise, and demands nothing."""


_DISGRACES = frozenset(
    """farce charade sham disgrace outrage crime mistake lie violation atrocity massacre provocation scandal catastrophe betrayal
    insult travesty joke failure genocide terrorism aggression unacceptable illegal outrageous irresponsible shameful
    disgraceful reckless barbaric cowardly unjust unconstitutional wrong""".split()
)
"""What a thing is called by those who condemn it."""
_CALLING = frozenset({"call", "brand", "label", "describe", "deem"})


def find_willed(sentence: Sentence, *, quoted: bool) -> tuple[Stand, ...]:
    """Return the stances of a sentence that its speaker takes.

    1. What others must do, in a quotation whose speaker is told elsewhere; 2. what must be; 3. the deed set against it by "not";
    4. what is unacceptable; 5. what nobody intends; 6. what somebody calls a disgrace. Where the sentence is not `quoted`, only
    those in a clause that it attributes, and 5 and 6.
    """
    found = [stand for token in sentence.tokens for stand in _at(sentence, token, quoted=quoted)]
    return tuple(sorted(found, key=lambda stand: stand.trigger.i))


def _at(sentence: Sentence, token: Token, *, quoted: bool) -> Iterator[Stand]:
    parse = sentence.parse
    if token.lemma in _CALLING and (stand := _called(sentence, token)) is not None:  # 6
        yield stand
    if token.lemma == "have" and (stand := _unintended(sentence, token)) is not None:  # 5
        yield stand
    if token.pos not in {"VERB", "AUX"} or not (quoted or speech_above(parse, token) is not None) or _is_open(parse, token):
        return
    stance = _obligation(parse, token)
    if stance is not None:
        yield from _obliged(sentence, token, stance)
    if token.lemma == "be" and (refused := _refused(sentence, token)) is not None:  # 4
        yield refused


def _obligation(parse: Parse, verb: Token) -> Stance | None:
    """Return what an obliging word makes of a verb; "should the court agree" is a condition, "should have left" is too late."""
    helping = [
        t for t in parse.tokens if t.head in {verb.i, *(o.i for o in children(parse, verb, ("auxpass",)))} and t.dep == "aux"
    ]
    modal = next((t for t in helping if t.lemma in _OBLIGED), None)
    subject = child(parse, verb, "nsubj", "nsubjpass", "expl")
    if modal is not None:
        late = any(t.lemma == "have" for t in helping) or (subject is not None and modal.i < subject.i)
        return None if late else _OBLIGED[modal.lemma]
    return None


def _is_open(parse: Parse, verb: Token) -> bool:
    """Tell whether an obligation is only asked about, felt or doubted: "what they should do", "a pity that he should go"."""
    above = parse.tokens[verb.head]
    subject = child(parse, verb, "nsubj", "nsubjpass", "expl") or verb
    first = subtree(parse, subject)[0].i
    before = [*children(parse, verb), *parse.tokens[max(0, first - 1) : first]]
    asked = any(t.tag in {"WP", "WRB", "WDT", "WP$"} for t in before) or verb.dep in {"relcl", "acl", "pcomp"}
    feeling = above if above.pos == "ADJ" else child(parse, above, "acomp")
    felt = verb.dep == "ccomp" and feeling is not None and feeling.lemma not in _PLAIN
    doubted = verb.head != verb.i and (is_negated(parse, above) or above.lemma in {"whether", "if", "convince", "doubt"})
    return asked or felt or doubted


def _obliged(sentence: Sentence, verb: Token, stance: Stance) -> Iterator[Stand]:
    parse = sentence.parse
    subject = child(parse, verb, "nsubj", "nsubjpass", "csubj")
    likely = verb.lemma in (_NO_DEED if stance == "calls for" else {"be"}) and child(parse, verb, "auxpass") is None
    wanted = child(parse, verb, "attr") if child(parse, verb, "expl") is not None and verb.lemma == "be" else None
    if wanted is not None:  # 2
        denied = any(t.lemma == "no" for t in children(parse, wanted, ("det",)))
        yield from _stand(sentence, verb, "rejects" if denied else stance, subtree(parse, wanted))
    elif subject is not None and subject.text.lower() not in _NOBODY and not likely:  # 1
        first = subtree(parse, subject)[0].i
        torn = {t.i for other in children(parse, verb, ("conj",)) if other.tag == "VBD" for t in subtree(parse, other)}
        words = [t for t in subtree(parse, verb) if t.i >= first and t.i not in torn]
        yield from _stand(sentence, verb, stance, words, recipient=subject)
    for other in children(parse, verb, ("dep", "conj", "advcl", "ccomp", "xcomp")):  # 3
        if other.pos == "VERB" and other.tag == "VB" and is_negated(parse, other) and child(parse, other, "nsubj", "aux") is None:
            yield from _stand(sentence, other, "rejects", [t for t in subtree(parse, other) if t.i >= other.i])


def _refused(sentence: Sentence, verb: Token) -> Stand | None:
    """Read "X is unacceptable", "X is not acceptable", "X is out of the question", "there will be no X"."""
    parse = sentence.parse
    subject = child(parse, verb, "nsubj", "csubj")
    quality = child(parse, verb, "acomp")
    out = any(p.lemma == "out" and "question" in {t.lemma for t in subtree(parse, p)} for p in children(parse, verb, ("prep",)))
    is_bad = quality is not None and (
        (quality.lemma in _UNACCEPTABLE and not is_negated(parse, verb))
        or (quality.lemma == "acceptable" and is_negated(parse, verb))
    )
    if subject is not None and (out or is_bad) and subject.pos != "PRON":
        return next(_stand(sentence, verb, "rejects", subtree(parse, subject)), None)
    none = child(parse, verb, "attr")
    will = any(t.lemma == "will" for t in children(parse, verb, ("aux",)))
    if (
        child(parse, verb, "expl") is None
        or none is None
        or not will
        or not any(t.lemma == "no" for t in children(parse, none, ("det",)))
    ):
        return None
    return next(_stand(sentence, verb, "rejects", subtree(parse, none)), None)


def _unintended(sentence: Sentence, verb: Token) -> Stand | None:
    """Read "has no intention of leaving", "have no plans to talk"."""
    parse = sentence.parse
    noun = child(parse, verb, "dobj")
    subject = child(parse, verb, "nsubj")
    if (
        noun is None
        or subject is None
        or noun.lemma not in _INTENTIONS
        or not any(t.lemma == "no" for t in children(parse, noun, ("det",)))
    ):
        return None
    of = next((p for p in children(parse, noun, ("prep",)) if p.lemma in {"of", "in"}), None)
    deed = child(parse, of, "pcomp") if of is not None else child(parse, noun, "acl") or child(parse, verb, "xcomp", "advcl")
    content = cut(sentence, subtree(parse, deed)) if deed is not None else None
    return Stand(trigger=verb, stance="rejects", actor=subject, content=content) if content is not None else None


def _called(sentence: Sentence, verb: Token) -> Stand | None:
    """Read "called the vote a farce", "described the raid as barbaric"."""
    parse = sentence.parse
    subject = child(parse, verb, "nsubj")
    named = [t for t in subtree(parse, verb) if t.i > verb.i and t.lemma in _DISGRACES and _is_name_given(parse, verb, t)]
    if subject is None or not named or is_negated(parse, verb):
        return None
    words = [t for t in subtree(parse, verb) if verb.i < t.i <= named[0].i]
    content = cut(sentence, words)
    return Stand(trigger=verb, stance="condemns", actor=subject, content=content) if content is not None else None


def _is_name_given(parse: Parse, verb: Token, word: Token) -> bool:
    """Tell whether a word is what something is called: the verb's complement, or the object of its "as"."""
    above = parse.tokens[word.head]
    if word.dep in {"oprd", "attr", "acomp"}:
        return above.i == verb.i or (above.dep == "ccomp" and above.head == verb.i)
    if above.lemma == "as":  # small parsers hang "as barbaric" on what is called so as often as on the verb
        holder = parse.tokens[above.head]
        return holder.i == verb.i or (holder.dep == "dobj" and holder.head == verb.i)
    return word.dep == "ccomp" and above.i == verb.i


def _stand(
    sentence: Sentence, verb: Token, stance: Stance, words: Sequence[Token], recipient: Token | None = None
) -> Iterator[Stand]:
    """Yield a stance of the speaker's; its condition stands apart from its content."""
    condition = find_condition(sentence, verb, subtree(sentence.parse, verb))
    kept = [t for t in words if condition is None or sentence.start + t.start < condition.start]
    content = cut(sentence, kept)
    if content is not None:
        yield Stand(trigger=verb, stance=stance, actor=None, content=content, condition=condition, recipient=recipient)
