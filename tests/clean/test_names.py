from twosource.clean.names import as_written, is_organisation, looks_like_agency, split_names


def test_lists_of_names_are_parted_and_places_and_tasks_left_out() -> None:
    assert [n.name for n in split_names("Ada Brel in Tarnik, Jon van der Vask and the Orsk News Agency")] == [
        "Ada Brel",
        "Jon van der Vask",
        "Orsk News Agency",
    ]


def test_an_outlet_in_front_of_its_people_is_named_beside_them() -> None:
    assert [n.name for n in split_names("VPA's Ada Brel")] == ["VPA", "Ada Brel"]
    assert [n.name for n in split_names("VPA Political Editor Jon Vask")] == ["VPA", "Jon Vask"]


def test_people_are_told_from_organisations() -> None:
    assert [is_organisation(name) for name in ("Ada Brel", "NordPress", "Orsk Gazette", "Reuters", "J. van Orl")] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_an_agency_is_told_by_its_form() -> None:
    assert [looks_like_agency(n) for n in ("VPA", "NordPress", "Orsk News Agency", "Update", "Liberal", "Ada Brel")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_shouted_name_takes_the_case_of_the_gazetteer_and_an_abbreviation_stays() -> None:
    assert [as_written(name) for name in ("REUTERS", "AFP", "NORDPRESS")] == ["Reuters", "AFP", "NORDPRESS"]
