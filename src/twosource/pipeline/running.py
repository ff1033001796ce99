"""How a pile of documents becomes a reading: each stage in turn, each fact kept, no bad article stopping the rest."""

import logging
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from twosource.errors import ModelError, TwosourceError
from twosource.language import Parser
from twosource.pipeline.stages import STAGES, Facts, Stage
from twosource.records import Article, ArticleId, Document, Problem, Reading, Story, StoryReading
from twosource.settings import Settings

log = logging.getLogger(__name__)

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of its articles or stories are done, and how many there are."""


class Keeper(Protocol):
    """Keeps the facts of single articles between runs; the store does."""

    def get(self, stage: Stage, document: Document) -> Any | None:
        """Return the kept fact, or None where there is none that fits the document, the settings and the code."""

    def put(self, stage: Stage, document: Document, fact: Any) -> None:
        """Keep a fact, whole or not at all."""


class Run:
    """One run over one pile.

    `read` is the whole of it; what fails on one article or story is collected in `problems`. Only a missing language
    model ends the run (ModelError): nothing can be read without it.
    """

    def __init__(
        self,
        settings: Settings,
        parser: Parser,
        *,
        keeper: Keeper | None = None,
        progress: Progress | None = None,
    ) -> None:
        self.settings = settings
        self.parser = parser
        self.keeper = keeper
        self.progress = progress or (lambda stage, done, total: None)
        self.problems: list[Problem] = []
        self._articles: dict[ArticleId, Article] = {}

    def read(self, documents: Iterable[Document], problems: Iterable[Problem] = ()) -> Reading:
        """Return the reading of the documents, whose order does not matter; `problems` are those met before."""
        ordered = sorted(documents, key=lambda document: document.id)
        by_article = self._read_articles(ordered)
        stories = self._group(by_article)
        story_stages = [stage for stage in STAGES if stage.scope == "story"]
        readings = []
        for done, story in enumerate(stories, start=1):
            readings.append(self._read_story(story, by_article, story_stages))
            self.progress("compare", done, len(stories))
        return Reading(
            articles=tuple(self._articles[name] for name in by_article),
            stories=tuple(readings),
            problems=(*problems, *self.problems),
        )

    def read_stories(self, documents: Iterable[Document], stories: Iterable[Story]) -> Reading:
        """Return the reading of stories whose articles are known already, and of no other ones."""
        by_article = self._read_articles(sorted(documents, key=lambda document: document.id))
        story_stages = [stage for stage in STAGES if stage.scope == "story"]
        readings = tuple(self._read_story(story, by_article, story_stages) for story in stories)
        articles = tuple(self._articles[name] for name in by_article if name in self._articles)
        return Reading(articles=articles, stories=readings, problems=tuple(self.problems))

    def _read_articles(self, documents: list[Document]) -> dict[ArticleId, dict[str, Any]]:
        by_article = {document.id: {"document": document, "parser": self.parser} for document in documents}
        for stage in (stage for stage in STAGES if stage.scope == "article"):
            for done, document in enumerate(documents, start=1):
                facts = by_article.get(document.id)
                if facts is not None and not self._add_fact(stage, document, facts):
                    del by_article[document.id]
                self.progress(stage.name, done, len(documents))
        return by_article

    def _add_fact(self, stage: Stage, document: Document, facts: dict[str, Any]) -> bool:
        """Run a stage on one article, or take what was kept of it; tell whether there is a fact now."""
        kept = self.keeper.get(stage, document) if self.keeper else None
        if kept is not None:
            facts[stage.gives] = kept
            return True
        try:
            fact = stage.run(_needed(stage, facts), self.settings)
        except ModelError:
            raise
        except Exception as error:
            self._note(stage, document.source or document.id, error)
            return False
        facts[stage.gives] = fact
        if self.keeper:
            self.keeper.put(stage, document, fact)
        return True

    def _group(self, by_article: dict[ArticleId, dict[str, Any]]) -> tuple[Story, ...]:
        stage = next(stage for stage in STAGES if stage.scope == "pile")
        facts = {name: {article: facts[name] for article, facts in by_article.items()} for name in stage.needs}
        stories: tuple[Story, ...] = stage.run(facts, self.settings)
        self.progress(stage.name, len(by_article), len(by_article))
        return stories

    def _read_story(self, story: Story, by_article: dict[ArticleId, dict[str, Any]], stages: list[Stage]) -> StoryReading:
        names = {stage.gives for stage in STAGES if stage.scope == "article"}
        facts: dict[str, Any] = {name: {a: by_article[a][name] for a in story.articles} for name in names}
        facts["story"] = story
        for stage in stages:
            if "reading" in stage.needs:
                facts["reading"] = _assemble(facts)
            try:
                facts[stage.gives] = stage.run(_needed(stage, facts), self.settings)
            except Exception as error:
                self._note(stage, f"story {story.id}", error)
                facts[stage.gives] = stage.otherwise(facts)
        self._articles.update(facts["article"])
        return _assemble(facts)

    def _note(self, stage: Stage, subject: str, error: Exception) -> None:
        """Keep what went wrong in one line; the traceback goes to the log, for those who ask for it."""
        log.debug("%s failed on %s", stage.name, subject, exc_info=error)
        reason = str(error) if isinstance(error, TwosourceError) else f"{type(error).__name__}: {error}"
        message = f"the stage '{stage.name}' failed ({reason}); the rest was read. Please report it with the text."
        self.problems.append(Problem(stage=stage.name, subject=subject, message=message))


def _needed(stage: Stage, facts: Facts) -> Facts:
    return {name: facts[name] for name in stage.needs}


def _assemble(facts: Facts) -> StoryReading:
    """Put what is known of a story so far together."""
    articles: tuple[Article, ...] = tuple(facts["article"].values())
    return StoryReading(
        story=facts["story"],
        outlets=tuple(sorted({article.outlet for article in articles if article.outlet})),
        tree=facts["tree"],
        reuse=facts["reuse"],
        outside_sources=facts["outside_sources"],
        attributions=tuple(a for found in facts["attributions"].values() for a in found.attributions),
        quantities=tuple(q for found in facts["measures"].values() for q in found.quantities),
        times=tuple(t for found in facts["measures"].values() for t in found.times),
        claims=facts["findings"],
        positions=facts["positions"],
        wording=facts["wording"],
        drift=facts["drift"],
        edits=facts["edits"],
        timeline=facts["timeline"],
        gaps=facts["gaps"],
        brief=facts.get("brief", ()),
    )
