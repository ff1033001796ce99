"""The names that otherwise unnamed people go by: "a fighter who asked to be called Abu Tarn"."""

from twosource.attribution.names import find_name
from twosource.attribution.views import SentenceView
from twosource.records import Token

NAMING_NOUNS = frozenset("name guerre pseudonym nickname alias".split())
NAMING_VERBS = frozenset("identify call know name".split())


def _names(view: SentenceView, i: int) -> bool:
    """Tell whether a word gives a name: "the name", "to be called", but not "who called" or "named by"."""
    token, behind = view.tokens[i], view.tokens[i + 1].text.lower() if i + 1 < len(view.tokens) else ""
    if token.tag == "VBN":
        return token.lemma.lower() in NAMING_VERBS and behind != "by"
    return token.lemma.lower() in NAMING_NOUNS and token.pos != "VERB"


def assumed_name(view: SentenceView, head: Token) -> str | None:
    """Return the name that an otherwise unnamed person goes by: "a fighter who asked to be called Abu Tarn"."""
    for clause in view.children(head, "relcl", "acl", "appos"):
        words = sorted(view.subtree(clause))
        said = next((i for i in words if _names(view, i)), None)
        if said is not None:
            names = [i for i in words if i > said and view.tokens[i].pos == "PROPN" and view.tokens[i].text[:1].isupper()]
            named = find_name(view, view.tokens[names[0]]) if names else None
            if named is not None:
                return named.text
    return None
