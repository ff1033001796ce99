"""A run goes on past a bad article, takes up what was kept, and does not care about order."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from twosource.errors import ModelError
from twosource.language import Parser
from twosource.pipeline import STAGES, Run, StoreKeeper, running
from twosource.records import ArticleId, Document
from twosource.settings import LanguageSettings, ReuseSettings, Settings
from twosource.store import open_store

TEXTS = {
    "a": "Bridge shut\n\nThe bridge at Tarnik was shut on Monday after 12 boats ran into it, the harbour master said.",
    "b": "Tarnik bridge closed\n\nThe harbour master shut the Tarnik bridge after a dozen boats hit it, he told the Courier.",
    "c": "Pears are dear\n\nA crate of pears cost nine crowns in Orsk this week, twice the price of last year, growers said.",
}


def documents() -> list[Document]:
    return [Document(id=ArticleId(name), text=text, source=f"{name}.txt") for name, text in TEXTS.items()]


def failing(name: str, on: str) -> tuple[Any, ...]:
    """Return the stages, with one of them failing on texts that hold some words."""

    def fail(facts: Any, settings: Settings) -> Any:
        if any(on in str(fact) for fact in facts.values()):
            raise ValueError("broken on purpose")
        return next(stage for stage in STAGES if stage.name == name).run(facts, settings)

    return tuple(replace(stage, run=fail) if stage.name == name else stage for stage in STAGES)


def test_every_article_stands_in_exactly_one_story(parser: Parser) -> None:
    reading = Run(Settings(), parser).read(documents())
    assert [article.id for article in reading.articles] == ["a", "b", "c"]
    assert sorted(name for story in reading.stories for name in story.articles) == ["a", "b", "c"]


def test_the_order_of_the_documents_does_not_matter(parser: Parser) -> None:
    assert Run(Settings(), parser).read(documents()) == Run(Settings(), parser).read(documents()[::-1])


def test_an_article_that_a_stage_fails_on_is_named_and_the_rest_is_read(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "STAGES", failing("attribution", on="Pears"))
    reading = Run(Settings(), parser).read(documents())
    assert [article.id for article in reading.articles] == ["a", "b"]
    (problem,) = reading.problems
    assert problem.fatal
    assert "c.txt" in str(problem)
    assert "attribution" in str(problem)


def test_a_story_that_a_stage_fails_on_is_still_told(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "STAGES", failing("wording", on="Pears"))
    reading = Run(Settings(), parser).read(documents())
    assert len(reading.articles) == 3
    assert len(reading.problems) == 1
    assert all(story.attributions for story in reading.stories)


def test_what_was_kept_is_not_found_again(parser: Parser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "a.db") as store:
        first = Run(Settings(), parser, keeper=StoreKeeper(store, Settings())).read(documents())
        monkeypatch.setattr(running, "STAGES", failing("quantities", on=""))
        again = Run(Settings(), parser, keeper=StoreKeeper(store, Settings())).read(documents())
    assert again == first


def test_other_settings_or_another_text_are_read_anew(parser: Parser, tmp_path: Path) -> None:
    stage = next(stage for stage in STAGES if stage.name == "quantities")
    document = documents()[0]
    other = Settings(reuse=replace(ReuseSettings(), **{}))
    changed = Settings(language=LanguageSettings(longest_sentence=100))
    with open_store(tmp_path / "a.db") as store:
        StoreKeeper(store, Settings()).put(stage, document, ())
        assert StoreKeeper(store, other).get(stage, document) == ()
        assert StoreKeeper(store, changed).get(stage, document) is None
        assert StoreKeeper(store, Settings()).get(stage, replace(document, text="Another.")) is None


def test_a_missing_model_ends_the_run() -> None:
    parser = Parser(LanguageSettings(model="no_such_model"))
    with pytest.raises(ModelError):
        Run(Settings(), parser).read(documents())


def test_progress_is_told_by_stage_and_article(parser: Parser) -> None:
    told: list[tuple[str, int, int]] = []
    Run(Settings(), parser, progress=lambda *step: told.append(step)).read(documents())
    assert ("attribution", 3, 3) in told
    assert told[0] == ("clean", 1, 3)
