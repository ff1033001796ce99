"""Positions: what each side offers, demands, rejects, and on what condition, coded in PLOVER."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.compare.actors import Cast, Recent, act_before, name_actors, read_cast, speaker_at
from twosource.compare.arguments import find_arguments, find_subject
from twosource.compare.deals import find_sides
from twosource.compare.peoples import BODIES, COMPANIES, RULERS, can_speak, may_be
from twosource.compare.plover import Event, find_events, speech_above
from twosource.compare.stances import is_taken
from twosource.compare.stand import Stand
from twosource.compare.taken_up import Offers, find_denied, find_offered
from twosource.compare.willed import find_willed
from twosource.language.grammar import child, children
from twosource.records import ArticleAttributions, ParsedArticle, PositionMention, Sentence, Span, Stance, Token
from twosource.settings import CompareSettings

_OWN = frozenset({"i", "we"})
_BY_PROXY = frozenset({"offers", "demands", "calls for"})
"""Stances that a thing takes for whoever tells of it: "the plan calls for a truce, the minister said"; "the bets threaten the
bank, the senator said" is no threat of hers."""
_PLOVER: dict[Stance, str] = {
    "offers": "AGREE",
    "demands": "REQUEST",
    "calls for": "REQUEST",
    "rejects": "REJECT",
    "condemns": "ACCUSE",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """A sentence with what the article told before it: who acted last, what was offered, and whose words these are."""

    sentence: Sentence
    cast: Cast
    before: Recent
    offers: Offers
    previous: Sentence | None
    speaker: str | None
    body: str | None
    quoted: bool


def find_positions(
    parsed: ParsedArticle, attributions: ArticleAttributions, settings: CompareSettings
) -> tuple[PositionMention, ...]:
    """Return every stance or event of PLOVER in an article, by sentence, that of the main clause first.

    Where several act together ("Velmora and Karsk agreed"), each has a mention of its own.
    """
    cast = read_cast(parsed)
    before: Recent = {}
    previous: Sentence | None = None
    offers: dict[str, Span] = {}
    found: list[PositionMention] = []
    for sentence in parsed.sentences:
        if sentence.block in settings.position_blocks:
            said = speaker_at(sentence, attributions)
            scene = _Scene(
                sentence=sentence,
                cast=cast,
                before=before,
                offers=offers,
                previous=previous,
                speaker=said.speaker.name if said is not None and said.speaker is not None else None,
                body=said.speaker.speaks_for if said is not None and said.speaker is not None else None,
                quoted=said is not None and said.kind == "direct",
            )
            found += _read(scene)
            offers |= _offered(scene)
            previous = sentence
        before = act_before(sentence, cast, before)
    return tuple(found)


def _read(scene: _Scene) -> Iterator[PositionMention]:
    events = find_events(scene.sentence.parse)
    asked = scene.sentence.text.rstrip("”\"’' ").endswith("?")
    stands = () if asked else (*find_sides(scene.sentence), *find_willed(scene.sentence, quoted=scene.quoted))
    for event in events:
        yield from _mentions(scene, event)
    for stand in stands:
        yield from _mentions_of_stand(scene, stand)


def _mentions(scene: _Scene, event: Event) -> Iterator[PositionMention]:
    sentence = scene.sentence
    arguments = find_arguments(sentence, event)
    stance = event.coding.stance
    meant = None
    if stance == "rejects":
        meant = find_denied(sentence, event, scene.previous)
    elif stance in _BY_PROXY and arguments.content is None:
        meant = find_offered(sentence, event, scene.offers)
    actors = _names(scene, event, arguments.actor)
    # What somebody must do is read as a whole, below.
    willed = event.by_speaker or event.trigger.dep == "aux"
    taken = not willed and is_taken(sentence, event, replace(arguments, content=None) if meant else arguments)
    for actor in actors or (None,):
        mention = PositionMention(
            span=sentence.span,
            plover=event.coding.plover,
            mode=event.coding.mode,
            stance=stance if taken else "other",
            actor=actor,
            recipient=_recipient(scene, arguments.recipient),
            content=meant or arguments.content,
            condition=arguments.condition,
        )
        yield mention
        if mention.stance == "rejects" and arguments.terms is not None and _is_deed(sentence, arguments.terms):
            yield replace(mention, plover="REQUEST", mode="", stance="demands", content=arguments.terms, condition=None)


def _is_deed(sentence: Sentence, terms: Span) -> bool:
    """Tell whether terms are more than a time: "until the port opens", not "until 2031"."""
    words = [t for t in sentence.tokens if terms.start <= sentence.start + t.start < terms.end]
    return any(t.pos in {"VERB", "NOUN", "PROPN"} and t.entity not in {"DATE", "TIME"} for t in words)


def _mentions_of_stand(scene: _Scene, stand: Stand) -> Iterator[PositionMention]:
    recent = act_before(scene.sentence, scene.cast, scene.before, until=stand.trigger.i)
    if stand.actor is not None:
        actors = name_actors(scene.sentence, stand.actor, scene.cast, recent)
    else:
        said = _tellers(scene, stand.trigger) or ((scene.speaker,) if scene.speaker else ())
        # Who says what she must do is another: "they" went back to the wrong ones.
        actors = tuple(name for name in said if can_speak(name) and name.split()[-1] not in stand.content.text)
    for actor in actors:
        yield PositionMention(
            span=scene.sentence.span,
            plover=_PLOVER[stand.stance],
            mode="",
            stance=stand.stance,
            actor=actor,
            recipient=_recipient(scene, stand.recipient),
            content=stand.content,
            condition=stand.condition,
        )


def _names(scene: _Scene, event: Event, token: Token | None) -> tuple[str, ...]:
    """Return who acts; where a thing stands for it, or "we", the one who says so in the same sentence or around it."""
    if token is None:
        return ()
    sentence = scene.sentence
    if scene.body is not None and _is_own_body(sentence, token) and may_be(token.lemma, scene.body):
        return (f"{scene.speaker} ({scene.body})",)
    recent = act_before(sentence, scene.cast, scene.before, until=token.i)
    speaks_for = token.text.lower() in _OWN or _is_own(sentence, token)
    if token.text.lower() in {"he", "she"} and (said_by := _named_teller(scene, event.trigger)):
        return said_by
    names = () if speaks_for else name_actors(sentence, token, scene.cast, recent)
    if names:
        about_another = scene.quoted and token.text.lower() in {"he", "she"} and names == (scene.speaker,)
        return () if about_another else names
    stands_for = event.by_speaker or (event.coding.stance in _BY_PROXY and not event.given)
    tellers = _tellers(scene, event.trigger, but=token) if stands_for else None
    if tellers is not None:
        return tellers
    return (scene.speaker,) if speaks_for and scene.speaker else ()


def _tellers(scene: _Scene, trigger: Token, but: Token | None = None) -> tuple[str, ...] | None:
    """Return who says a clause in the same sentence; None where nobody other than `but` does."""
    speech = speech_above(scene.sentence.parse, trigger)
    teller = find_subject(scene.sentence.parse, speech) if speech is not None else None
    if teller is None or (but is not None and teller.i == but.i):
        return None
    if speech is not None and child(scene.sentence.parse, speech, "auxpass") is not None:
        return None  # "was told": this one only hears it
    recent = act_before(scene.sentence, scene.cast, scene.before, until=teller.i)
    return name_actors(scene.sentence, teller, scene.cast, recent)


def _named_teller(scene: _Scene, trigger: Token) -> tuple[str, ...]:
    """Return the person who tells of "he" or "she" in the same sentence: "Orr said she opposed it"; a pronoun tells nothing."""
    speech = speech_above(scene.sentence.parse, trigger)
    teller = child(scene.sentence.parse, speech, "nsubj") if speech is not None and speech.i < trigger.i else None
    if teller is None or teller.pos != "PROPN" or teller.entity in {"GPE", "NORP"} or not _is_person(scene.cast, teller):
        return ()
    return name_actors(scene.sentence, teller, scene.cast, scene.before)[:1]


def _is_person(cast: Cast, name: Token) -> bool:
    return name.entity == "PERSON" or name.text in cast.people


def _is_own(sentence: Sentence, token: Token) -> bool:
    """Tell whether a body is the speaker's own: "his country", "our party"."""
    owner = child(sentence.parse, token, "poss")
    return owner is not None and owner.text.lower() in {"his", "her", "our", "my"} and token.lemma in BODIES | RULERS


def _is_own_body(sentence: Sentence, token: Token) -> bool:
    """Tell whether a body is that for which the speaker speaks: "the company", "our union", without a name of its own."""
    before = {t.text.lower() for t in children(sentence.parse, token, ("det", "poss"))}
    bare = child(sentence.parse, token, "amod", "compound", "appos") is None
    return token.lemma in BODIES | COMPANIES and bare and bool(before & {"the", "his", "her", "our", "my", "its"})


def _recipient(scene: _Scene, token: Token | None) -> str | None:
    return next(iter(name_actors(scene.sentence, token, scene.cast, scene.before)), None) if token is not None else None


def _offered(scene: _Scene) -> dict[str, Span]:
    """Return what the offers, proposals and demands of a sentence are, by their noun."""
    found = {}
    for event in find_events(scene.sentence.parse):
        if event.trigger.pos == "NOUN" and event.coding.stance in _BY_PROXY:
            content = find_arguments(scene.sentence, event).content
            if content is not None:
                found[event.trigger.lemma] = content
    return found
