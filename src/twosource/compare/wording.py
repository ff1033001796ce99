"""Wording: what the articles call the same person, body or thing, side by side."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.compare.actors import ACTING, Cast, entity_at, full_name, name_of, read_cast
from twosource.compare.appositions import can_be_called, names_beside
from twosource.compare.labels import anchors, armed_groups, capitals, label_words, office_words, referent_of, whole_name
from twosource.compare.namesakes import are_spellings, join_names
from twosource.compare.peoples import BODIES
from twosource.language import find_outlet
from twosource.language.grammar import child, entities, head_of
from twosource.records import Label, Parse, ParsedArticle, Sentence, Span, Token, Wording
from twosource.settings import CompareSettings

FIGHTING = "the fighting"
FIGHTERS = "fighters"
HELD = "people held"
TAKEN_UP = frozenset({"group", "movement", "organisation", "organization", "party"})
"""Nouns that, with "the", mean the body named last; "the country" or "the coalition" too often mean another."""
_ANY_GROUP = "any group"
EXCHANGES = frozenset({"exchange", "swap", "return", "trade"})
_NOT_NOW = frozenset({"acting", "former", "then", "ex", "deputy", "interim"})
"""Before an office: whoever is called so now is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """One place where a referent is called something."""

    referent: str
    span: Span
    is_person: bool = False
    noun: str = ""
    """The lemma of the common noun in it, or the capital that stands for a government; empty for a form of the name."""
    taken_up: bool = False
    """Whether "the group" only goes back to it."""

    @property
    def is_name(self) -> bool:
        """Whether it is a form of the name itself."""
        return not self.noun


def find_wording(articles: Sequence[ParsedArticle], settings: CompareSettings) -> tuple[Wording, ...]:
    """Return the referents that the articles call by two labels or more, with where each label stands.

    Labels come from: 1. words for one class of things ("rebels", "insurgents"); 2. noun phrases set beside a name ("the
    militant group X", "X, a charity"); 3. "the group" after the body that acted before it; 4. a capital that acts for its
    government; 5. such a phrase by itself, where only one person of the story is called so. Spellings of one name that differ by
    a letter between articles are labels of one referent. Forms of a name alone ("Holm", "Ada Holm") are no wording; nor are words
    that a sentence sets against each other ("hostages for prisoners").
    """
    ordered = sorted(articles, key=lambda article: article.id)
    namings = [naming for article in ordered for naming in _read_article(article, settings)]
    namings += _described(ordered, namings, settings)
    apart = _told_apart(ordered)
    people = {naming.referent for naming in namings if naming.is_person}
    spelt = join_names({naming.referent for naming in namings if naming.is_name}, people)
    grouped: dict[str, list[_Naming]] = {}
    for naming in _held(namings, spelt, people):
        referent = spelt.get(naming.referent, naming.referent)
        if naming.noun in apart:
            referent = f"{referent} ({naming.noun})"
        grouped.setdefault(referent, []).append(naming)
    return tuple(
        Wording(referent=referent, labels=_to_labels(grouped[referent]))
        for referent in sorted(grouped)
        if _is_telling(grouped[referent])
    )


def _held(namings: Sequence[_Naming], spelt: Mapping[str, str], people: Collection[str]) -> Iterator[_Naming]:
    """Yield the namings that the story itself holds: "the group" goes back only to what it calls a group beside its name, "the
    armed group" to any such body, and whoever is a person anywhere is no body."""
    said = {(spelt.get(n.referent, n.referent), n.noun) for n in namings if not n.taken_up}
    said |= {(referent, _ANY_GROUP) for referent, noun in said if noun in TAKEN_UP - {"party"}}
    for naming in namings:
        noun = _ANY_GROUP if " " in naming.span.text and naming.noun != "party" else naming.noun
        is_nobodys = naming.taken_up and (spelt.get(naming.referent, naming.referent), noun) not in said
        if not is_nobodys and not (naming.referent in people and naming.noun in BODIES):
            yield naming


