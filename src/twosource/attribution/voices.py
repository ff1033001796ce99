"""Whether the words of a source can name somebody who speaks: people, bodies and papers can, a trip or a package cannot.

Applied to what only the models take for a statement, by a verb that is none of saying ("The package includes").
"""

from twosource.attribution.candidates import places_of
from twosource.attribution.drafts import Draft
from twosource.attribution.lexicon import CUE_VERBS, TRADES
from twosource.attribution.sorts import BODY_NOUNS
from twosource.attribution.sources import may_speak
from twosource.attribution.views import SentenceView
from twosource.records import Token

EVIDENCE = frozenset(
    "investigation inquiry probe test examination autopsy evidence image photo picture screening finding result calculation "
    "estimate research log register ledger scan map chart table index sign list inspection audit simulation model sample "
    "measurement observation experiment assessment projection forecast history experience".split()
)
"""Things that show, suggest or find."""
COLLECTIVES = frozenset(
    "leadership gang jury intelligence press media ally opposition industry agribusiness business crowd nation country community "
    "resistance electorate staff control bench delegation faction wing bloc lobby camp presidency monarchy palace church clergy "
    "kremlin household family team minority".split()
)
"""People together, and houses that stand for them."""
PAPERS = frozenset(
    "resolution deal provision outline page polling communication plan proposal budget constitution charter directive decree "
    "warrant subpoena motion advisory manual website profile dossier press obituary plaque speech remark comment answer".split()
)
"""Papers that call for, show or suggest; what they do besides is not looked at."""
PARTS = frozenset("part majority handful half number dozen combination bunch group lot rest share third quarter percent".split())
"""Nouns of quantity whose people stand behind "of"."""
AGENT_ENDINGS = (
    "er",
    "or",
    "eer",
    "ee",
    "ant",
    "ist",
    "ian",
    "man",
    "woman",
    "crew",
    "couple",
    "dozen",
    "enforcement",
    "public",
    "world",
)
"""How nouns of people end, and some collectives."""
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
RELATIVES = frozenset({"WDT"})


def can_speak(view: SentenceView, draft: Draft) -> bool:
    """Tell whether the source of a statement can speak; that of a quotation or a verb of saying always can."""
    if draft.form != "verb" or draft.head is None or draft.lemma in CUE_VERBS:
        return True
    if any(view.is_quoted(view.tokens[i]) for i in places_of(view, draft.content)):
        return True
    head = view.tokens[draft.head]
    if head.tag in RELATIVES:
        head = view.tokens[draft.antecedent if draft.antecedent is not None else view.head(head).head]
    return head.pos != "NOUN" or _is_voice(view, head)


def _is_voice(view: SentenceView, noun: Token) -> bool:
    lemma = noun.lemma.lower()
    behind = [t for p in view.children(noun, "prep") for t in view.children(p, "pobj")]
    if lemma in PARTS and behind:
        return True
    named = noun.entity in NAMED or (noun.text[:1].isupper() and noun.i > 0)
    shows = lemma in EVIDENCE | COLLECTIVES | PAPERS | BODY_NOUNS or lemma in TRADES or may_speak(noun)
    return named or shows or noun.tag == "NNS" or lemma.endswith(AGENT_ENDINGS) or bool(view.children(noun, "nummod"))
