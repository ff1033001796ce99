from tests.sample_reading import COURIER, GAZETTE, HOSTILE, courier, ferry_story, gazette
from twosource.present.rows import (
    attribution_row,
    clean_row,
    drift_row,
    positions_row,
    quantities_row,
    raw_place,
    reuse_row,
    story_rows,
    times_row,
    tree_row,
)
from twosource.records import (
    Article,
    ArticleAttributions,
    ArticleId,
    ArticleMeasures,
    Block,
    Document,
    EventCertainty,
    Segment,
    StoryId,
)

STORY = ferry_story()


def test_clean_gives_places_in_the_raw_text() -> None:
    raw = "Advertisement\n" + courier().text
    row = clean_row(courier(), Document(id=COURIER, text=raw))
    (start, end), *others = row["captions"]
    assert raw[start:end] == "A ferry in the harbour of Tarnik"
    assert others == []
    assert row["removed"] == [{"start": 0, "end": 13, "reason": "advertisement line"}]
    assert (row["published"], row["published_precision"], row["credits"]) == ("2024-05-06", "day", ["NordPress"])


def test_clean_does_not_pass_an_implied_date_off_as_given() -> None:
    row = clean_row(gazette(), Document(id=GAZETTE, text=gazette().text))
    assert (row["published"], row["published_implied"]) == (None, "2024-05-07")


def test_a_place_over_a_removed_piece_reaches_from_its_first_to_its_last_character() -> None:
    raw = "One two ADVERT three"
    segments = (Segment(start=0, raw_start=0, length=8), Segment(start=8, raw_start=15, length=5))
    article = Article(id=ArticleId("x"), text="One two three", blocks=(Block(kind="prose", start=0, end=13),), segments=segments)
    start, end = raw_place(article, 4, 13)
    assert raw[start:end] == "two ADVERT three"
    assert raw_place(article, 4, 7) == [4, 7]
    assert raw_place(article, 8, 13) == [15, 20]
    assert raw_place(article, 8, 8) == [15, 15]


def test_a_text_without_segments_is_taken_as_it_came_in() -> None:
    article = Article(id=ArticleId("x"), text="One two", blocks=())
    assert raw_place(article, 4, 7) == [4, 7]


def test_stories_gives_a_line_an_article_with_what_it_shares() -> None:
    rows = story_rows((STORY.story,))
    assert [row["id"] for row in rows] == sorted([COURIER, GAZETTE, HOSTILE])
    assert rows[1] == {"id": COURIER, "story": "ferry", "why": ["gazette: Tarnik, ferry"]}
    assert rows[0]["why"] == []


def test_reuse_gives_pairs_of_places() -> None:
    row = reuse_row(STORY.reuse[0])
    assert (row["a"], row["b"], row["direction"], row["b_in_a"]) == (COURIER, GAZETTE, "a->b", 0.666667)
    assert row["passages"] == [{"a": [28, 102], "b": [19, 77], "kind": "edited"}]
    assert row["reasons"] == []


def test_tree_gives_parents_and_the_origin() -> None:
    row = tree_row(STORY.tree.lineages[2], StoryId("ferry"))
    parent = {"id": COURIER, "probability": 0.9, "share": 0.666667, "kind": "rewrite"}
    assert row == {"id": GAZETTE, "story": "ferry", "parents": [parent], "origin": COURIER}


def test_drift_gives_null_for_a_side_without_a_counterpart() -> None:
    row = drift_row(STORY.drift[0])
    assert row["changes"] == [{"kind": "hedge_lost", "parent_span": [58, 67], "child_span": None, "certain": True}]
    assert (row["parent"], row["child"]) == (COURIER, GAZETTE)


def test_attribution_gives_sources_cues_contents_chains_and_events() -> None:
    said = STORY.attributions[0]
    event = EventCertainty(span=courier().span(68, 73), certainty=1.0)
    row = attribution_row(ArticleAttributions(article=COURIER, attributions=(said,), events=(event,)))
    (found,) = row["attributions"]
    assert (found["source"], found["cue"], found["content"]) == ([[104, 113]], [[114, 122]], [[28, 102]])
    assert found["chain"] == [{"text": "NordPress", "name": "NordPress", "type": "agency", "start": 104, "end": 113}]
    assert found["speaker"] == {"name": "NordPress", "type": "agency", "anonymous": False, "speaks_for": None}
    assert (found["depth"], found["hedge"], found["polarity"]) == (0, "allegedly", "positive")
    assert row["events"] == [{"span": [68, 73], "certainty": 1}]


def test_quantities_and_times_give_places_words_and_values() -> None:
    measures = ArticleMeasures(quantities=STORY.quantities, times=STORY.times)
    first, second = quantities_row(COURIER, measures)["quantities"]
    assert (first["text"], first["start"], first["end"], first["value"], first["modifier"]) == (
        "about 40 crowns",
        87,
        102,
        40,
        "~",
    )
    assert (second["value"], second["low"], second["high"], second["unit"]) == ([45, 45.5], 45, None, "crown")
    day, part = times_row(COURIER, measures)["times"]
    assert (day["kind"], day["value"], day["first"], day["rule"]) == ("DATE", "2024-05-06", "2024-05-06", "weekday")
    assert part["last"] is None


def test_positions_give_the_words_of_content_and_condition() -> None:
    (found,) = positions_row(GAZETTE, STORY.positions[0].mentions)["positions"]
    assert (found["plover"], found["mode"], found["stance"]) == ("REQUEST", "change", "demands")
    assert (found["content"], found["condition"]) == ("the old fare back", "unless the boats run at night")
    assert (found["actor"], found["recipient"]) == ("islanders", None)
