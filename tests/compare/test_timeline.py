from datetime import date

from tests.building import read_text, span_of
from twosource.compare import build_timeline
from twosource.records import Claim, ClaimId, Mention, ParsedArticle, TimeExpression
from twosource.settings import CompareSettings

SETTINGS = CompareSettings()


def time(article: ParsedArticle, words: str, first: str | None, last: str | None = None) -> TimeExpression:
    return TimeExpression(
        span=span_of(article.article, words),
        kind="DATE",
        value=first or "PAST_REF",
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last or first) if first else None,
        rule="given",
    )


def test_like_sentences_about_one_day_are_one_moment_reported_on_the_earliest_day() -> None:
    a = read_text("The ferry ran aground off Tarnik on Monday.", name="a", published="2031-03-05")
    b = read_text("On Monday the ferry ran aground near Tarnik.", name="b", published="2031-03-04")
    times = {a.id: [time(a, "Monday", "2031-03-03")], b.id: [time(b, "Monday", "2031-03-03")]}
    (moment,) = build_timeline([a, b], times, SETTINGS)
    assert (moment.first, moment.last, moment.reported) == (date(2031, 3, 3), date(2031, 3, 3), date(2031, 3, 4))
    assert {span.article for span in moment.evidence} == {"a", "b"}
    assert moment.text == b.sentences[0].text
    assert build_timeline([b, a], times, SETTINGS) == (moment,)


def test_different_events_of_one_day_are_two_moments() -> None:
    article = read_text("The ferry ran aground on Monday. The bank of Lissa closed its doors on Tuesday.")
    times = {article.id: [time(article, "Monday", "2031-03-03"), time(article, "Tuesday", "2031-03-03")]}
    assert len(build_timeline([article], times, SETTINGS)) == 2


def test_moments_stand_in_the_order_of_the_days() -> None:
    article = read_text("The ferry sank on Tuesday. It left Orsk on Monday.")
    times = {article.id: [time(article, "Tuesday", "2031-03-04"), time(article, "Monday", "2031-03-03")]}
    assert [moment.first.day for moment in build_timeline([article], times, SETTINGS)] == [3, 4]


def test_times_without_days_and_long_spans_are_left_out() -> None:
    article = read_text("Once the ferry sank. In 2029 the harbour was built.")
    times = {article.id: [time(article, "Once", None), time(article, "2029", "2029-01-01", "2029-12-31")]}
    assert build_timeline([article], times, SETTINGS) == ()


def test_without_a_date_of_publication_nobody_knows_when_it_was_reported() -> None:
    article = read_text("The ferry ran aground on Monday.")
    (moment,) = build_timeline([article], {article.id: [time(article, "Monday", "2031-03-03")]}, SETTINGS)
    assert moment.reported is None


def test_no_times_give_no_timeline() -> None:
    assert build_timeline([read_text("The ferry ran aground.")], {}, SETTINGS) == ()


def test_sentences_of_one_claim_are_one_moment_in_whatever_words() -> None:
    a = read_text("The ferry ran aground off Tarnik on Monday.", name="a")
    b = read_text("Monday saw the Marisol strike a reef.", name="b")
    times = {p.id: [time(p, "Monday", "2031-03-03")] for p in (a, b)}
    mentions = tuple(Mention(article=p.id, span=p.sentences[0].span) for p in (a, b))
    claim = Claim(id=ClaimId("c1"), text="", aspect="event", mentions=mentions)
    assert len(build_timeline([a, b], times, SETTINGS)) == 2
    assert len(build_timeline([a, b], times, SETTINGS, [claim])) == 1
