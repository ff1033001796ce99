"""A story read again from what is kept of its articles: the stages of stories alone, without a parse."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from twosource.errors import StageError
from twosource.language import Parser
from twosource.pipeline.running import Run
from twosource.pipeline.stages import Stage
from twosource.records import Article, ArticleId, Document, Reading, Story
from twosource.settings import Settings
from twosource.store import Store


@dataclass(frozen=True, slots=True)
class LastKept:
    """Gives what was last kept of an article, whatever it was made from; keeps nothing.

    Where nothing fits any more (the code has changed since), the article as it stands is parsed again.
    """

    store: Store
    articles: Mapping[ArticleId, Article]

    def get(self, stage: Stage, document: Document) -> Any | None:
        """Return the last fact of a stage, None where there is none of its shape."""
        payload = self.store.last_result(document.id, stage.name) if stage.kept is not None else None
        try:
            kept = None if payload is None else msgspec.msgpack.decode(payload, type=stage.kept)
        except msgspec.MsgspecError:
            kept = None
        return self.articles.get(document.id) if kept is None and stage.name == "clean" else kept

    def put(self, stage: Stage, document: Document, fact: Any) -> None:
        """Keep nothing: what was kept by the last reading stays."""


def read_again(
    story: Story, articles: Mapping[ArticleId, Article], store: Store, settings: Settings, parser: Parser | None = None
) -> Reading:
    """Return the reading of one story whose articles were read before; `articles` hold at least its own.

    Raises StageError where an article of it can't be read any more.
    """
    documents = [Document(id=name, text=articles[name].text) for name in story.articles]
    run = Run(settings, parser or Parser(settings.language), keeper=LastKept(store, articles))
    try:
        return run.read_stories(documents, [story])
    except KeyError as error:
        reason = f"its article {error} can't be read any more; run `twosource read` with its files"
        raise StageError("stories", f"story {story.id}", reason) from error
