"""Statements without a verb of saying of their own: "according to", "per", "citing", "as reported by", "quoted by"."""

from collections.abc import Iterator

from twosource.attribution.contents import FINITE
from twosource.attribution.drafts import Draft
from twosource.attribution.names import find_name
from twosource.attribution.sources import known_outlet, may_speak
from twosource.attribution.subjects import core_words, source_words
from twosource.attribution.views import SentenceView
from twosource.records import Token

AFTER_THAT = frozenset({",", ";", "—", "–", "-", "(", ")"})
PUBLISHED = frozenset("report publish reveal disclose carry".split())
"""What an outlet does to news of its own, where "quote" and "interview" lead to somebody else's words."""
REPORTED_BY = frozenset("report quote cite publish interview tell carry obtain see review reveal disclose note say".split())
TOLD = REPORTED_BY | frozenset({"announce", "confirm"})
"""Verbs of a clause with "as" that says whose word the sentence is: "…, as the mayor announced"."""


def find_references(view: SentenceView) -> Iterator[Draft]:
    """Yield the statements that a sentence makes with reference to somebody."""
    for token in view.tokens:
        low = token.text.lower()
        if low == "according":
            yield from _according(view, token)
        elif low == "per" and token.dep == "prep":
            yield from _per(view, token)
        elif low in {"citing", "quoting"}:
            yield from _citing(view, token)
        elif low == "as" and token.i + 1 < len(view.tokens):
            yield from _as_reported(view, token)
        elif token.tag == "VBN" and token.dep == "acl" and token.lemma.lower() in REPORTED_BY:
            yield from _cited_by(view, token)


def _according(view: SentenceView, token: Token) -> Iterator[Draft]:
    to = view.tokens[token.i + 1] if token.i + 1 < len(view.tokens) else None
    if to is None or to.text.lower() != "to":
        return
    named = view.child(to, "pobj") or view.child(token, "pobj") or _next_noun(view, to.i)
    if named is not None:
        yield from _referring(view, {token.i, to.i}, named, "according", "accord", 0.9)


def _per(view: SentenceView, token: Token) -> Iterator[Draft]:
    named = view.child(token, "pobj")
    before = view.tokens[token.i - 1].text if token.i else ""
    if named is not None and (before in AFTER_THAT or token.i == 0) and (named.pos == "PROPN" or named.lemma == "source"):
        yield from _referring(view, {token.i}, named, "according", "per", 0.7)


def _as_reported(view: SentenceView, token: Token) -> Iterator[Draft]:
    """Yield from "…, as reported by the Courier" and "as the Courier reported, …"."""
    yield from _as_told(view, token)
    verb = next((t for t in view.tokens[token.i + 1 : token.i + 4] if t.tag == "VBN"), token)
    by = next((t for t in view.tokens[verb.i + 1 : verb.i + 3] if t.text.lower() == "by"), None)
    if verb.tag == "VBN" and verb.lemma.lower() in REPORTED_BY and by is not None:
        named = view.child(by, "pobj") or _next_noun(view, by.i)
        if named is not None:
            yield from _referring(view, set(range(token.i, by.i + 1)), named, "according", verb.lemma.lower(), 0.85)


def _as_told(view: SentenceView, token: Token) -> Iterator[Draft]:
    """Yield "as the Courier reported, …": the sentence around a clause of saying that has nothing said of its own."""
    verb = view.head(token)
    named = view.child(verb, "nsubj")
    told = verb.pos == "VERB" and verb.lemma.lower() in TOLD and verb.tag in FINITE and verb.dep == "advcl"
    own = view.children(verb, "ccomp", "xcomp", "dobj")
    if not told or named is None or own or named.i < token.i or named.pos == "PRON" or view.is_quoted(token):
        return
    aside = view.subtree(verb)
    clause = view.head(verb)
    around = set(range(len(view.tokens))) if clause.dep == "ROOT" else view.subtree(clause)
    source, said = view.pieces(core_words(view, named)), view.pieces(around - aside)
    if source and said and may_speak(named):
        yield Draft(
            place=view.place,
            form="according",
            lemma=verb.lemma.lower(),
            verb=verb.i,
            cue=view.pieces({verb.i}),
            source=source,
            head=named.i,
            content=said,
            confidence=0.7,
        )


def _citing(view: SentenceView, token: Token) -> Iterator[Draft]:
    """Yield "citing officials": the words before it, on the word of those cited."""
    named = view.child(token, "dobj") or _next_noun(view, token.i)
    if named is not None and may_speak(named):
        yield from _referring(view, {token.i}, named, "citing", "cite", 0.8)


