"""The word lists of this stage: tab-separated files beside the code, a comment line begins with #."""

from importlib.resources import files


def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one of the package's own tables."""
    text = files("twosource.measures").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


def alternatives(words: tuple[str, ...] | list[str]) -> str:
    """Return a pattern that matches any of some phrases, the longest first, with any blanks between their words."""
    escaped = (r"\s+".join(escape_word(part) for part in word.split()) for word in sorted(words, key=lambda w: (-len(w), w)))
    return "|".join(escaped)


def escape_word(word: str) -> str:
    """Return a word safe to stand in a pattern."""
    return "".join(rf"\{c}" if not (c.isalnum() or c == "_") else c for c in word)
