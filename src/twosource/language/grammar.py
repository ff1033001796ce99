"""Ways through a parse: children, subtrees, phrases, clauses. All take the tokens of one sentence."""

from collections.abc import Collection, Iterator, Sequence

from twosource.records import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "agent"})


def children(parse: Parse, head: Token, deps: Collection[str] = ()) -> tuple[Token, ...]:
    """Return the words that hang on `head`, in order; only those with one of `deps`, if any are named."""
    return tuple(t for t in parse.tokens if t.head == head.i and t.i != head.i and (not deps or t.dep in deps))


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


_latest: tuple[Parse, dict[int, list[int]]] | None = None


def _below(parse: Parse) -> dict[int, list[int]]:
    """Return the words that hang on each word of a sentence; that of the sentence last asked for is kept, since stages go through
    one sentence after another and ask for a dozen subtrees of each."""
    global _latest
    latest = _latest
    if latest is not None and latest[0] is parse:
        return latest[1]
    below: dict[int, list[int]] = {}
    for token in parse.tokens:
        if token.head != token.i:
            below.setdefault(token.head, []).append(token.i)
    _latest = (parse, below)
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
