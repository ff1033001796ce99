from twosource.ingest.markdown import read_markdown, split_front_matter


def test_marks_go_and_words_stay() -> None:
    text = "# Ferry *stops*\n\nThe **harbour** office [said](x) so.\nIt `did` on\nMonday.\n\n> A line\n\n- one\n- two\n"
    assert read_markdown(text) == (
        "Ferry stops",
        "Ferry stops\n\nThe harbour office said so. It did on Monday.\n\nA line\n\none\n\ntwo",
    )


def test_underlined_headings_are_headings_and_rules_are_nothing() -> None:
    assert read_markdown("Ferry stops\n===\n\nWords.\n\n***\n\nMore\n---\n") == ("Ferry stops", "Ferry stops\n\nWords.\n\nMore")


def test_underscores_and_stars_inside_words_stay() -> None:
    assert read_markdown("The file ferry_plan_v2 holds 3 * 4 * 5 rows.")[1] == "The file ferry_plan_v2 holds 3 * 4 * 5 rows."


def test_front_matter_is_read_and_a_rule_in_the_text_is_not_front_matter() -> None:
    assert split_front_matter("---\ntitle: 'A: b'\nnot a field\n---\nWords.") == ({"title": "A: b"}, "Words.")
    assert split_front_matter("Words.\n---\nx: y\n---\n")[0] == {}