def _cited_by(view: SentenceView, token: Token) -> Iterator[Draft]:
    """Yield the outer source of "officials quoted by the Courier"; what they say is found by their own statement."""
    by = view.child(token, "agent", "prep")
    named = view.child(by, "pobj") if by is not None and by.text.lower() in {"by", "to"} else None
    if named is None or by is None:
        return
    noun = view.head(token)
    if token.lemma.lower() in PUBLISHED and is_outlet(view, named):
        yield from _referring(view, {token.i, by.i}, named, "reported", token.lemma.lower(), 0.6)
        return
    yield Draft(
        place=view.place,
        form="cited by",
        lemma=token.lemma.lower(),
        verb=token.i,
        cue=view.pieces({token.i, by.i}),
        source=view.pieces(core_words(view, named)),
        head=named.i,
        content=view.pieces(core_words(view, noun)),
        within=noun.i,
        confidence=0.8,
    )


def _referring(view: SentenceView, cue: set[int], named: Token, form: str, lemma: str, confidence: float) -> Iterator[Draft]:
    source = _cut_list(view, source_words(view, named, barred=cue), named)
    content = _content(view, min(cue), max(cue | source), form)
    if form == "according" and not view.pieces(content):
        # The parse took what follows for an apposition: "According to Tolen, the move smells of fear".
        comma = next((i for i in sorted(source) if i > named.i and view.tokens[i].text == ","), max(source) + 1)
        source = {i for i in source if i < comma}
        content = set(range(comma + 1, len(view.tokens)))
    pieces, words = view.pieces(content), view.pieces(source)
    if pieces and words:
        yield Draft(
            place=view.place,
            form="citing" if form == "citing" else "according",
            lemma=lemma,
            verb=min(cue),
            cue=view.pieces(cue),
            source=words,
            head=named.i,
            content=pieces,
            confidence=confidence,
        )


def _content(view: SentenceView, start: int, end: int, form: str) -> set[int]:
    """Return what rests on the reference: all behind it where it leads the clause, else all before and what goes on."""
    before = set(range(start))
    led = [i for i in before if view.tokens[i].pos in {"VERB", "AUX"}]
    rest = set(range(end + 1, len(view.tokens)))
    if form == "reported":
        # "The deal, first reported by the Courier, would open the port": the sentence without the remark.
        marked = start - 1 if start and view.tokens[start - 1].text.lower() in {"first", "originally"} else start
        return set(range(marked)) | rest
    if form == "citing":
        return before - _own_clause(view, start)
    if led:
        # Behind an aside the clause goes on only over a comma; "… and …" behind the named source may be anything.
        following = view.tokens[end + 1].text if end + 1 < len(view.tokens) else ""
        unfinished = not any(view.tokens[i].dep == "ROOT" for i in before) and not _is_reported(view, start)
        return before | (rest if following in AFTER_THAT and unfinished else set())
    if any(view.tokens[i].dep in {"nsubj", "nsubjpass"} for i in before):
        return before | rest
    return rest if rest else before


def _is_reported(view: SentenceView, start: int) -> bool:
    """Tell whether what comes before is itself what somebody reports: "…, according to officials, the Courier reported"."""
    root = next((t for t in view.tokens if t.head == t.i and t.i > start), None)
    return root is not None and any(t.i < start for t in view.children(root, "ccomp"))


def _own_clause(view: SentenceView, start: int) -> set[int]:
    """Return the reporting clause that a "citing" hangs on: "…, the Courier reported, citing …"."""
    verb = view.head(view.tokens[start])
    clause = view.children(verb, "ccomp")
    if verb.i > start or verb.pos != "VERB" or not clause:
        return set()
    return {i for i in view.subtree(verb, stop={t.i for t in clause}) if i < start}


def _cut_list(view: SentenceView, words: set[int], named: Token) -> set[int]:
    """Cut a source phrase at a comma behind which the sentence goes on with a clause."""
    for i in sorted(words):
        later = {j for j in words if j > i}
        goes_on = any(view.tokens[j].tag in {"VBD", "VBZ", "VBP", "MD"} and view.tokens[j].dep != "relcl" for j in later)
        if i > named.i and view.tokens[i].text == "," and goes_on and not _explains(view, i, later):
            return {j for j in words if j < i}
    return words


def _explains(view: SentenceView, comma: int, later: set[int]) -> bool:
    following = view.tokens[comma + 1].text.lower() if comma + 1 in later else ""
    return following in {"who", "which", "whose"}


def _next_noun(view: SentenceView, place: int) -> Token | None:
    """Return the head of the noun phrase that begins behind a word."""
    for token in view.tokens[place + 1 : place + 12]:
        if token.pos in {"NOUN", "PROPN", "PRON"} and token.dep != "compound":
            return token
        if token.pos in {"VERB", "PUNCT"}:
            return None
    return None


def is_outlet(view: SentenceView, head: Token) -> bool:
    """Tell whether a noun phrase names an outlet or agency, by the gazetteer or the shape of its name."""
    named = find_name(view, head)
    return named is not None and known_outlet(named.text) is not None
