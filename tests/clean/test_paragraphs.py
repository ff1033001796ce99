from twosource.clean.paragraphs import split_paragraphs


def split(raw: str) -> list[str]:
    return [raw[piece.start : piece.end] for piece in split_paragraphs(raw)]


def test_blank_lines_and_single_line_ends_part_paragraphs() -> None:
    assert split("One.\n\n \nTwo.\nThree\nFour.\n") == ["One.", "Two.", "Three", "Four."]


def test_a_text_wrapped_by_hand_is_joined() -> None:
    wrapped = (
        "The ferry to Orsk stopped running on Monday after a crack was\nfound in its hull, the harbour office said in a note\n"
        "that was read out on the quay."
    )
    assert split(f"{wrapped}\n\n{wrapped}") == [wrapped, wrapped]


def test_nothing_has_no_paragraph() -> None:
    assert split("") == []
    assert split(" \n\u200b\n ") == []
