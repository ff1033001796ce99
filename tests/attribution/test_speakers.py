"""Who is meant, within one article."""

import pytest

from tests.attribution.reading import said_by, said_in

OPENING = "Harbour director Mara Tolen closed the port on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "Tolen said the ice was thick.",
        "She said the ice was thick.",
        "Mrs. Tolen said the ice was thick.",
        "The director, Tolen, said the ice was thick.",
    ],
)
def test_a_person_is_known_again_by_last_name_title_or_pronoun(text: str) -> None:
    assert said_by("Mara Tolen", OPENING + text) == ["the ice was thick"]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Jon Orel said the dam was safe.",
        "Velmoran President Jon Orel said the dam was safe.",
        "The dam was safe, said Jon Orel, a retired engineer.",
        "An engineer in the town, Jon Orel, said the dam was safe.",
    ],
)
def test_offices_and_titles_are_no_part_of_a_name(text: str) -> None:
    assert [a.speaker.name for a in said_in(text) if a.speaker] == ["Jon Orel"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Courier reported that the dam broke. The town is empty, the newspaper added.",
        "The dam broke, according to the Harbour Courier. The paper said the town was empty.",
        "The Harbour Courier said the dam broke. It said the town was empty.",
    ],
)
def test_the_newspaper_is_the_outlet_named_before(text: str) -> None:
    assert len(said_by("Harbour Courier", text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A report in the Harbour Courier said the dam broke.",
        "The Harbour Courier report said the dam broke.",
        "The Harbour Courier reported the flood on Monday. The report said the dam broke.",
    ],
)
def test_a_report_leads_to_its_outlet(text: str) -> None:
    assert "the dam broke" in said_by("Harbour Courier", text)


def test_a_last_word_alone_takes_up_the_outlet_named_before() -> None:
    text = "The Harbour Courier said the dam broke. The town is empty, the Courier said."
    assert len(said_by("Harbour Courier", text)) == 2


def test_a_person_with_the_name_of_an_outlet_is_a_person() -> None:
    text = "Mayor Steve Forbes spoke in Tarnik. Forbes said the dam was safe."
    assert said_by("Steve Forbes", text) == ["the dam was safe"]


def test_the_group_is_the_body_that_spoke_before() -> None:
    text = "The Orsk Water Institute said the dam broke. The town is empty, the group said."
    assert said_by("Orsk Water Institute", text) == ["the dam broke", "The town is empty"]


def test_the_official_is_the_one_who_spoke_before() -> None:
    text = "A Tarnik official said the dam broke. “We saw it fall,” the official said."
    assert {a.speaker.name for a in said_in(text) if a.speaker} == {"Tarnik official"}


def test_an_official_with_another_description_is_another() -> None:
    text = "A Tarnik official said the dam broke. The foreign official said the town was empty."
    assert [a.speaker.name for a in said_in(text) if a.speaker] == ["Tarnik official", "foreign official"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A fighter who asked to be called Abu Tarn said the dam was theirs.", "Abu Tarn"),
        ("A negotiator using the name Abu Tarn said the dam was theirs.", "Abu Tarn"),
        ("A cook who uses the name Ilse Brandt said the dam was theirs.", "Ilse Brandt"),
    ],
)
def test_a_name_that_somebody_goes_by_is_a_name_and_hidden(text: str, name: str) -> None:
    speakers = [a.speaker for a in said_in(text) if a.speaker and "theirs" in a.text]
    assert [(s.name, s.anonymous) for s in speakers] == [(name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "A guard who called Jon Orel a liar said the dam was theirs.",
        "A guard named by Jon Orel said the dam was theirs.",
        "A guard who knew Jon Orel said the dam was theirs.",
    ],
)
def test_a_name_that_somebody_speaks_of_is_not_their_own(text: str) -> None:
    assert "Jon Orel" not in [a.speaker.name for a in said_in(text) if a.speaker and "theirs" in a.text]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Jon Orel left. The mayor said the dam was safe.", "Jon Orel"),
        ("Velmoran President Ilse Brandt left. The president said the dam was safe.", "Ilse Brandt"),
        ("The town met. The governor said the dam was safe.", "governor"),
    ],
)
def test_an_office_is_its_holder_and_nobody_hidden(text: str, name: str) -> None:
    assert [(a.speaker.name, a.speaker.anonymous) for a in said_in(text) if a.speaker] == [(name, False)]


def test_his_allies_are_the_allies_of_the_one_named() -> None:
    text = "Jon Orel left the town. His allies said the dam was safe."
    assert [a.speaker.name for a in said_in(text) if a.speaker] == ["Jon Orel's allies"]


def test_a_pronoun_without_anybody_before_it_stays_as_it_is() -> None:
    assert [a.speaker.name for a in said_in("He said the dam was safe.") if a.speaker] == ["He"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bank's policy-making committee said the rate would stay.", "policy-making committee"),
        ("The Orsk-based rescue group said the dam was weak.", "Orsk-based rescue group"),
        ("A state-run company said the dam was weak.", "state-run company"),
    ],
)
def test_a_body_keeps_the_word_before_its_hyphen(text: str, name: str) -> None:
    assert [a.speaker.name for a in said_in(text) if a.speaker] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "A baker from Fenn Lane had brought rolls. “I have flour for a week,” he said.",
        "The baker waited. An explosion shook the quay. “I have flour for a week,” he said.",
    ],
)
def test_he_is_somebody_and_never_a_thing(text: str) -> None:
    (said,) = [a for a in said_in(text) if "flour" in a.text]
    assert said.speaker is not None
    assert "baker" in said.speaker.name


def test_he_is_the_one_whom_a_sentence_names_after_is() -> None:
    text = "A doctor said it was cold. One of those who walked out is Davin Orel, 34. “It came back hot,” he said."
    assert said_by("Davin Orel", text) == ["“It came back hot,”"]
