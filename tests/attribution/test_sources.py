"""The kinds of source, and who is hidden."""

import pytest

from tests.attribution.reading import said_in
from twosource.attribution.sources import known_outlet


@pytest.mark.parametrize(
    ("text", "kind", "anonymous"),
    [
        ("Mayor Jon Orel said the dam broke.", "person", False),
        ("The Harbour Courier said the dam broke.", "outlet", False),
        ("NordPress said the dam broke.", "agency", False),
        ("The council said the dam broke.", "organisation", False),
        ("Velmoran officials said the dam broke.", "collective", True),
        ("A person familiar with the talks said the dam broke.", "unnamed", True),
        ("Two sources said the dam broke.", "unnamed", True),
        ("Prosecutors said the dam broke.", "collective", False),
        ("The indictment said the dam broke.", "document", False),
        ("A new poll showed the dam worries the town.", "poll", False),
        ("A tweet said the dam broke.", "post", False),
    ],
)
def test_type_and_anonymity(text: str, kind: str, anonymous: bool) -> None:
    (speaker,) = [a.speaker for a in said_in(text) if a.speaker]
    assert (speaker.type, speaker.anonymous) == (kind, anonymous)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Orsk Gazette", "outlet"),
        ("the Harbour Courier", "outlet"),
        ("Tarnik television", "outlet"),
        ("NordPress", "agency"),
        ("Velmora News Agency", "agency"),
        ("Reuters", "agency"),
    ],
)
def test_outlets_are_known_from_the_gazetteer_or_by_the_shape_of_their_name(name: str, kind: str) -> None:
    found = known_outlet(name)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "name", ["", "the", "Press", "Mara Tolen", "the news", "daily", "Orsk Aid Agency", "Human Rights Institute"]
)
def test_other_names_are_no_outlets(name: str) -> None:
    assert known_outlet(name) is None
