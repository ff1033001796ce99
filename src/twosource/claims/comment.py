"""Who would not comment in one account and has spoken in another.

"The owners were not available for comment about the charge", and later "The owners rejected the charge".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.language.grammar import SUBJECTS, ancestors, child, phrase
from twosource.records import (
    ArticleAttributions,
    ArticleId,
    Attribution,
    ChainLink,
    Mention,
    ParsedArticle,
    Sentence,
    Token,
)

NO_COMMENT = "no comment"
"""How a mention is put that only says that somebody has not spoken."""
_ABOUT = r"(?:on|about|regarding|over)"
_SILENCE = re.compile(
    r"\b(?:(?:was|were|is|are) not (?:immediately |yet )?available (?:for|to) comment"
    r"|(?:declined|refused|declines|refuses) to comment|(?:had|has|offered|made) no (?:immediate )?comment"
    r"|did not (?:immediately )?(?:respond|reply) to (?:\w+ ){0,3}?requests? for comment"
    r"|did not (?:immediately )?return (?:\w+ ){0,3}?(?:calls?|messages?) (?:seeking|for) comment"
    rf"|could not (?:immediately )?be reached for comment) {_ABOUT} "
)
_ANY_MATTER = frozenset(
    "matter issue case story article report question topic subject incident situation detail it this that".split()
)
"""Words that name any matter; found again they tell nothing."""
_NAME = re.compile(r"[^\W_]+")
_SMALL = frozenset("the a an".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Somebody who has not commented on something: the words for both, and the noun that the matter goes by."""

    mention: Mention
    who: frozenset[str]
    matter: str


def find_comments(parsed: Sequence[ParsedArticle], attributed: Sequence[ArticleAttributions]) -> tuple[tuple[Mention, ...], ...]:
    """Return, for each who would not comment on a matter, that mention and those of what he says of it in other articles.

    Nothing is returned where all who heard him wrote on an earlier day than the one to whom he would not speak.
    """
    said = [a for one in sorted(attributed, key=lambda one: one.article) for a in one.attributions if a.chain]
    by_article = {p.id: p for p in parsed}
    found: dict[tuple[tuple[str, ...], str], list[Mention]] = {}
    for silence in (s for p in sorted(parsed, key=lambda p: p.id) for s in _silences(p)):
        heard = [m for a in said if (m := _answer(silence, a, by_article)) is not None]
        if heard:
            found.setdefault((tuple(sorted(silence.who)), silence.matter), []).extend((silence.mention, *heard))
    return tuple(tuple(dict.fromkeys(mentions)) for mentions in found.values())


def _silences(parsed: ParsedArticle) -> Iterator[Silence]:
    for sentence in parsed.sentences:
        for match in _SILENCE.finditer(sentence.text):
            verb = next((t for t in sentence.tokens if t.start >= match.start() and t.pos in {"VERB", "ADJ", "NOUN"}), None)
            subject = _subject(sentence, verb) if verb is not None else None
            topic = next((t for t in sentence.tokens if t.start >= match.end() and _is_topic(sentence, t)), None)
            if subject is None or topic is None or topic.lemma.lower() in _ANY_MATTER:
                continue
            first, last = phrase(sentence.parse, subject)
            end = max(phrase(sentence.parse, topic)[1].end, topic.end)
            who = sentence.words(first, last)
            link = ChainLink(name=who.text, type="generic", anonymous=True, span=who)
            told = sentence.cut(first.start, end)
            mention = Mention(article=parsed.id, span=told, value=told, certainty=NO_COMMENT, chain=(link,))
            yield Silence(mention=mention, who=_words(who.text), matter=topic.lemma.lower())


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    """Return who is said not to have commented: the subject of the verb, or of one that it hangs on."""
    for word in (verb, *ancestors(sentence.parse, verb)):
        subject = child(sentence.parse, word, *sorted(SUBJECTS))
        if subject is not None:
            return subject if subject.pos in {"NOUN", "PROPN"} else None
    return None


def _is_topic(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the noun at the head of the matter: the object of the preposition right before it."""
    return token.dep == "pobj" and token.pos in {"NOUN", "PROPN"} and sentence.tokens[token.head].dep in {"prep", "pcomp"}


def _answer(silence: Silence, said: Attribution, by_article: Mapping[ArticleId, ParsedArticle]) -> Mention | None:
    """Return what the same source says of the matter in another article, None where it is another source or another matter, or
    was said on an earlier day."""
    if said.article == silence.mention.article or said.article not in by_article or said.polarity == "open" or not said.cue:
        return None
    there, here = by_article[said.article], by_article[silence.mention.article]
    if _words(said.chain[-1].span.text) != silence.who or _is_earlier(there, here):
        return None
    home = next((s for s in there.sentences if s.span.contains(said.cue[0])), None)
    if home is None or _SILENCE.search(home.text):
        return None
    pieces = [p for p in (*said.source, *said.cue, *said.content) if home.span.contains(p)]
    content = [t for t in home.tokens if any(p.start <= home.start + t.start < p.end for p in said.content)]
    if not any(t.pos in {"NOUN", "PROPN"} and t.lemma.lower() == silence.matter for t in content):
        return None
    words = home.cut(min(p.start for p in pieces) - home.start, max(p.end for p in pieces) - home.start)
    return Mention(article=said.article, span=words, value=words, chain=said.chain)


def _is_earlier(first: ParsedArticle, second: ParsedArticle) -> bool:
    one, two = first.article.published, second.article.published
    return one is not None and two is not None and one.last < two.first


def _words(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text.lower())) - _SMALL
