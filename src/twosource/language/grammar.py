"""Ways through a parse: children, subtrees, phrases, clauses. All take the tokens of one sentence."""

from collections.abc import Collection, Iterator, Sequence

from twosource.records import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "agent"})


def children(parse: Parse, head: Token, deps: Collection[str] = ()) -> tuple[Token, ...]:
    """Return the words that hang on `head`, in order; only those with one of `deps`, if any are named."""
    tokens = parse.tokens
    below = (tokens[i] for i in _below(parse).get(head.i, ()))
    return tuple(t for t in below if not deps or t.dep in deps)


def child(parse: Parse, head: Token, *deps: str) -> Token | None:
    """Return the first word that hangs on `head` by one of `deps`."""
    return next(iter(children(parse, head, deps)), None)


def head_of(parse: Parse, token: Token) -> Token:
    """Return the head of a word; a root is its own."""
    return parse.tokens[token.head]


def ancestors(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the heads of a word up to the root."""
    while token.head != token.i:
        token = parse.tokens[token.head]
        yield token


def subtree(parse: Parse, root: Token, without: Collection[str] = ()) -> tuple[Token, ...]:
    """Return the words below and with `root`, in order, leaving out branches that hang on it by one of `without`."""
    below = _below(parse)
    found, queue = {root.i}, [i for i in below.get(root.i, ()) if parse.tokens[i].dep not in without]
    while queue:
        i = queue.pop()
        if i not in found:
            found.add(i)
            queue.extend(below.get(i, ()))
    return tuple(parse.tokens[i] for i in sorted(found))


_MOST_KEPT = 4096
"""Sentences of which the words below each word are kept: those of a large story. The tables take 7 MB (measured)."""
_kept: dict[int, tuple[Parse, dict[int, list[int]]]] = {}


def _below(parse: Parse) -> dict[int, list[int]]:
    """Return the words that hang on each word of a sentence.

    They are kept, since stages ask for dozens of them in each sentence, and set two sentences side by side. The parse is kept
    with them, so that its identity names no other one.
    """
    kept = _kept.get(id(parse))
    if kept is not None and kept[0] is parse:
        return kept[1]
    below: dict[int, list[int]] = {}
    for token in parse.tokens:
        if token.head != token.i:
            below.setdefault(token.head, []).append(token.i)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[id(parse)] = (parse, below)
    return below


def edges(tokens: Sequence[Token]) -> tuple[Token, Token]:
    """Return the first and last of some words, punctuation at both ends left out where other words remain."""
    kept = [token for token in tokens if token.pos not in {"PUNCT", "SPACE"}] or list(tokens)
    return kept[0], kept[-1]


def phrase(parse: Parse, head: Token) -> tuple[Token, Token]:
    """Return the first and last word of the noun phrase of `head`, without relative clauses and appositions."""
    words = subtree(parse, head, without=("relcl", "appos", "acl", "punct", "conj", "cc", "advcl", "parataxis"))
    return edges(_connected(words, head))


def _connected(words: Sequence[Token], head: Token) -> list[Token]:
    """Return the run of neighbouring words around `head`."""
    first = last = next(place for place, word in enumerate(words) if word.i == head.i)
    while first > 0 and words[first - 1].i == words[first].i - 1:
        first -= 1
    while last + 1 < len(words) and words[last + 1].i == words[last].i + 1:
        last += 1
    return list(words[first : last + 1])


def root(parse: Parse) -> Token | None:
    """Return the first root of the sentence, None for an empty one."""
    return next((token for token in parse.tokens if token.head == token.i), None)


def entities(parse: Parse) -> tuple[tuple[Token, Token], ...]:
    """Return the first and last word of each named entity, in order."""
    found: list[tuple[Token, Token]] = []
    for token in parse.tokens:
        if not token.entity:
            continue
        if token.entity_start or not found or found[-1][1].i != token.i - 1:
            found.append((token, token))
        else:
            found[-1] = (found[-1][0], token)
    return tuple(found)


def is_negated(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb carries "not", "never" or "no longer"."""
    return any(t.dep == "neg" or t.lemma in {"never", "no longer"} for t in children(parse, verb))
