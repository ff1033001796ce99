"""`twosource.read` is the command's way in Python."""

from pathlib import Path

import pytest

import twosource
from twosource.language import Parser
from twosource.records import ArticleId

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


def test_a_claims_origins_can_be_asked_for(parser: Parser) -> None:
    reading = twosource.read(*EXAMPLES.glob("port-[ac]*"), parser=parser)
    claim = reading.stories[0].claims[0]
    assert 1 <= claim.origins.low <= claim.origins.high
    assert all(span.text for mention in claim.mentions for span in [mention.span])


def test_a_reading_kept_in_a_database_is_the_same(tmp_path: Path, parser: Parser) -> None:
    paths = list(EXAMPLES.glob("mine-*"))
    kept = twosource.read(*paths, db=tmp_path / "a.db", parser=parser)
    assert kept == twosource.read(*paths, parser=parser) == twosource.read(*paths, db=tmp_path / "a.db", parser=parser)


def test_nothing_to_read_is_an_error_that_names_the_path(tmp_path: Path) -> None:
    with pytest.raises(twosource.NothingToRead, match="nowhere"):
        twosource.read(tmp_path / "nowhere")
    with pytest.raises(twosource.NothingToRead, match="nothing was given"):
        twosource.read()


def test_a_document_with_half_a_surrogate_pair_is_kept_with_a_mark_in_its_place(tmp_path: Path, parser: Parser) -> None:
    letter = twosource.Document(id=ArticleId("x\ud800"), text="The \ud800 ferry sank, the harbour master said.")
    reading = twosource.read_documents([letter], db=tmp_path / "a.db", parser=parser)
    assert [article.id for article in reading.articles] == ["x\ufffd"]
    assert reading.articles[0].text.startswith("The \ufffd ferry")
    assert reading.problems == ()


def test_the_public_names_are_all_there() -> None:
    assert all(hasattr(twosource, name) for name in twosource.__all__)
