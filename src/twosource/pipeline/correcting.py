"""One story as a reader's corrections leave it: each changes what the later stages take, and these are run again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.brief import EDITING, edit_brief, write_brief
from twosource.compare import find_gaps
from twosource.pipeline.correcting_claims import count_again, judge_claims, part_mention
from twosource.pipeline.correcting_lineage import part_copies, turn_edge
from twosource.pipeline.correcting_speakers import by_article, join_names, rename_speaker
from twosource.pipeline.striking import struck_by
from twosource.records import Article, ArticleId, Correction, CorrectionKind, Story, StoryReading
from twosource.reuse import find_outside_sources
from twosource.settings import Settings

_ORDER: tuple[CorrectionKind, ...] = (
    "same person",
    "another speaker",
    "not a copy",
    "swap direction",
    "not the same claim",
)
"""Whom the sources are comes before who took it from whom, and both before what is a claim; within a kind, in the order made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedStory:
    """A story with the corrections applied, and the numbers of those whose object was found in it."""

    story: StoryReading
    fitted: frozenset[int]


def correct_story(
    plain: StoryReading, pile: Collection[Article], corrections: Sequence[Correction], settings: Settings
) -> CorrectedStory:
    """Return a story, given as it was read, with a reader's corrections applied. Pure: the same again gives the same.

    Steps: 1. each correction of sources, lineage and claims changes what was found; 2. what rests on outside is found again;
    3. verdicts and origins are made again where something changed, without the reasons struck out; 4. so are gaps and brief;
    5. the brief is edited. What concerns other stories, or was taken back, changes nothing. `pile` holds the story's articles.
    """
    articles = {a.id: a for a in sorted(pile, key=lambda a: a.id) if a.id in plain.articles}
    held = [c for c in corrections if not c.undone and concerns(c, plain.story)]
    story, fitted = _change(plain, articles, held, settings)  # 1
    struck = struck_by(held)
    if fitted or struck:
        story = _find_again(plain, story, tuple(articles.values()), struck, settings)  # 2 to 4
        fitted |= _struck_in(plain, story, tuple(articles.values()), held, settings)
    edits = [c for c in held if c.kind in EDITING]
    if edits:  # 5
        brief, edited = edit_brief(story, tuple(articles.values()), edits)
        story, fitted = replace(story, brief=brief), fitted | set(edited)
    return CorrectedStory(story=story, fitted=fitted)


def concerns(correction: Correction, story: Story) -> bool:
    """Tell whether a correction may be about a story: by its articles, or where it names none, by the story's id."""
    named = {*correction.articles, *(span.article for span in correction.words)}
    return bool(named & set(story.articles)) if named else correction.story == story.id


def _change(
    plain: StoryReading, articles: Mapping[ArticleId, Article], held: Sequence[Correction], settings: Settings
) -> tuple[StoryReading, frozenset[int]]:
    story, fitted = plain, set()
    for correction in sorted((c for c in held if c.kind in _ORDER), key=lambda c: _ORDER.index(c.kind)):
        changed = _apply(story, articles, correction, settings)
        if changed is not None:
            story = changed
            fitted.add(correction.number)
    return story, frozenset(fitted)


def _apply(
    story: StoryReading, articles: Mapping[ArticleId, Article], correction: Correction, settings: Settings
) -> StoryReading | None:
    """Return the story after one correction, None where its object is not there."""
    match correction.kind:
        case "same person":
            return join_names(story, correction, settings)
        case "another speaker":
            return rename_speaker(story, correction)
        case "not a copy":
            return part_copies(story, articles, correction, settings)
        case "swap direction":
            return turn_edge(story, articles, correction, settings)
        case _:
            return part_mention(story, correction)


def _find_again(
    plain: StoryReading, story: StoryReading, articles: tuple[Article, ...], struck: frozenset[str], settings: Settings
) -> StoryReading:
    said = by_article(story.attributions)
    if story.attributions != plain.attributions:
        story = replace(story, outside_sources=find_outside_sources(articles, said, settings.reuse))
    story = replace(story, claims=judge_claims(plain, story, articles, struck, settings))
    if story == plain:
        return story
    if story.tree != plain.tree or story.outside_sources != plain.outside_sources or story.attributions != plain.attributions:
        gaps = find_gaps(articles, story.reuse, story.tree, story.outside_sources, said, settings.compare)
        story = replace(story, gaps=gaps)
    bare = replace(story, brief=())
    return replace(bare, brief=write_brief(bare, articles, settings.brief))


def _struck_in(
    plain: StoryReading, story: StoryReading, articles: tuple[Article, ...], held: Sequence[Correction], settings: Settings
) -> frozenset[int]:
    """Return the numbers of the struck reasons that the story has: as it was read, or else as it is counted without the rest.

    A reason may be told only once another one is struck out, since it said no more than that one.
    """
    struck = struck_by(held)
    known = {reason.id for claim in plain.claims for reason in claim.origins.reasons}

    def is_counted(correction: Correction) -> bool:
        others = struck - {correction.subject}
        own = tuple(c for c in story.claims if c.id == correction.claim) or story.claims
        shared = (count_again(c, story, articles, others, settings) for c in own if len(c.mentions) > 1)
        return any(reason.id == correction.subject for claim in shared for reason in claim.origins.reasons)

    strikes = [c for c in held if c.kind == "strike reason"]
    return frozenset(c.number for c in strikes if c.subject in known or is_counted(c))
