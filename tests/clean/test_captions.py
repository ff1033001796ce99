from twosource.clean.captions import mark_captions
from twosource.clean.paragraphs import split_paragraphs

PROSE = "The ferry to Orsk stopped running on Monday, and about 400 people had to wait on the quay until noon."


def find(raw: str, known: tuple[tuple[int, int], ...] = ()) -> tuple[list[str], list[str], list[str]]:
    """Return the captions, what stays beside them, and the names credited."""
    sifted = mark_captions(raw, split_paragraphs(raw), known)
    texts = [(raw[p.start : p.end], p.kind) for p in sifted.pieces]
    return (
        [text for text, kind in texts if kind == "caption"],
        [text for text, kind in texts if kind != "caption"],
        [credit.name for credit in sifted.credits if credit.role == "photo"],
    )


def test_a_caption_glued_into_a_paragraph_is_the_sentence_before_its_credit() -> None:
    caption = "Mayor Ilse Tarn meets Capt. Jon Vask in Orsk, May 4, 2031."
    raw = f"{PROSE} {caption} (credit: Orsk Port Office/NPA (Nord Photo Agency)/Handout via VPA)"
    assert find(raw) == ([caption], [PROSE], ["Orsk Port Office", "NPA (Nord Photo Agency)", "VPA"])


def test_prose_behind_a_glued_caption_goes_on() -> None:
    captions, prose, names = find(f"{PROSE} The ferry at its pier. (Photo: Ada Brel) {PROSE}")
    assert (captions, prose, names) == (["The ferry at its pier."], [PROSE, PROSE], ["Ada Brel"])


def test_a_tag_that_closes_a_caption_credits_and_stays() -> None:
    assert find(f"{PROSE}\n\nAnger has grown over the ferry [EPA]") == (
        ["Anger has grown over the ferry [EPA]"],
        [PROSE],
        ["EPA"],
    )
    line = "VELMORA-FERRY-HARBOUR The mayor of Orsk, Ilse Tarn | VPA"
    assert find(f"{PROSE}\n\n{line}") == ([line], [PROSE], ["VPA"])


def test_a_slide_counter_and_words_about_the_picture_make_a_caption() -> None:
    lines = [
        "2 of 5. Sailors wait for the ferry at Orsk.",
        "Mayor Ilse Tarn (2nd R) shakes hands with a sailor in this handout picture released by the port.",
        "Passengers wait on the quay in this photo taken on May 4. Photo: Ada Brel",
    ]
    captions, rest, names = find("\n\n".join([PROSE, *lines, PROSE]))
    assert captions == [*lines[:2], "Passengers wait on the quay in this photo taken on May 4."]
    assert rest == [PROSE, PROSE]
    assert names == ["Ada Brel"]


def test_captions_that_the_mark_up_names_are_captions() -> None:
    raw = f"{PROSE}\n\nThe ferry at its pier"
    assert find(raw, ((len(PROSE) + 2, len(raw)),))[0] == ["The ferry at its pier"]


def test_a_label_in_front_of_a_caption_is_taken_out() -> None:
    assert find(f"{PROSE}\n\nImage caption, The ferry at its pier")[0] == ["The ferry at its pier"]


def test_sentences_about_pictures_and_credits_stay_prose() -> None:
    lines = [
        "The police showed her a picture of the man.",
        "She takes credit for the ferry (a claim that the mayor rejects).",
        "Two of 5 sailors were saved.",
        '"In this picture you see the crack," the captain said.',
        "The office sold the picture: nobody had asked the captain about it",
        "The senator (R) walks to work every day.",
    ]
    assert find("\n\n".join(lines)) == ([], lines, [])


def test_a_link_to_pictures_and_a_bracket_in_mid_sentence_part_nothing() -> None:
    lines = [f"{PROSE} (PHOTOS: Ten ferries)", "The mayor of Orsk (Photo: Ada Brel) was not on board that day."]
    assert find("\n\n".join(lines))[:2] == ([], lines)


def test_a_report_named_in_brackets_behind_a_sentence_makes_no_caption() -> None:
    assert find(f"{PROSE}\n\nThe ferry was late for nine days. [Reuters]")[0] == []


def test_a_title_that_ends_in_its_paper_is_no_caption() -> None:
    assert find(f"Ferry to Orsk stops | Reuters\n\n{PROSE}")[0] == []
