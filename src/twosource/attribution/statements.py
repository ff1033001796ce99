"""Statements with a verb of saying: "The mayor said …", "…, officials said", "is said to …", "the claim that …"."""

from collections.abc import Collection, Iterator

from twosource.attribution.contents import find_content
from twosource.attribution.cues import OPEN_VERBS, Cue, cue_words, find_cues, is_deed, lemma_of, polarity_of, read_cue
from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import CUE_NOUNS, HEARSAY_VERBS
from twosource.attribution.sources import may_speak
from twosource.attribution.subjects import Source, find_source, source_words
from twosource.attribution.views import SentenceView
from twosource.records import Span, Token

SURE = {"say": 0.88, "claim": 0.88, "deny": 0.88, "decline": 0.88, "show": 0.88, "believe": 0.62, "vow": 0.83, "judge": 0.79}
"""Confidence by class of cue: the share of what the rules find that PolNeAR's readers marked too, on the 84 articles of its
dev part; "claim", "deny" and "decline" are too few there and take the figure of "say"."""
GAP = 12
"""Words between a clause or cue and the quotation that goes on with it."""
FIRST_AND_SECOND = frozenset({"i", "we", "you"})


def find_statements(view: SentenceView, taken: Collection[int]) -> Iterator[Draft]:
    """Yield the statements of a sentence whose cue is not among the verbs `taken` by its quotations."""
    for cue in find_cues(view):
        if cue.verb.i not in taken:
            draft = _hearsay(view, cue) or _statement(view, cue)
            if draft is not None:
                yield draft
    yield from _noun_statements(view)
    yield from _likenesses(view)


def make_draft(view: SentenceView, cue: Cue, source: Source, content: set[int], confidence: float | None = None) -> Draft | None:
    """Return a draft from places of words, None where source or content come out empty."""
    own = cue_words(view, cue.verb)
    said = content if source.head.i not in content and content <= set(quoted_words(view)) else set()
    named = source_words(view, source.head, barred=own | said)
    return fill_draft(view, cue, source, view.pieces(content - own - named), confidence, said)


def fill_draft(
    view: SentenceView,
    cue: Cue,
    source: Source,
    pieces: tuple[Span, ...],
    confidence: float | None = None,
    said: Collection[int] = (),
) -> Draft | None:
    """Return a draft whose content is given as evidence, from this sentence or another; `said` are words of it here."""
    own = cue_words(view, cue.verb)
    source_pieces = view.pieces(source_words(view, source.head, barred=own | set(said)))
    if not pieces or not source_pieces:
        return None
    return Draft(
        place=view.place,
        form="verb",
        lemma=cue.lemma,
        verb=cue.verb.i,
        cue=view.pieces(own),
        source=source_pieces,
        head=source.head.i,
        content=pieces,
        polarity=polarity_of(view, cue),
        confidence=SURE[cue.kind] if confidence is None else confidence,
        antecedent=source.antecedent.i if source.antecedent else None,
    )


def quoted_words(view: SentenceView) -> list[int]:
    """Return the places of the words within quotation marks."""
    return [t.i for t in view.tokens if view.is_quoted(t)]


def _statement(view: SentenceView, cue: Cue) -> Draft | None:
    no_cue = _is_quoted_as(view, cue) or _names_sources(view, cue) or is_deed(view, cue)
    source = None if no_cue else find_source(view, cue)
    if source is None or (source.head.text.lower() in FIRST_AND_SECOND and view.is_quoted(source.head)):
        return None
    if source.head.text.lower() in {"it", "that", "this"} and cue.kind in {"believe", "judge"}:
        return None
    if cue.lemma in OPEN_VERBS and _hands_on(view, cue):
        return None
    content = _over_quotation(view, cue, find_content(view, cue, source)) or _quoted_rest(view, cue)
    if view.is_quoted(cue.verb):
        content = {i for i in content if view.quoted[i] == view.quoted[cue.verb.i]}  # nobody quoted speaks beyond the marks
    return make_draft(view, cue, source, content) if content else None


def _hands_on(view: SentenceView, cue: Cue) -> bool:
    """Tell whether a refusal is told by the verb it refuses: the cue of "declined to say when" is "declined to say"."""
    refused = next((read_cue(view, t) for t in view.children(cue.verb, "xcomp")), None)
    return refused is not None and bool(find_content(view, refused, find_source(view, refused)))


def _is_quoted_as(view: SentenceView, cue: Cue) -> bool:
    """Tell whether a cue is the "saying" of "quoted as saying", which has its source from there."""
    return cue.verb.tag == "VBG" and cue.verb.i > 0 and view.tokens[cue.verb.i - 1].text.lower() == "as"


