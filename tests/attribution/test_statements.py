"""Statements with a verb of saying, in the orders and shapes in which news writes them."""

import pytest

from tests.attribution.reading import said_by, said_in


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Mara Tolen said the port of Tarnik was closed.", "Mara Tolen", "the port of Tarnik was closed"),
        ("The council announced that the ferry would stop.", "council", "that the ferry would stop"),
        ("Residents believe the dam is safe.", "Residents", "the dam is safe"),
    ],
)
def test_a_clause_behind_its_cue(text: str, name: str, content: str) -> None:
    assert said_by(name, text) == [content]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("The port of Tarnik is closed, Mara Tolen said.", "Mara Tolen", "The port of Tarnik is closed"),
        ("The port of Tarnik is closed, said Mara Tolen.", "Mara Tolen", "The port of Tarnik is closed"),
        ("The ferry will stop in May, officials said on Monday.", "officials", "The ferry will stop in May"),
    ],
)
def test_a_source_behind_its_content(text: str, name: str, content: str) -> None:
    assert said_by(name, text) == [content]


def test_a_content_around_its_source_has_two_pieces() -> None:
    (found,) = said_in("The dam, officials said, will not hold the water.")
    assert [piece.text for piece in found.content] == ["The dam", "will not hold the water"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mara Tolen, who said the port was closed, left.", "who", "the port was closed"),
        ("The boats, which officials said had left, came back.", "officials", "which had left"),
        ("The mayor, who warned that the dam would break, resigned.", "who", "that the dam would break"),
    ],
)
def test_statements_in_relative_clauses(text: str, source: str, content: str) -> None:
    assert (source, content) in [(a.source[0].text, a.text) for a in said_in(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Forty boats are believed to remain in the port.", "Forty boats to remain in the port"),
        ("It was reported that the dam had burst.", "that the dam had burst"),
        ("The mayor is said to have left the town.", "The mayor to have left the town"),
    ],
)
def test_hearsay_has_no_source_and_is_hedged(text: str, content: str) -> None:
    (found,) = said_in(text)
    assert (found.speaker, found.chain, found.text) == (None, (), content)
    assert found.hedge is not None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was told that the dam had burst.",
        "Residents were warned that water would come.",
        "She was informed the port was shut.",
        "Asked whether the dam was safe, Mara Tolen laughed.",
    ],
)
def test_one_who_was_told_is_no_source(text: str) -> None:
    assert [a for a in said_in(text) if a.source or a.speaker or a.chain] == []


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("The mayor vowed to rebuild the bridge.", "mayor", "to rebuild the bridge"),
        ("The council refused to open the dam.", "council", "to open the dam"),
        ("Mara Tolen promised to reopen the port.", "Mara Tolen", "to reopen the port"),
    ],
)
def test_an_infinitive_is_a_content(text: str, name: str, content: str) -> None:
    assert content in said_by(name, text)


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("The mayor denied reports of a flood.", "mayor", "reports of a flood"),
        ("The fishermen criticised the new tax.", "fishermen", "the new tax"),
        ("The envoy spoke of a long wait.", "envoy", "of a long wait"),
    ],
)
def test_the_thing_spoken_of_is_a_content(text: str, name: str, content: str) -> None:
    assert [c.removeprefix("of ") for c in said_by(name, text)] == [content.removeprefix("of ")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two cooks drowned, killing hopes of rescue, witnesses and a guard said.", "witnesses and a guard"),
        ("The wall fell, injuring three cooks, witnesses and a guard said.", "witnesses and a guard"),
        ("The blast tore the gate, wounding two guards, residents and a doctor said.", "residents and a doctor"),
    ],
)
def test_a_list_of_sources_behind_a_list_of_victims_is_told_apart(text: str, name: str) -> None:
    assert name in [a.source[0].text for a in said_in(text) if a.source]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Residents laughed at Tolen’s claim that the port was safe.", "that the port was safe"),
        ("They share the mayor’s belief that the dam would hold.", "that the dam would hold"),
        ("The town welcomed the union’s promise to end the strike.", "to end the strike"),
    ],
)
def test_a_noun_of_saying_carries_a_statement(text: str, content: str) -> None:
    assert content in [a.text for a in said_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Tolen rates the harbour as “unsafe” for boats.",
        "Mara Tolen has long treated the dam as a “heap of sand.”",
        "Mara Tolen ranked the bridge as “the worst in Velmora.”",
    ],
)
def test_what_somebody_takes_a_thing_for_in_quoted_words_is_said(text: str) -> None:
    found = said_by("Mara Tolen", text)
    assert any("as" in said.split() for said in found)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mara Tolen said at a rally in Tarnik that Orel once described the dam as weak.", "that Orel once described"),
        ("Mara Tolen said on a visit to the town that the dam was weak.", "that the dam was weak"),
        ("Mara Tolen told a crowd of pilots at the fair that the dam was weak.", "that the dam was weak"),
    ],
)
def test_a_clause_behind_a_place_belongs_to_the_cue(text: str, content: str) -> None:
    assert any(said.startswith(content) for said in said_by("Mara Tolen", text))