def _described(articles: Sequence[ParsedArticle], namings: Sequence[_Naming], settings: CompareSettings) -> list[_Naming]:
    """Return where "the retired judge" stands by itself: the one person whom an account of the story calls a retired judge."""
    texts = {article.id: article.article.text for article in articles}

    def before(span: Span) -> str:
        return (texts[span.article][: span.start].split() or [""])[-1].lower()

    holders: dict[str, set[str]] = {}
    known = {naming.span for naming in namings}
    for naming in namings:
        words = naming.span.text.casefold()
        if naming.noun and " " in words and " of " not in words and before(naming.span) not in _NOT_NOW:
            holders.setdefault(words, set()).add(naming.referent)
    people = {naming.referent for naming in namings if naming.is_person}
    single = {words: next(iter(names)) for words, names in holders.items() if len(names) == 1 and names <= people}
    found = []
    for sentence in (s for article in articles for s in article.sentences if s.block in settings.position_blocks):
        for head in (t for t in sentence.tokens if t.pos == "NOUN" and t.tag == "NN"):
            the, ends = child(sentence.parse, head, "det"), label_words(sentence.parse, head)
            if ends is None or the is None or the.text.lower() != "the":
                continue
            span = sentence.words(*ends)
            referent = single.get(span.text.casefold())
            if referent is not None and span not in known and before(span) == "the":
                found.append(_Naming(referent=referent, span=span, noun=head.lemma))
    return found


def _is_telling(namings: Sequence[_Naming]) -> bool:
    """Tell whether the labels of a referent differ in more than the form of a name or a word before the same noun."""
    nouns = {naming.noun for naming in namings if naming.noun}
    anchor = anchors().get(namings[0].referent.partition(" (")[0])
    if anchor is not None and not anchor & nouns:
        return False
    names = {_key(naming.span.text) for naming in namings if naming.is_name}
    return len(nouns) > 1 or bool(names and nouns) or any(are_spellings(a, b) for a in names for b in names)


def _told_apart(articles: Sequence[ParsedArticle]) -> frozenset[str]:
    """Return the nouns that sentences exchange for a commoner noun of their class, and that therefore mean others."""
    counts: Counter[str] = Counter()
    pairs: set[frozenset[str]] = set()
    for sentence in (sentence for article in articles for sentence in article.sentences):
        held = [token for token in sentence.tokens if referent_of(token) == HELD]
        counts.update(token.lemma for token in held)
        for first, second in pairwise(held):
            if first.lemma != second.lemma and _are_exchanged(sentence.parse, first, second):
                pairs.add(frozenset((first.lemma, second.lemma)))
    return frozenset(min(pair, key=lambda noun: (counts[noun], noun)) for pair in pairs)


def _are_exchanged(parse: Parse, first: Token, second: Token) -> bool:
    """Tell whether one noun is given for the other: "prisoners in exchange for hostages", "swap prisoners for hostages"."""
    between = {token.lemma for token in parse.tokens[first.i + 1 : second.i]}
    before = {token.lemma for token in parse.tokens[: first.i]}
    return "for" in between and bool(EXCHANGES & (between | before))


def _read_article(article: ParsedArticle, settings: CompareSettings) -> Iterator[_Naming]:
    cast = read_cast(article)
    body: str | None = None
    for sentence in article.sentences:
        if sentence.block not in settings.position_blocks:
            continue
        yield from _read_classes(sentence)
        yield from _read_names(sentence, cast)
        yield from _read_metonyms(sentence)
        yield from _read_takeups(sentence, cast, body)
        body = _acting_body(sentence, cast) or body


def _read_classes(sentence: Sentence) -> Iterator[_Naming]:  # 1
    for token in sentence.tokens:
        referent = referent_of(token)
        if token.lemma == "group" and (armed := armed_groups(sentence.parse, token)) is not None:
            yield _Naming(referent=FIGHTERS, span=sentence.words(*armed), noun="armed group")
        if referent is None or token.dep == "compound":
            continue
        words = label_words(sentence.parse, token, with_target=referent == FIGHTING)
        if words is not None:
            yield _Naming(referent=referent, span=sentence.words(token, token), noun=token.lemma)
            if words != (token, token):
                yield _Naming(referent=referent, span=sentence.words(*words), noun=token.lemma)