def _names_sources(view: SentenceView, cue: Cue) -> bool:
    """Tell whether a cue is the "citing" of "citing officials", a reference; "citing the ice" gives a reason."""
    cited = view.child(cue.verb, "dobj") if cue.verb.text.lower() in {"citing", "quoting"} else None
    return cited is not None and may_speak(cited)


def _over_quotation(view: SentenceView, cue: Cue, content: set[int]) -> set[int]:
    """Return content behind a cue, with quoted words that it runs into: "said the port was shut, “at the worst time”"."""
    if not content or min(content) < cue.verb.i or view.is_quoted(cue.verb) or cue.kind not in {"say", "claim"}:
        return content
    last = max(content)
    later = [i for i in range(last + 1, len(view.tokens)) if view.quoted[i] >= 0]
    between = view.tokens[last + 1 : later[0]] if later else ()
    if not later or len(between) > GAP or any(t.pos in {"VERB", "AUX"} for t in between):
        return content
    end = next((i for i in range(later[0], len(view.tokens)) if view.quoted[i] < 0), len(view.tokens))
    return content | set(range(last + 1, end))


def _quoted_rest(view: SentenceView, cue: Cue) -> set[int]:
    """Return what follows the cue up to the end of quoted words, where the parse gave no content but marks show it."""
    if cue.kind == "judge" or view.is_quoted(cue.verb):
        return set()
    later = [i for i in range(cue.verb.i + 1, len(view.tokens)) if view.quoted[i] >= 0]
    gap = later[0] - cue.verb.i if later else 0
    return set(range(cue.verb.i + 1, later[-1] + 1)) if 0 < gap <= GAP and cue.kind in {"say", "claim"} else set()


def _hearsay(view: SentenceView, cue: Cue) -> Draft | None:
    """Return a statement on nobody's word: "forty are believed to remain", "it is said that …"."""
    if not cue.passive or cue.lemma not in HEARSAY_VERBS or view.child(cue.verb, "agent"):
        return None
    subject, infinitive = view.child(cue.verb, "nsubjpass"), view.child(cue.verb, "xcomp")
    clause = view.child(cue.verb, "ccomp")
    if subject is not None and infinitive is not None and infinitive.i > cue.verb.i:
        content = view.subtree(subject) | view.subtree(infinitive)
    elif clause is not None and clause.i > cue.verb.i:
        content = view.subtree(clause)
    else:
        return None
    own = cue_words(view, cue.verb)
    pieces = view.pieces(content - own)
    if not pieces:
        return None
    return Draft(
        place=view.place,
        form="hearsay",
        lemma=cue.lemma,
        verb=cue.verb.i,
        cue=view.pieces(own),
        source=(),
        head=None,
        content=pieces,
        polarity=polarity_of(view, cue),
        confidence=0.6,
    )


def _noun_statements(view: SentenceView) -> Iterator[Draft]:
    """Yield "the mayor's claim that …"."""
    for noun in view.tokens:
        if noun.pos != "NOUN" or noun.lemma not in CUE_NOUNS:
            continue
        owner, clause = view.child(noun, "poss"), view.child(noun, "acl", "ccomp")
        if owner is None or clause is None or not _says_that(view, clause):
            continue
        source, content = view.pieces(_possessor(view, owner)), view.pieces(view.subtree(clause))
        if source and content:
            yield Draft(
                place=view.place,
                form="noun",
                lemma=noun.lemma,
                verb=noun.i,
                cue=view.pieces({noun.i}),
                source=source,
                head=owner.i,
                content=content,
                confidence=0.6,
            )


def _likenesses(view: SentenceView) -> Iterator[Draft]:
    """Yield "Tolen rates the harbour as “unsafe”": what somebody takes something for, by a verb that is no cue elsewhere."""
    for prep in view.tokens:
        verb = view.head(prep)
        if prep.dep != "prep" or prep.text.lower() != "as" or verb.pos != "VERB" or read_cue(view, verb) is not None:
            continue
        thing, likeness = view.child(verb, "dobj"), view.subtree(prep)
        if thing is None or thing.i < verb.i or view.is_quoted(verb) or not likeness & set(quoted_words(view)):
            continue
        cue = Cue(verb=verb, lemma=lemma_of(verb), kind="judge", passive=False)
        source = find_source(view, cue)
        draft = make_draft(view, cue, source, view.subtree(thing) | likeness) if source else None
        if draft is not None:
            yield draft


def _says_that(view: SentenceView, clause: Token) -> bool:
    return any(t.dep in {"mark", "aux"} and t.text.lower() in {"that", "to"} for t in view.children(clause))


def _possessor(view: SentenceView, owner: Token) -> set[int]:
    return {i for i in view.subtree(owner) if view.tokens[i].dep != "case"}
