"""Drafts of the rules and of the trained models made one: the rules say what they are sure of, the models mend and add.

1. A rule's draft gets the words that the models see for it, and for its confidence the mean of its own and their probability.
2. Cues that only the models see become drafts of their own.
3. A statement whose cue merely hangs on the cue of another gives back the other's words.

A draft within the content of another is left as the rule made it, unless the models take it for an outermost one: the texts
that they learnt from are marked in their outermost layer alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.attribution.candidates import Marked, mark_draft, word_key
from twosource.attribution.contents import FINITE
from twosource.attribution.cues import Cue, is_deed, polarity_of, read_cue
from twosource.attribution.drafts import Draft, Form
from twosource.attribution.lexicon import HEARSAY_VERBS
from twosource.attribution.pieces import Page, head_of, longest_run
from twosource.attribution.segments import stranded_speaker
from twosource.attribution.subjects import RELATIVES
from twosource.attribution.trained import Model, Roles
from twosource.attribution.views import SentenceView, runs_of
from twosource.records import Span, Token

OUTERMOST = 0.5
"""Probability from which on a draft within another's content is taken for an outermost one."""
FIXED = frozenset({"citing", "cited by", "quoted as", "colon"})
"""Constructs that the models hardly met, or that name two sources: they stay as the rules read them."""
RARE = frozenset({"per"})
"""Cues that the training texts hardly have."""
REPORTING = frozenset({"verb", "noun", "hearsay"})
SCRAP = 0.2
"""Share of a rule's content below which what the models see of it is a scrap, and the rule's stays; free on PolNeAR, dev."""
TITLE = re.compile(r"[“\"„](?P<title>[^”\"“]+)[”\"“](?: [^\s]+){0,3}")
"""Words in marks, and up to three that say where or when."""
LITTLE = 3
"""Letters of a word that a title may write small: "of", "and", "the"."""
FORMS: dict[str, Form] = {"V": "verb", "N": "noun"}
"""The form of an added draft by the class of its cue; the others refer to somebody, as "according to" does."""


def merge_drafts(page: Page, drafts: Sequence[Draft], model: Model, least: float) -> Iterator[Draft]:
    """Yield the drafts of a sentence: those of the rules, mended, and those that the models add from `least` probability on."""
    marked = [mark_draft(page.view, draft) for draft in drafts]
    chances = {token.i: chance for token, chance in model.find_cues(page.view, marked)}
    found = [*_mend(page, marked, chances, model), *_add(page, marked, chances, model, least)]
    merged = [mark_draft(page.view, draft) for draft in found]
    for mark in merged:
        foreign = _foreign(page.view, mark, merged)
        content = page.pieces(mark.content - foreign)
        if not foreign or (not content and _is_main(page.view.tokens[mark.anchor])):
            yield mark.draft
        elif content:
            yield replace(mark.draft, content=_with_rest(page, mark.draft.content, content))


def _mend(page: Page, marked: Sequence[Marked], chances: Mapping[int, float], model: Model) -> Iterator[Draft]:
    done: set[int] = set()
    for mark in marked:
        chance = chances.get(mark.anchor)
        inner = any(other is not mark and mark.anchor in other.content for other in marked)
        if (
            chance is None
            or mark.draft.form in FIXED
            or mark.draft.lemma in RARE
            or mark.anchor in done
            or (inner and chance < OUTERMOST)
        ):
            yield mark.draft
        else:
            done.add(mark.anchor)
            yield _mended(page, mark, model.find_roles(page.view, page.view.tokens[mark.anchor], marked), chance)


def _add(page: Page, marked: Sequence[Marked], chances: Mapping[int, float], model: Model, least: float) -> Iterator[Draft]:
    taken = {i for mark in marked for i in {mark.anchor, *mark.cue}}
    for i, chance in chances.items():
        if chance >= least and i not in taken:
            token = page.view.tokens[i]
            cue = read_cue(page.view, token)
            if cue is not None and is_deed(page.view, cue):
                continue
            roles = model.find_roles(page.view, token, marked)
            draft = None if _swallows(token, roles, marked, chance) else add_draft(page, token, roles, chance)
            if draft is not None:
                yield draft


def _swallows(token: Token, roles: Roles, marked: Sequence[Marked], chance: float) -> bool:
    """Tell whether what the models add would take in a surer statement before it: "…, the mayor said, which meant …"."""
    before = (mark for mark in marked if mark.anchor < token.i and mark.anchor in roles.content)
    return any(token.i not in mark.content and mark.draft.confidence > chance for mark in before)


def _mended(page: Page, mark: Marked, roles: Roles, chance: float) -> Draft:
    """Return a rule's draft with the words that the models see, where they see any."""
    draft = replace(mark.draft, confidence=(mark.draft.confidence + chance) / 2)
    if len(roles.content & mark.content) >= SCRAP * len(mark.content) > 0 and not _beheads(page.view, mark, roles):
        said = roles.content | _participles(page.view, roles.content, mark.content)
        draft = replace(draft, content=_with_rest(page, draft.content, page.pieces(said)))
    if mark.anchor in roles.cue:
        draft = replace(draft, cue=_cue(page.view, roles))
    if roles.source and draft.head is not None:
        draft = _with_source(page, draft, roles)
    return draft


