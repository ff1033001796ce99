"""The statements of an article: its clauses, each with who does what, how surely, and on whose word."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.claims.actors import Actor, describe, find_actor
from twosource.claims.assertion import tells_its_deed
from twosource.claims.certainty import raising_verb, read_certainty, read_tense
from twosource.claims.clauses import (
    antecedent,
    clause_words,
    find_predicates,
    is_reduced,
    main_words,
    subject_words,
    touched,
    trimmed,
    verb_group,
    words_as_said,
)
from twosource.claims.concepts import NAME_MARK, NO_WORDS, Words, concept_of, read_words
from twosource.claims.frames import objects_of, predicate_of, told_below
from twosource.claims.lexicon import ACTS, DESCRIBING
from twosource.claims.lists import Listed, find_lists
from twosource.claims.names import Acronyms, name_words
from twosource.claims.negation import denied_qualities, denies_something
from twosource.claims.standing import read_alone
from twosource.claims.telling import states_something, tells_of_the_speaker
from twosource.claims.whose import Whose, find_whose
from twosource.language.grammar import SUBJECTS, edges
from twosource.records import (
    ArticleAttributions,
    ArticleId,
    Attribution,
    BlockKind,
    ChainLink,
    ParsedArticle,
    Sentence,
    Span,
    Token,
)

READ_BLOCKS: frozenset[BlockKind] = frozenset({"title", "standfirst", "prose", "caption"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
"""Types of entities that tell where something is."""
_LEAP = 3
"""Words between a relative clause and what it describes: a comma, and a name in brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One clause: `verb` the words that say what is done, `predicate` its concept, `objects` the concepts it is done to.

    `told` holds the concepts below the verb, other clauses left out ("an offer of a truce", "the inclusion of"), `verbal` is
    False for a heading without a verb. `chain` is on whose word it stands, outermost first, `words` all its concepts, `place`
    its number within the article. `states` is False for what states nothing (a question, an order), `personal` marks what only
    tells of its speaker ("we hope so"), `places` are the words of the places that it names. `relative` marks what is told of
    something by the way ("the men who …"): it is read with the words that it describes, `clause` is without them, and
    `about` are those of its subject. `whole` are the words together with those of relative clauses within it.
    `narrowed` are words that narrow what a denial denies ("no permanent licence"). `tells` is False for what only names its deed
    (a purpose, a condition), `tense` is "past", "present" or empty, `alone` its words as they can be read by themselves.
    `whose` is what it says of whose thing was harmed, `lists` whom or what it lists.
    """

    article: ArticleId
    place: int
    sentence: Sentence
    span: Span
    verb: Span
    words: Words
    predicate: str
    objects: frozenset[str]
    actor: Actor | None
    negated: bool
    certainty: str
    chain: tuple[ChainLink, ...]
    told: frozenset[str] = frozenset()
    verbal: bool = True
    states: bool = True
    personal: bool = False
    places: frozenset[str] = frozenset()
    relative: bool = False
    reduced: bool = False
    about: frozenset[str] = frozenset()
    whole: Words = NO_WORDS
    clause: Span | None = None
    narrowed: frozenset[str] = frozenset()
    tells: bool = True
    tense: str = ""
    alone: Span | None = None
    whose: Whose | None = None
    lists: tuple[Listed, ...] = ()

    @property
    def is_description(self) -> bool:
        """Whether the clause only says who or what somebody is ("Ana Orr, who leads the union") or which of many ("the letter
        sent on Monday"); in a title such a participle is the news."""
        return (self.relative and self.predicate in DESCRIBING) or (self.reduced and self.sentence.block != "title")


def find_statements(parsed: ParsedArticle, attributed: ArticleAttributions | None, acronyms: Acronyms) -> tuple[Statement, ...]:
    """Return the clauses of an article in reading order; a sentence without a verb is one statement.

    A clause of a reporting verb ("officials said …") is none itself, its content is.
    """
    attributions = attributed.attributions if attributed is not None else ()
    found: list[Statement] = []
    before: list[Actor] = []
    for sentence in parsed.sentences:
        if sentence.block not in READ_BLOCKS or not sentence.tokens:
            continue
        here = sentence.span
        mine = [a for a in attributions if any(p.overlaps(here) for p in (*a.content, *a.cue))]
        for verb in find_predicates(sentence, mine):
            found.append(_read_clause(sentence, verb, mine, before, acronyms, len(found)))
        before = [*_named_subjects(sentence, acronyms), *before][:3]
    return tuple(found)


def _read_clause(
    sentence: Sentence,
    verb: Token,
    attributions: Sequence[Attribution],
    before: Sequence[Actor],
    acronyms: Acronyms,
    place: int,
) -> Statement:
    parse = sentence.parse
    attribution = _attribution_of(sentence.words(verb, verb), attributions)
    is_deed = attribution is not None and _is_deed(sentence, attribution)
    words = clause_words(parse, verb)
    if attribution is not None and not is_deed:
        words = words_as_said(sentence, verb, words, attribution)
    raised = raising_verb(parse, verb)
    actor = find_actor(sentence, raised if raised is not None and raised.pos != "ADJ" else verb, before, acronyms)
    described = antecedent(parse, verb)
    first, last = edges(trimmed(_from(described, words)))
    meant = sorted({t.i: t for t in (*described, *words)}.values(), key=lambda t: t.i)
    kept = {t.i for t in (*described, *main_words(parse, verb, words))}
    main = [t for t in meant if t.i in kept]
    span = sentence.words(first, last)
    states = states_something(sentence, verb, words)
    return Statement(
        article=sentence.article,
        place=place,
        sentence=sentence,
        span=span,
        verb=sentence.words(*edges(verb_group(parse, verb))),
        words=_with_actor(read_words(parse, main, acronyms), actor),
        whole=_with_actor(read_words(parse, meant, acronyms), actor),
        predicate=predicate_of(parse, verb),
        objects=objects_of(parse, verb),
        actor=actor,
        negated=denies_something(parse, verb),
        narrowed=denied_qualities(sentence, verb) if denies_something(parse, verb) else frozenset(),
        certainty=read_certainty(parse, verb, words, None if is_deed else attribution),
        chain=() if attribution is None else attribution.chain[: -1 if is_deed else None],
        told=told_below(parse, verb),
        verbal=verb.pos in {"VERB", "AUX"},
        relative=bool(described),
        about=read_words(parse, subject_words(parse, verb, described), acronyms).concepts,
        reduced=is_reduced(parse, verb),
        clause=sentence.words(*edges(trimmed(words))),
        states=states,
        tells=tells_its_deed(parse, verb),
        whose=find_whose(sentence, span),
        lists=find_lists(sentence, span),
        tense=read_tense(sentence, verb),
        alone=None if described or not states else read_alone(sentence, verb, first, last),
        personal=tells_of_the_speaker(parse, verb),
        places=frozenset(NAME_MARK + word for t in meant if t.entity in PLACES for word in name_words(t, acronyms)),
    )


def _from(described: Sequence[Token], words: Sequence[Token]) -> Sequence[Token]:
    """Return a relative clause with the words right before it that it describes, so that it can be understood by itself."""
    near = [t for t in described if t.i < words[0].i]
    return [*near, *words] if near and words[0].i - near[-1].i <= _LEAP else words


def _with_actor(words: Words, actor: Actor | None) -> Words:
    """Return the words together with the name that stands for a pronoun among them."""
    names = frozenset(NAME_MARK + word for name in (actor.names if actor else ()) for word in name)
    return Words(concepts=words.concepts | names, names=words.names | names, numbers=words.numbers)


def _attribution_of(verb: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the innermost attribution whose content holds the verb."""
    holding = [a for a in attributions if any(piece.contains(verb) for piece in a.content)]
    return max(holding, key=lambda a: (len(a.chain), a.depth, -len(a.text), a.content), default=None)


def _is_deed(sentence: Sentence, attribution: Attribution) -> bool:
    """Tell whether the cue is something done rather than said ("rejected", "demanded that …")."""
    parse = sentence.parse
    cues = [parse.tokens[i] for i in sorted(touched(sentence, attribution.cue))]
    return any(t.pos in {"VERB", "NOUN"} and concept_of(parse, t) in ACTS - {"deny"} for t in cues)


def _named_subjects(sentence: Sentence, acronyms: Acronyms) -> list[Actor]:
    subjects = (describe(sentence, t, acronyms) for t in sentence.tokens if t.dep in SUBJECTS and t.pos in {"NOUN", "PROPN"})
    return [actor for actor in subjects if actor.names][:1]