def _read_names(sentence: Sentence, cast: Cast) -> Iterator[_Naming]:  # 2
    parse = sentence.parse
    for first, last in entities(parse):
        if first.entity not in ACTING:
            continue
        head = next((t for t in parse.tokens[first.i : last.i + 1] if not first.i <= t.head <= last.i), last)
        name = full_name(name_of(parse, first, last), first.entity, cast)
        descriptions = [words for noun in names_beside(parse, head) if (words := office_words(parse, noun)) is not None]
        if (before := _title_before(parse, first, head)) is not None:
            descriptions.append(before)
        yield _Naming(referent=name, span=sentence.words(first, last), is_person=first.entity == "PERSON")
        for words in descriptions:
            if not (words[0].i <= head.i <= words[1].i):
                yield _Naming(referent=name, span=sentence.words(*words), noun=words[1].lemma)


def _title_before(parse: Parse, first: Token, head: Token) -> tuple[Token, Token] | None:
    """Return the description right before a name: "militant group" in "the militant group Orskan Dawn"."""
    if first.i == 0:
        return None
    noun = parse.tokens[first.i - 1]
    if noun.dep not in {"compound", "nmod"} or noun.head != head.i or not can_be_called(head, noun):
        return None
    start = noun
    while start.i > 0 and (word := parse.tokens[start.i - 1]).pos in {"ADJ", "NOUN", "PROPN"} and word.head in {noun.i, head.i}:
        start = word
    return whole_name(parse, start, noun), noun


def _read_takeups(sentence: Sentence, cast: Cast, body: str | None) -> Iterator[_Naming]:  # 3
    """Yield "the group" and the like: it takes up the last body that acted, in this sentence or before it."""
    for token in sentence.tokens:
        if token.pos != "NOUN" or token.lemma not in TAKEN_UP or token.tag != "NN":
            continue
        article = child(sentence.parse, token, "det")
        words = label_words(sentence.parse, token)
        if article is None or article.text.lower() != "the" or words is None or child(sentence.parse, token, "prep", "appos"):
            continue
        name = _acting_body(sentence, cast, until=token.i) or body
        if name is not None:
            yield _Naming(referent=name, span=sentence.words(*words), noun=token.lemma, taken_up=True)


def _acting_body(sentence: Sentence, cast: Cast, until: int | None = None) -> str | None:
    """Return the first organisation or people that acts in a sentence; outlets only report."""
    for token in sentence.tokens[:until]:
        entity = entity_at(sentence.parse, token) if token.dep in {"nsubj", "nsubjpass", "compound"} else None
        if entity is not None and entity[0].entity in {"ORG", "NORP"}:
            name = full_name(name_of(sentence.parse, *entity), entity[0].entity, cast)
            if find_outlet(name) is None:
                return name
    return None


def _read_metonyms(sentence: Sentence, table: Mapping[str, str] | None = None) -> Iterator[_Naming]:  # 4
    known = capitals() if table is None else table
    for first, last in entities(sentence.parse):
        name = name_of(sentence.parse, first, last)
        if name in known and _acts(sentence.parse, last):
            yield _Naming(referent=known[name], span=sentence.words(first, last), noun=name)


def _acts(parse: Parse, token: Token) -> bool:
    """Tell whether a place does something, rather than being where it is done."""
    verb = head_of(parse, token)
    return token.dep in {"nsubj", "agent"} and verb.pos == "VERB" and verb.lemma not in {"lie", "be", "have", "see"}


def _key(label: str) -> str:
    """Return what two labels share when they are one: their words without regard to capitals, articles and plurals."""
    words = label.casefold().removeprefix("the ").split()
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def _to_labels(namings: Sequence[_Naming]) -> tuple[Label, ...]:
    """Return labels, those of most articles first; each shown as it is written first."""
    spans: dict[str, list[Span]] = {}
    for naming in namings:
        spans.setdefault(_key(naming.span.text), []).append(naming.span)
    labels = [Label(text=found[0].text, evidence=tuple(sorted(set(found)))) for found in spans.values()]
    return tuple(sorted(labels, key=lambda label: (-len(label.articles), label.text.casefold())))
