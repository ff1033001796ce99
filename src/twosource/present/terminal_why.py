"""Why a claim has the origins it has: its mentions, the reasons that tie them, and the words that show it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from twosource.present.heading import article_keys, counted, origins_words
from twosource.present.marks import RELATION_WORDS
from twosource.present.reasons import NO_REASON, strongest_first
from twosource.present.terminal_words import ACCENT, QUIET, STRONG, quoted, words
from twosource.records import ClaimFinding, StoryReading


def render_why(story: StoryReading, claim: ClaimFinding, *, every: bool = False) -> RenderableType:
    """Return why a claim has the origins it has: each mention, then each named reason with the words that show it.

    Reasons for mentions that a stronger one ties already are counted, and shown too with `every`.
    """
    keys = article_keys(story.articles)
    parts: list[RenderableType] = [
        words(claim.text, STRONG),
        Text(f"{origins_words(claim)}; {counted(len(claim.mentions), 'mention')}"),
        words(f"{RELATION_WORDS[claim.relation]} ({claim.rule})", ACCENT),
    ]
    for place, mention in enumerate(claim.mentions, start=1):
        chain = " ← ".join(link.name for link in mention.chain) or "names no source"
        line = Text.assemble((f"{place}. {keys.get(mention.article, mention.article)} ", STRONG), quoted(mention.span.text))
        parts.append(Padding(Group(line, words(f"{mention.certainty}; {chain}", QUIET)), (0, 0, 0, 2)))
    leading, further = strongest_first(claim.origins.reasons)
    for reason in (*leading, *further) if every else leading:
        tied = ", ".join(str(number + 1) for number in reason.mentions)
        sure = "certain" if reason.certain else "possible"
        parts.append(words(f"{reason.kind} ({sure}), mentions {tied}: {reason.text}", STRONG))
        parts.append(Padding(words(f"to strike it out: --without {reason.id}", QUIET), (0, 0, 0, 2)))
        parts += [_evidence(span.article, span.text) for span in reason.evidence]
    if further and not every:
        parts.append(Text(f"and {counted(len(further), 'more reason')} for mentions tied above; --all shows them", style=QUIET))
    for kept in claim.origins.apart:
        one, two = (number + 1 for number in kept.mentions)
        parts.append(words(f"why not one: mentions {one} and {two}: {kept.text}", STRONG))
        parts += [_evidence(span.article, span.text) for span in kept.evidence]
    if not claim.origins.reasons:
        parts.append(Text(NO_REASON, style=QUIET))
    return Group(*parts)


def _evidence(article: str, text: str) -> RenderableType:
    return Padding(Text.assemble(words(f"{article}: ", QUIET), quoted(text)), (0, 0, 0, 2))
