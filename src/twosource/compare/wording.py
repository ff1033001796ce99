"""Wording: what the articles call the same person, body or thing, side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.compare.actors import ACTING, Cast, entity_at, full_name, name_of, read_cast
from twosource.compare.labels import capitals, label_words, referent_of
from twosource.compare.peoples import BODIES, PEOPLE
from twosource.language.grammar import child, children, entities, head_of
from twosource.records import Label, Parse, ParsedArticle, Sentence, Span, Token, Wording
from twosource.settings import CompareSettings

FIGHTING = "the fighting"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """One place where a referent is called something."""

    referent: str
    span: Span


def find_wording(articles: Sequence[ParsedArticle], settings: CompareSettings) -> tuple[Wording, ...]:
    """Return the referents that the articles call by two labels or more, with where each label stands.

    Labels come from: 1. words for one class of things ("rebels", "insurgents"); 2. noun phrases set beside a name ("the
    militant group X", "X, a charity"); 3. "the group" after the body that acted before it; 4. a capital that acts for its
    government. Spellings of one name that differ by a letter between articles are labels of one referent.
    """
    namings = [
        naming for article in sorted(articles, key=lambda article: article.id) for naming in _read_article(article, settings)
    ]
    spelt = _join_spellings({naming.referent for naming in namings})
    grouped: dict[str, dict[str, list[Span]]] = {}
    for naming in namings:
        labels = grouped.setdefault(spelt.get(naming.referent, naming.referent), {})
        labels.setdefault(_key(naming.span.text), []).append(naming.span)
    return tuple(
        Wording(referent=referent, labels=_to_labels(grouped[referent]))
        for referent in sorted(grouped)
        if len(grouped[referent]) > 1
    )


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
        body = _last_body(sentence, cast) or body


def _read_classes(sentence: Sentence) -> Iterator[_Naming]:  # 1
    for token in sentence.tokens:
        referent = referent_of(token)
        if referent is None or token.dep == "compound":
            continue
        words = label_words(sentence.parse, token, with_target=referent == FIGHTING)
        if words is not None:
            yield _Naming(referent=referent, span=sentence.words(token, token))
            if words != (token, token):
                yield _Naming(referent=referent, span=sentence.words(*words))


def _read_names(sentence: Sentence, cast: Cast) -> Iterator[_Naming]:  # 2
    parse = sentence.parse
    for first, last in entities(parse):
        if first.entity not in ACTING:
            continue
        head = next((t for t in parse.tokens[first.i : last.i + 1] if not first.i <= t.head <= last.i), last)
        name = full_name(name_of(parse, first, last), first.entity, cast)
        descriptions = [words for noun in _beside(parse, head) if (words := label_words(parse, noun)) is not None]
        if (before := _title_before(parse, first, head)) is not None:
            descriptions.append(before)
        if first.entity != "GPE" or descriptions:
            yield _Naming(referent=name, span=sentence.words(first, last))
        for words in descriptions:
            if not (words[0].i <= head.i <= words[1].i):
                yield _Naming(referent=name, span=sentence.words(*words))


def _beside(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield the common nouns in apposition to a name, on either side."""
    for other in children(parse, head, ("appos",)):
        if other.pos == "NOUN" and _can_be_called(other):
            yield other
    if head.dep == "appos" and (above := head_of(parse, head)).pos == "NOUN" and _can_be_called(above):
        yield above


def _title_before(parse: Parse, first: Token, head: Token) -> tuple[Token, Token] | None:
    """Return the description right before a name: "militant group" in "the militant group Orskan Dawn"."""
    if first.i == 0:
        return None
    noun = parse.tokens[first.i - 1]
    if noun.pos != "NOUN" or noun.dep not in {"compound", "nmod"} or noun.head != head.i or not _can_be_called(noun):
        return None
    start = noun
    while start.i > 0 and (word := parse.tokens[start.i - 1]).pos in {"ADJ", "NOUN", "PROPN"} and word.head in {noun.i, head.i}:
        start = word
    return start, noun


def _read_takeups(sentence: Sentence, cast: Cast, body: str | None) -> Iterator[_Naming]:  # 3
    """Yield "the group" and the like: it takes up the last body that acted, in this sentence or before it."""
    for token in sentence.tokens:
        if token.pos != "NOUN" or token.lemma not in BODIES or token.dep in {"compound", "appos"}:
            continue
        article = child(sentence.parse, token, "det")
        words = label_words(sentence.parse, token)
        if article is None or article.text.lower() != "the" or words is None or child(sentence.parse, token, "prep", "appos"):
            continue
        name = _last_body(sentence, cast, until=token.i) or body
        if name is not None:
            yield _Naming(referent=name, span=sentence.words(*words))


def _last_body(sentence: Sentence, cast: Cast, until: int | None = None) -> str | None:
    """Return the last organisation or people that acts in a sentence."""
    found = None
    for token in sentence.tokens[:until]:
        entity = entity_at(sentence.parse, token)
        acts = token.dep in {"nsubj", "nsubjpass"} or (token.dep in {"compound", "poss"} and found is None)
        if entity is not None and entity[0].entity in {"ORG", "NORP"} and acts:
            found = full_name(name_of(sentence.parse, *entity), entity[0].entity, cast)
    return found


def _read_metonyms(sentence: Sentence, table: Mapping[str, str] | None = None) -> Iterator[_Naming]:  # 4
    known = capitals() if table is None else table
    for first, last in entities(sentence.parse):
        name = name_of(sentence.parse, first, last)
        if name in known and _acts(sentence.parse, last):
            yield _Naming(referent=known[name], span=sentence.words(first, last))


def _acts(parse: Parse, token: Token) -> bool:
    """Tell whether a place does something, rather than being where it is done."""
    verb = head_of(parse, token)
    return token.dep in {"nsubj", "agent"} and verb.pos == "VERB" and verb.lemma not in {"lie", "be", "have", "see"}


def _can_be_called(noun: Token) -> bool:
    return noun.lemma in BODIES or noun.lemma in PEOPLE or referent_of(noun) is not None


def _join_spellings(names: set[str]) -> dict[str, str]:
    """Return the names that differ from another, alphabetically earlier one by a letter or two, and that other name."""
    joined: dict[str, str] = {}
    ordered = sorted(name for name in names if " " not in name and len(name) > 5)
    for place, name in enumerate(ordered):
        for earlier in ordered[:place]:
            if earlier not in joined and earlier[0] == name[0] and _one_letter_apart(earlier, name):
                joined[name] = earlier
                break
    return joined


def _one_letter_apart(a: str, b: str) -> bool:
    """Tell whether one letter of a word, not its ending, is another one in the other: "Taleban" and "Taliban"."""
    if len(a) != len(b) or a[-1] != b[-1]:
        return False
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _key(label: str) -> str:
    """Return what two labels share when they are one: their words without regard to capitals."""
    return " ".join(label.casefold().split())


def _to_labels(spans: Mapping[str, Sequence[Span]]) -> tuple[Label, ...]:
    """Return labels, those of most articles first; each shown as it is written first."""
    labels = [Label(text=found[0].text, evidence=tuple(sorted(set(found)))) for found in spans.values()]
    return tuple(sorted(labels, key=lambda label: (-len(label.articles), label.text.casefold())))
