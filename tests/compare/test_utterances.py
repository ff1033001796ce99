"""The same words, quoted in two articles, are one utterance."""

import pytest

from tests.building import make_article, span_of
from tests.compare.cases import claim, mention, no_tree
from twosource.compare import count_origins
from twosource.compare.utterances import longest_run
from twosource.records import ChainLink, Origins
from twosource.settings import CompareSettings


def count(first: str, second: str, words: tuple[str, str], plainly: str = "") -> Origins:
    articles = [
        make_article(first + plainly, name="a", outlet="Orsk Gazette"),
        make_article(second, name="b", outlet="Tarnik Post"),
    ]
    mentions = []
    for made, said, name in zip(articles, words, ("Ana Orr", "Ivo Tesk"), strict=True):
        link = ChainLink(name=name, type="person", anonymous=False, span=span_of(made, name))
        mentions.append(mention(made, chain=[link], words=said))
    if plainly:
        mentions.append(mention(articles[0], words=plainly.strip(" .")))
    return count_origins(claim(*mentions), articles, (), no_tree(*articles), (), CompareSettings())


LONG = "the ferry should never have left the quay that night"


def test_one_utterance_put_to_two_people_is_one_origin_for_certain() -> None:
    found = count(f"“And {LONG},” said Ana Orr.", f'Ivo Tesk wrote: "{LONG}."', (LONG, LONG))
    assert (found.low, found.high) == (1, 1)
    assert "put to Ana Orr, Ivo Tesk" in found.reasons[0].text
    assert {span.article for span in found.reasons[0].evidence} == {"a", "b"}


def test_a_short_utterance_counts_where_both_quote_all_of_it() -> None:
    short = "Nobody rang the bell"
    found = count(f"“{short},” said Ana Orr.", f"“{short},” said Ivo Tesk.", (short, short))
    assert (found.low, found.high) == (1, 1)


def test_words_that_one_puts_in_marks_and_the_other_tells_are_possibly_one_utterance() -> None:
    found = count(f"“And {LONG},” said Ana Orr.", f"Ivo Tesk said {LONG}.", (LONG, LONG))
    assert (found.low, found.high) == (1, 2)


def test_an_article_that_also_says_it_of_itself_may_know_it_otherwise() -> None:
    found = count(f"“And {LONG},” said Ana Orr.", f"“{LONG},” wrote Ivo Tesk.", (LONG, LONG), " The quay was unsafe that night.")
    assert (found.low, found.high) == (1, 2)


@pytest.mark.parametrize(
    "told",
    [
        "The fire killed 12 people in the old harbour",
        "The ferry sank off Tarnik on Monday night",
        "A freighter rammed the trawler in the strait",
    ],
)
def test_a_short_clause_without_marks_is_soon_told_alike_by_two(told: str) -> None:
    found = count(f"{told}, said Ana Orr.", f"{told}, said Ivo Tesk.", (told, told))
    assert (found.low, found.high) == (2, 2)


def test_many_words_in_a_row_without_marks_are_possibly_had_from_one() -> None:
    told = f"the inspector wrote that {LONG} with its doors open"
    found = count(f"Ana Orr said {told}.", f"Ivo Tesk said {told}.", (told, told))
    assert (found.low, found.high) == (1, 2)
    assert [r.kind for r in found.reasons] == ["same wording"]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "“I'm a poor old fisherman,” wrote Ana Orr.",
            "Ivo Tesk said that he is a poor old fisherman.",
            "he is a poor old fisherman",
        ),
        (
            "“The last boat that came in here,” wrote Ana Orr.",
            "Ivo Tesk: the last boat which came in here.",
            "the last boat which came in here",
        ),
    ],
)
def test_a_short_quotation_is_known_by_its_telling_words_whatever_small_words_change(first: str, second: str, words: str) -> None:
    found = count(first, second, (first.split("“")[1].split(",”")[0], words))
    assert (found.low, found.high) == (1, 2)


def test_two_who_share_the_telling_words_in_another_order_or_without_marks_are_two() -> None:
    one, two = "The old fisherman is poor", "A poor fisherman is old"
    assert count(f"“{one},” said Ana Orr.", f"Ivo Tesk: {two}.", (one, two)).low == 2
    plain = "he is a poor old fisherman"
    assert count(f"Ana Orr said {plain}.", f"Ivo Tesk said that {plain}.", (plain, plain)).low == 2


def test_runs_are_counted_in_words_and_nothing_shares_nothing() -> None:
    assert longest_run([], ["a"]) == 0
    assert longest_run("a b c d".split(), "x b c y".split()) == 2
