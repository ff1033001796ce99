from tests.building import read_text
from twosource.compare import find_wording
from twosource.records import ParsedArticle, Wording
from twosource.settings import CompareSettings

SETTINGS = CompareSettings()


def wording(*articles: ParsedArticle) -> dict[str, Wording]:
    return {found.referent: found for found in find_wording(articles, SETTINGS)}


def labels(found: Wording) -> dict[str, tuple[str, ...]]:
    return {label.text: label.articles for label in found.labels}


def test_words_of_one_class_are_set_side_by_side_with_their_articles() -> None:
    a = read_text("The rebels left the harbour at dawn.", name="a")
    b = read_text("Insurgents left the harbour at dawn.", name="b")
    assert labels(wording(a, b)["fighters"]) == {"Insurgents": ("b",), "rebels": ("a",)}


def test_one_word_for_a_thing_is_no_wording() -> None:
    assert wording(read_text("The rebels left the harbour. The rebel asked for water. Armed rebels came.")) == {}


def test_a_label_keeps_its_adjectives_and_drops_numbers_and_fillers() -> None:
    found = wording(read_text("Several other armed rebels left. Two opposition fighters stayed."))
    assert {"armed rebels", "opposition fighters"} <= set(labels(found["fighters"]))


def test_a_war_keeps_the_place_it_is_waged_on() -> None:
    found = wording(read_text("The war on Norway went on. The offensive stopped."))
    assert "war on Norway" in labels(found["the fighting"])


def test_people_exchanged_for_others_are_not_the_same_people() -> None:
    text = "Forty prisoners were freed in exchange for ten hostages. The hostages came home. The captives rested."
    found = wording(read_text(text))
    assert set(labels(found["people held"])) == {"hostages", "captives"}


def test_a_capital_that_acts_stands_for_its_government_and_one_that_is_a_place_does_not() -> None:
    found = wording(read_text("Norway signed the treaty. Oslo rejected the protocol."))
    assert labels(found["Norway"])["Oslo"] == ("a",)
    assert wording(read_text("Norway signed the treaty. The envoys met in Oslo.")) == {}


def test_order_of_the_articles_changes_nothing() -> None:
    a = read_text("The rebels left the harbour at dawn.", name="a")
    b = read_text("Insurgents left the harbour at dawn.", name="b")
    assert find_wording([a, b], SETTINGS) == find_wording([b, a], SETTINGS)


def test_captions_are_not_read() -> None:
    article = read_text("The rebels left.\n\nInsurgents at the harbour.", kinds={1: "caption"})
    assert wording(article) == {}


def test_articles_without_text_have_no_wording() -> None:
    assert find_wording([read_text("")], SETTINGS) == ()
    assert find_wording([], SETTINGS) == ()


def test_words_that_mean_many_things_are_labels_only_beside_one_that_means_nothing_else() -> None:
    alone = wording(read_text("The campaign began in May. The operation took an hour. The poll was held on Monday."))
    assert "the fighting" not in alone
    beside = wording(read_text("The war began in May. The operation took a week."))
    assert {"war", "operation"} <= set(labels(beside["the fighting"]))


def test_a_sham_is_a_vote_only_where_there_is_a_vote() -> None:
    assert "the vote" not in wording(read_text("The farce began in May. The sham went on."))
    assert "the vote" in wording(read_text("The election was held in May. The farce went on."))


def test_the_retired_judge_is_the_one_person_called_so_in_another_account() -> None:
    named = read_text("Peter Holm, a retired judge, met the sailors.", name="a")
    other = read_text("“They are close,” the retired judge said.", name="b")
    assert labels(wording(named, other)["Peter Holm"])["retired judge"] == ("a", "b")


def test_a_judge_of_whom_there_are_two_stays_open() -> None:
    named = read_text("Peter Holm, a retired judge, met the sailors. Maria Dahl, a retired judge, met the mayor.", name="a")
    other = read_text("“They are close,” the retired judge said.", name="b")
    found = wording(named, other)
    assert all("b" not in articles for articles in (labels(w).get("retired judge", ()) for w in found.values()))
