from twosource.clean.headings import mark_headings
from twosource.clean.paragraphs import split_paragraphs

PROSE = "The ferry to Orsk stopped running on Monday, and about 400 people had to wait on the quay until noon."


def kinds(raw: str, title: str | None = None) -> list[str | None]:
    return [piece.kind for piece in mark_headings(raw, split_paragraphs(raw), title).pieces]


def test_a_first_line_without_a_full_stop_is_the_title_and_the_next_one_the_standfirst() -> None:
    assert kinds(f"Ferry to Orsk stops\n\nThe harbour office does not say for how long\n\n{PROSE}") == [
        "title",
        "standfirst",
        "prose",
    ]


def test_a_first_sentence_is_no_title() -> None:
    assert kinds(f"The ferry to Orsk stopped.\n\n{PROSE}") == ["prose", "prose"]


def test_a_given_title_is_found_below_a_label_and_no_other_line_is_taken_for_it() -> None:
    assert kinds(f"Harbour news\n\nFerry to Orsk stops\n\n{PROSE}", "Ferry to Orsk stops") == ["prose", "title", "prose"]
    assert kinds(f"Ferry to Orsk stops\n\n{PROSE}", "A crack in the hull")[0] == "prose"


def test_short_lines_between_prose_are_subheadings() -> None:
    for line in ("A crack in the hull", '"MY MEN"', "'Safe haven'", "Who pays?", "OBAMA’S FERRY"):
        assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == ["prose", "subheading", "prose"]


def test_short_sentences_list_items_and_last_lines_are_no_subheadings() -> None:
    for line in ("Nobody knew why.", "- a crack in the hull", "He said:", "1. The hull"):
        assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}") == ["prose", "prose", "prose"]
    assert kinds(f"{PROSE}\n\nA crack in the hull") == ["prose", "prose"]
