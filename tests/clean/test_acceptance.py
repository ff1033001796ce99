from twosource.clean import accept_document, read_credits
from twosource.records import ArticleId, Document

TEXT = "(NordPress) - The quay of Tarnik is closed.\n\nShips wait in the roads.\n\nSarland Wire contributed to this report."


def test_an_accepted_text_keeps_its_offsets() -> None:
    assert len(accept_document(Document(id=ArticleId("a"), text="The quay\nis closed.")).text) == len("The quay\nis closed.")


def test_credits_are_read_and_left_where_they_stand() -> None:
    accepted = accept_document(Document(id=ArticleId("a"), text=TEXT))
    article = read_credits(accepted)
    assert article.text == accepted.text
    assert [(credit.name, credit.role) for credit in article.credits] == [("Sarland Wire", "contributed"), ("NordPress", "wire")]
    [segment] = article.segments
    assert (segment.start, segment.raw_start, segment.length) == (0, 0, len(article.text))


def test_a_text_without_credits_has_none() -> None:
    assert read_credits(accept_document(Document(id=ArticleId("a"), text="The quay is closed."))).credits == ()
    assert read_credits(accept_document(Document(id=ArticleId("a"), text=""))).credits == ()
