"""A reading counted again without the reasons that a reader has struck out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.brief import write_brief
from twosource.compare import count_origins
from twosource.errors import InputError
from twosource.records import Article, Claim, ClaimFinding, Correction, Reading, StoryReading
from twosource.settings import Settings


def struck_by(corrections: Sequence[Correction]) -> frozenset[str]:
    """Return the ids of the reasons that readers have struck out and not put back."""
    return frozenset(c.subject for c in corrections if c.kind == "strike reason" and not c.undone)


def strike_reasons(reading: Reading, struck: Collection[str], settings: Settings) -> Reading:
    """Return the reading in which the origins of each claim are counted without some reasons, named by their ids.

    The briefs are written anew; whatever rests on no struck reason stays as it is. Raises InputError for an id that no
    claim of the reading has.
    """
    known = {reason.id for story in reading.stories for claim in story.claims for reason in claim.origins.reasons}
    for name in sorted(set(struck) - known):
        raise InputError(f"no claim has a reason '{name}'; `twosource claims --why CLAIM` prints each reason with its id")
    stories = tuple(strike_in_story(story, reading.articles, frozenset(struck), settings) for story in reading.stories)
    return replace(reading, stories=stories)


def strike_in_story(story: StoryReading, pile: tuple[Article, ...], struck: frozenset[str], settings: Settings) -> StoryReading:
    """Return one story with its origins counted and its brief written without some reasons; other ids change nothing.

    `pile` holds the story's articles, and may hold others.
    """
    articles = tuple(sorted((a for a in pile if a.id in story.articles), key=lambda article: article.id))
    claims = tuple(_count_again(claim, story, articles, struck, settings) for claim in story.claims)
    if claims == story.claims:
        return story
    counted = replace(story, claims=claims, brief=())
    return replace(counted, brief=write_brief(counted, articles, settings.brief))


def _count_again(
    claim: ClaimFinding, story: StoryReading, articles: tuple[Article, ...], struck: frozenset[str], settings: Settings
) -> ClaimFinding:
    if struck.isdisjoint(reason.id for reason in claim.origins.reasons):
        return claim
    plain = Claim(id=claim.id, text=claim.text, aspect=claim.aspect, mentions=claim.mentions)
    origins = count_origins(plain, articles, story.reuse, story.tree, story.outside_sources, settings.compare, struck)
    return replace(claim, origins=origins)
