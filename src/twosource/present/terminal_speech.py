"""Everything somebody is made to say, by whom it is reported, and where two outlets give it in other words."""

from collections import Counter
from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from twosource.present.heading import chain_words, counted
from twosource.present.terminal_words import QUIET, STRONG, bracketed, outlet_of, words
from twosource.present.variants import Quotation, Wording, quotation_variants, rewording
from twosource.records import ArticleId, Attribution, Reading, StoryReading

MOST_HEARD = 8
"""Speakers named where nobody has the name that was asked for."""
Outlets = Mapping[ArticleId, str]


def attributions_of(reading: Reading, name: str) -> tuple[tuple[StoryReading, Attribution], ...]:
    """Return what a person or body is quoted as saying: every attribution that has all words of `name` in one of its names.

    Case and the order of words do not matter: `brandt` finds Ilva Brandt. A body's name also finds what those say who
    speak for it.
    """
    wanted = set(name.casefold().split())
    return tuple(
        (story, attribution)
        for story in reading.stories
        for attribution in story.attributions
        if any(_named(wanted, known) for known in (*_names(attribution), *_bodies(attribution)))
    )


def mouth_of(attribution: Attribution, name: str) -> str | None:
    """Return the body by whose spokesman alone a name leads to a statement, None where the name itself is in the chain."""
    wanted = set(name.casefold().split())
    if any(_named(wanted, known) for known in _names(attribution)):
        return None
    return next((body for body in _bodies(attribution) if _named(wanted, body)), None)


def most_heard(reading: Reading) -> list[str]:
    """Return the named speakers with most statements, at most `MOST_HEARD`."""
    speakers = (said.speaker for story in reading.stories for said in story.attributions)
    counts = Counter(speaker.name for speaker in speakers if speaker is not None and not speaker.anonymous)
    return sorted(counts, key=lambda name: (-counts[name], name))[:MOST_HEARD]


def _named(wanted: set[str], known: str) -> bool:
    return bool(wanted) and wanted <= set(known.casefold().split())


def _names(attribution: Attribution) -> tuple[str, ...]:
    speaker = (attribution.speaker.name,) if attribution.speaker else ()
    return (*attribution.names, *speaker)


def _bodies(attribution: Attribution) -> tuple[str, ...]:
    mouths = (*attribution.chain, *((attribution.speaker,) if attribution.speaker else ()))
    return tuple(mouth.speaks_for for mouth in mouths if mouth.speaks_for)


def render_who(reading: Reading, name: str) -> RenderableType:
    """Return everything that somebody is made to say in the pile, story by story, word for word.

    What several articles give in the same words is shown once, and other wordings of it below, their own words marked.
    """
    found = attributions_of(reading, name)
    if not found:
        said = words(f"Nobody called “{name}” speaks in these articles.")
        heard = ", ".join(most_heard(reading))
        return Group(said, words(f"Most often heard: {heard}", QUIET)) if heard else said
    parts: list[RenderableType] = [words(f"{name}: {counted(len(found), 'statement')}", STRONG)]
    outlets = {article.id: outlet_of(article, article.id) for article in reading.articles}
    by_story: dict[str, tuple[StoryReading, list[Attribution]]] = {}
    for story, attribution in found:
        by_story.setdefault(story.id, (story, []))[1].append(attribution)
    for story, attributions in by_story.values():
        parts += [Text(""), words(story.title, "underline")]
        shown = (_quotation(quotation, outlets, name) for quotation in quotation_variants(attributions))
        parts += [Padding(quotation, (0, 0, 0, 2)) for quotation in shown]
    return Group(*parts)


def _quotation(quotation: Quotation, outlets: Outlets, name: str) -> RenderableType:
    lead, *others = quotation.wordings
    parts: list[RenderableType] = [words(_shown(lead.attributions[0])), *_reports(lead, outlets, name)]
    for other in others:
        whole, own = rewording(lead.text, other.text)
        lines = [Text.assemble(words("in other words: ", QUIET), bracketed(own, "{+", "+}"))]
        if any(differs for _, differs in whole):
            lines.append(Text.assemble(words("instead of: ", QUIET), bracketed(whole, "[-", "-]")))
        parts.append(Padding(Group(*lines, *_reports(other, outlets, name)), (0, 0, 0, 2)))
    return Group(*parts)


def _shown(attribution: Attribution) -> str:
    return attribution.text if attribution.kind == "direct" else f"… {attribution.text}"


def _reports(wording: Wording, outlets: Outlets, name: str) -> list[RenderableType]:
    return [_report(said, outlets.get(said.article, ""), name) for said in wording.attributions]


def _report(attribution: Attribution, outlet: str, name: str) -> Text:
    """Return the line that says by whom a statement is reported, and how."""
    notes = [attribution.kind, f"in {attribution.article}"]
    if body := mouth_of(attribution, name):
        notes.append(f"who speaks for {body}")
    if attribution.polarity == "negative":
        notes.append("denied")
    if attribution.polarity == "open":
        notes.append("left open")
    if attribution.hedge:
        notes.append(f"hedged: {attribution.hedge.text}")
    if attribution.channel:
        notes.append(f"by {attribution.channel}")
    return Text.assemble(words(chain_words(outlet, attribution.names)), words(f"  ({', '.join(notes)})", QUIET))
