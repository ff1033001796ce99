"""What a rule says of a claim."""

from twosource.records import Article, ArticleId, Mention, RelationKind, Span

Verdict = tuple[RelationKind, str, tuple[Mention, ...]]
"""The relation, the rule that gave it, and the mentions that show it."""
Articles = dict[ArticleId, Article]


def shown_words(mention: Mention) -> Span:
    """Return the words of a mention that are compared, or all of them."""
    return mention.value if mention.value is not None else mention.span
