"""Positions: what each side offers, demands, rejects, and on what condition, coded in PLOVER."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.compare.actors import Cast, Recent, act_before, name_actors, read_cast, speaker_at
from twosource.compare.arguments import Arguments, find_arguments, find_subject
from twosource.compare.peoples import BODIES, RULERS
from twosource.compare.plover import Event, find_events, speech_above
from twosource.compare.stances import is_taken
from twosource.language.grammar import child
from twosource.records import (
    ArticleAttributions,
    ParsedArticle,
    Position,
    PositionMention,
    Sentence,
    Span,
    Token,
)
from twosource.settings import CompareSettings

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    "a an the of to in on for and or that is was be been its their his her with as at from will would it they".split()
)
_OWN = frozenset({"i", "we"})
_BY_PROXY = frozenset({"offers", "demands", "calls for"})
"""Stances that a thing takes for whoever tells of it: "the plan calls for a truce, the minister said"; "the bets threaten the
bank, the senator said" is no threat of hers."""


def find_positions(
    parsed: ParsedArticle, attributions: ArticleAttributions, settings: CompareSettings
) -> tuple[PositionMention, ...]:
    """Return every stance or event of PLOVER in an article, by sentence, that of the main clause first.

    Where several act together ("Velmora and Karsk agreed"), each has a mention of its own.
    """
    cast = read_cast(parsed)
    before: Recent = {}
    found: list[PositionMention] = []
    for sentence in parsed.sentences:
        if sentence.block in settings.position_blocks:
            speaker = speaker_at(sentence, attributions)
            for event in find_events(sentence.parse):
                found += _mentions(sentence, event, cast, before, speaker)
        before = act_before(sentence, cast, before)
    return tuple(found)


def merge_positions(mentions: Sequence[PositionMention], settings: CompareSettings) -> tuple[Position, ...]:
    """Join the mentions of a story in which one actor takes one stance on one matter, over all its articles.

    Mentions without an actor, without a content or without a stance stay out. Two contents are one matter when the smaller
    shares `settings.same_position` of its words with the other.
    """
    groups: list[list[PositionMention]] = []
    usable = [m for m in mentions if m.actor and m.stance != "other" and _content_words(m.content)]
    for mention in sorted(usable, key=lambda m: (m.span, m.stance, str(m.content))):
        home = next((group for group in groups if _same_position(group[0], mention, settings)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    return tuple(sorted((_to_position(group) for group in groups), key=lambda p: (p.actor, p.stance, p.content)))


def _mentions(sentence: Sentence, event: Event, cast: Cast, before: Recent, speaker: str | None) -> Iterator[PositionMention]:
    arguments = find_arguments(sentence, event)
    actors = _names(sentence, event, arguments.actor, cast, before, speaker)
    stance = event.coding.stance if is_taken(sentence, event, arguments) else "other"
    for actor in actors or (None,):
        mention = PositionMention(
            span=sentence.span,
            plover=event.coding.plover,
            mode=event.coding.mode,
            stance=stance,
            actor=actor,
            recipient=_recipient(sentence, arguments, cast, before),
            content=arguments.content,
            condition=arguments.condition,
        )
        yield mention
        if mention.stance == "rejects" and arguments.terms is not None:
            yield replace(mention, plover="REQUEST", mode="", stance="demands", content=arguments.terms, condition=None)


def _names(
    sentence: Sentence, event: Event, token: Token | None, cast: Cast, before: Recent, speaker: str | None
) -> tuple[str, ...]:
    """Return who acts; where a thing stands for it, or "we", the one who says so in the same sentence or around it."""
    if token is None:
        return ()
    recent = act_before(sentence, cast, before, until=token.i)
    speaks_for = token.text.lower() in _OWN or _is_own(sentence, token)
    names = () if speaks_for else name_actors(sentence, token, cast, recent)
    if names:
        return names
    speech = speech_above(sentence.parse, event.trigger)
    stands_for = event.by_speaker or event.coding.stance in _BY_PROXY
    teller = find_subject(sentence.parse, speech) if speech is not None and stands_for else None
    if teller is not None and teller.i != token.i:
        return name_actors(sentence, teller, cast, act_before(sentence, cast, before, until=teller.i))
    return (speaker,) if speaks_for and speaker else ()


def _is_own(sentence: Sentence, token: Token) -> bool:
    """Tell whether a body is the speaker's own: "his country", "our party"."""
    owner = child(sentence.parse, token, "poss")
    return owner is not None and owner.text.lower() in {"his", "her", "our", "my"} and token.lemma in BODIES | RULERS


def _recipient(sentence: Sentence, arguments: Arguments, cast: Cast, before: Recent) -> str | None:
    if arguments.recipient is None:
        return None
    return next(iter(name_actors(sentence, arguments.recipient, cast, before)), None)


def _same_position(a: PositionMention, b: PositionMention, settings: CompareSettings) -> bool:
    if a.stance != b.stance or not _same_name(a.actor or "", b.actor or ""):
        return False
    x, y = _content_words(a.content), _content_words(b.content)
    return bool(x and y) and len(x & y) >= settings.same_position * min(len(x), len(y))


def _same_name(a: str, b: str) -> bool:
    """Tell whether two names mean the same: one's words stand in the other's, or are its initials."""
    x, y = set(_WORD.findall(a.lower())) - _EMPTY, set(_WORD.findall(b.lower())) - _EMPTY
    if x and y and (x <= y or y <= x):
        return True
    return any(
        len(short) > 1 and short == "".join(w[0] for w in long.split() if w[0].isupper()) for short, long in ((a, b), (b, a))
    )


def _content_words(content: Span | None) -> frozenset[str]:
    return frozenset(_WORD.findall(content.text.lower())) - _EMPTY if content else frozenset()


def _to_position(mentions: Sequence[PositionMention]) -> Position:
    """Show the actor's longest name, the shortest content and the first condition; the mentions hold the rest."""
    contents = sorted((m.content.text for m in mentions if m.content), key=lambda text: (len(text), text))
    conditions = sorted(m.condition.text for m in mentions if m.condition)
    actors = sorted((m.actor for m in mentions if m.actor), key=lambda name: (-len(name), name))
    return Position(
        actor=actors[0],
        stance=mentions[0].stance,
        plover=mentions[0].plover,
        content=contents[len(contents) // 2],
        condition=conditions[0] if conditions else None,
        mentions=tuple(mentions),
    )
