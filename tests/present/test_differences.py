from twosource.present.differences import differing_words


def test_words_on_one_side_only_are_marked() -> None:
    left, right = differing_words("a fare of about 40 crowns", "a fare of 45 crowns")
    assert left == [("a fare of ", False), ("about 40 ", True), ("crowns", False)]
    assert right == [("a fare of ", False), ("45 ", True), ("crowns", False)]


def test_nothing_is_marked_where_nothing_differs_but_the_blanks() -> None:
    left, right = differing_words("the  old\nfare", "the old fare")
    assert not any(changed for _, changed in left + right)


def test_the_text_of_both_sides_is_kept() -> None:
    left, right = differing_words("up and down", "down and up again")
    assert "".join(text for text, _ in left) == "up and down"
    assert "".join(text for text, _ in right) == "down and up again"


def test_very_long_passages_are_shown_unmarked() -> None:
    assert differing_words("a " * 700, "b") == ([("a " * 700, False)], [("b", False)])