def _beheads(view: SentenceView, mark: Marked, roles: Roles) -> bool:
    """Tell whether the models see a clause without its verb: the end of "that Orel once described the dam as weak"."""
    clauses = {t.i for t in view.children(view.tokens[mark.anchor], "ccomp")} & mark.content
    return bool(clauses) and not clauses & roles.content


def _participles(view: SentenceView, seen: frozenset[int], ruled: frozenset[int]) -> set[int]:
    """Return participle clauses that the rules gave to a content and the models cut off: "boats sank, blocking the port"."""
    clauses = (t for t in view.tokens if t.dep == "advcl" and t.tag == "VBG" and t.head in seen and t.i not in seen)
    found = {i for clause in clauses for i in view.subtree(clause)} & ruled
    return found | {i - 1 for i in found if i - 1 in ruled and view.tokens[i - 1].text == ","}


def _with_source(page: Page, draft: Draft, roles: Roles) -> Draft:
    """Return a draft with the source that the models see; its head changes only where the rules' lies elsewhere."""
    run = next((run for run in runs_of(roles.source) if draft.head in run), None)
    if run is not None:
        return replace(draft, source=page.pieces(run) or draft.source)
    phrase = longest_run(roles.source)
    source, head = page.pieces(phrase), head_of(page.view, phrase)
    return replace(draft, source=source, head=head.i, antecedent=None) if source and head is not None else draft


def _with_rest(page: Page, before: Sequence[Span], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return content found in a sentence together with earlier pieces that stand in other sentences."""
    here = page.view.sentence
    rest = [p for p in before if (p.end <= here.start or p.start >= here.end) and not any(p.overlaps(c) for c in content)]
    return tuple(sorted([*rest, *content]))


def add_draft(page: Page, token: Token, roles: Roles, chance: float) -> Draft | None:
    """Return a draft of what the models alone see for a cue, None without a content or where that is a title."""
    content, phrase = page.pieces(roles.content), longest_run(roles.source)
    source = page.pieces(phrase)
    head = head_of(page.view, phrase) if source else None
    if not content or _is_title(content):
        return None
    cue, (lemma, kind) = read_cue(page.view, token), word_key(token)
    relative = head is not None and head.text.lower() in RELATIVES and token.dep == "relcl"
    return Draft(
        place=page.view.place,
        form=_form_of(cue, kind),
        lemma=lemma,
        verb=token.i,
        cue=_cue(page.view, roles),
        source=source,
        head=head.i if head is not None else None,
        content=content,
        polarity=polarity_of(page.view, cue) if cue is not None else "positive",
        confidence=chance,
        antecedent=token.head if relative else None,
    )


def _is_title(content: Sequence[Span]) -> bool:
    """Tell whether a content is a title in marks, “Harbour Lights” on Friday, which somebody sang or saw but did not say."""
    match = TITLE.fullmatch(content[0].text) if len(content) == 1 else None
    words = match["title"].split() if match else []
    return len(words) > 1 and all(word[:1].isupper() or len(word) <= LITTLE for word in words)


def _form_of(cue: Cue | None, kind: str) -> Form:
    """Return the construct of an added draft: a verb of hearsay in the passive, another verb, a noun, or a reference."""
    if cue is not None and cue.passive and cue.lemma in HEARSAY_VERBS:
        return "hearsay"
    return FORMS.get(kind, "according")


def _cue(view: SentenceView, roles: Roles) -> tuple[Span, ...]:
    places = sorted(longest_run(roles.cue))
    return (view.sentence.words(view.tokens[places[0]], view.tokens[places[-1]]),)


def _foreign(view: SentenceView, mark: Marked, marked: Sequence[Marked]) -> set[int]:
    """Return words of a draft's content that belong to the statement its cue only hangs on.

    "“The port is shut,” the mayor said, calling it a pity": "calling" hangs on "said" and can't report it.
    """
    own = stranded_speaker(view, view.tokens[mark.anchor]) is not None  # "…, its director told the Courier" hangs on nothing
    above = _governors(view, mark.anchor) if mark.draft.form in REPORTING and not own else set()
    found: set[int] = set()
    for other in marked:
        if other.anchor in above and other.anchor in mark.content and mark.anchor not in other.content:
            found |= other.source | other.cue | other.content
    return found & mark.content


def _is_main(cue: Token) -> bool:
    """Tell whether a cue heads a clause of its own, which the parse hung on what is said: "…, the mayor said"."""
    return cue.tag in FINITE and cue.dep not in {"advcl", "relcl", "acl"}


def _governors(view: SentenceView, place: int) -> set[int]:
    """Return the places of the words above one in the parse."""
    found: set[int] = set()
    token = view.tokens[place]
    while token.head != token.i and token.head not in found:
        token = view.head(token)
        found.add(token.i)
    return found
