"""What a trained model is told of each word of a sentence, once a cue is given: is it part of its source, cue or content?

The cue's word is the centre: every word is described by the branch of the parse over which it hangs on the cue, by its
distance, by quotation marks, and by the tags that the rules gave it. The labels are S, Q and C for source, cue and content,
each with B- or I-, and O.
"""

from collections.abc import Sequence

from twosource.attribution.candidates import SHOWN, Marked, Rates, known_lemma, word_key
from twosource.attribution.views import SentenceView
from twosource.records import Token

FARTHEST = 4
"""Governors above the cue that are told apart."""


def describe_words(view: SentenceView, cue: Token, marked: Sequence[Marked], rates: Rates) -> list[list[str]]:
    """Return the attributes of every word of a sentence for one cue."""
    branches = _branches(view, cue)
    own, other = _rule_tags(view, cue, marked)
    lemma, kind = known_lemma(cue, rates), word_key(cue)[1]
    passive = any(t.dep in {"auxpass", "nsubjpass"} for t in view.children(cue))
    manner = f"{kind}{'p' if passive else 'a'}{'/' + cue.dep if cue.dep in {'acl', 'relcl', 'ccomp', 'ROOT', 'amod'} else ''}"
    centre = view.quoted[cue.i]
    tokens = view.tokens
    base: list[tuple[str, str, str, str]] = []
    for token in tokens:
        shown = token.lemma.lower() if token.pos in SHOWN else token.tag
        number = view.quoted[token.i]
        marks = "-" if number < 0 else ("=" if number == centre else "+")
        base.append((branches[token.i], own[token.i], shown, marks))
    found: list[list[str]] = []
    last = len(tokens) - 1
    for i, token in enumerate(tokens):
        branch, tag, shown, marks = base[i]
        before = base[i - 1] if i else EDGE
        after = base[i + 1] if i < last else EDGE
        side = _side(i - cue.i)
        top = branch.split(" ", 1)[0]
        found.append(
            [
                f"b={branch}",
                f"t={top}/{lemma}",
                f"t={top}/{manner}/{tag}",
                f"r={tag}/{other[i]}",
                f"r={before[1]}{tag}{after[1]}",
                f"w={shown}",
                f"w={shown}/{side}",
                f"w={shown}/{top}",
                f"p={before[2]}|{shown}",
                f"n={shown}|{after[2]}",
                f"d={side}/{token.dep}/{manner}",
                f"q={before[3]}{marks}{after[3]}/{side[0]}",
                f"q={marks}/{tag}/{top}",
                f"b-={before[0]}",
                f"b+={after[0]}",
                f"t-={before[0].split(' ', 1)[0]}|{top}",
                f"t+={top}|{after[0].split(' ', 1)[0]}",
                f"e={token.entity}/{top}",
                f"c={rates.get(word_key(token), 0)}/{token.pos}/{top}",
            ]
        )
    found[0].append("first")
    found[-1].append("last")
    return found


EDGE = ("edge", "-", "edge", "e")


def _side(distance: int) -> str:
    """Return a distance in words, coarser the farther."""
    if distance == 0:
        return "0"
    size = abs(distance)
    step = size if size <= 4 else 5 if size <= 7 else 8 if size <= 15 else 16
    return f"{'<' if distance < 0 else '>'}{step}"


def _branches(view: SentenceView, cue: Token) -> list[str]:
    """Return for each word over which branch it hangs on the cue: level and relation of the branch, side, depth below it."""
    above: dict[int, int] = {cue.i: 0}
    token = cue
    while token.head != token.i and len(above) <= 12:
        token = view.head(token)
        if token.i in above:
            break
        above[token.i] = min(len(above), FARTHEST)
    known: dict[int, tuple[str, int]] = {i: (f"{level}^", 0) for i, level in above.items()}
    for token in view.tokens:
        _follow(view, token, above, known)
    return [f"{name} {min(depth, 4)}{'p' if view.tokens[i].pos == 'PUNCT' else ''}" for i, (name, depth) in sorted(known.items())]


def _follow(view: SentenceView, token: Token, above: dict[int, int], known: dict[int, tuple[str, int]]) -> None:
    """Find the branch of a word and of all words on the way up from it."""
    way: list[Token] = []
    while token.i not in known:
        way.append(token)
        if token.head == token.i:
            known[token.i] = ("other", 0)
            way.pop()
            break
        token = view.head(token)
    for below in reversed(way):
        head = below.head
        if head in above:
            side = "<" if below.i < head else ">"
            known[below.i] = (f"{above[head]}{side}{below.dep}", 1)
        else:
            name, depth = known[head]
            known[below.i] = (name, depth + 1)


def _rule_tags(view: SentenceView, cue: Token, marked: Sequence[Marked]) -> tuple[list[str], list[str]]:
    """Return for each word the tag of the rules' draft with this cue, and those of their other drafts."""
    own, other = ["-"] * len(view.tokens), [""] * len(view.tokens)
    drafted = False
    for mark in marked:
        mine = mark.anchor == cue.i and not drafted
        drafted = drafted or mine
        for name, places in (("C", mark.content), ("S", mark.source), ("Q", mark.cue)):
            for i in places:
                if mine:
                    own[i] = name
                elif name not in other[i]:
                    other[i] += name
    if not drafted:
        own = ["?"] * len(view.tokens)
    return own, other
