"""Markdown to its words: front matter read, marks taken away."""

import re
from collections.abc import Iterator

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z][\w -]{0,30}):[ \t]*(.*)$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:\s+\S+")
_BULLET = re.compile(r"^\s{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]+")
_QUOTE = re.compile(r"^ {0,3}(?:>[ \t]?)+")
_MARKS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*\*|\*\*|\*)(?=\S)([^*\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(___|__|_)(?=\S)([^\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    r"""Return the `key: value` lines between the two `---` at the top, and the rest.

    >>> split_front_matter("---\ntitle: A bridge\n---\nIt opened.")
    ({'title': 'A bridge'}, 'It opened.')
    """
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    fields = (_FIELD.match(line) for line in match[1].split("\n"))
    return {field[1].strip(): field[2].strip().strip("\"'") for field in fields if field}, text[match.end() :]


def read_markdown(text: str) -> tuple[str | None, str]:
    r"""Return the first top heading, if any, and the words of a Markdown text, paragraphs set apart by blank lines.

    >>> read_markdown("# A bridge\n\nIt *opened* on\n[Monday](x).")
    ('A bridge', 'A bridge\n\nIt opened on Monday.')
    """
    for mark, words in _MARKS:
        text = mark.sub(words, text)
    title: str | None = None
    paragraphs: list[str] = []
    for level, paragraph in _paragraphs(text.split("\n")):
        if level == 1 and title is None:
            title = paragraph
        paragraphs.append(paragraph)
    return title, "\n\n".join(paragraphs)


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield paragraphs with the level of a heading, 0 for others; lines of one paragraph are joined."""
    gathered: list[str] = []
    for line in [*lines, ""]:
        heading = _HEADING.match(line)
        underline = _UNDERLINE.match(line) if gathered else None
        if underline and len(gathered) == 1:
            yield (1 if underline[1][0] == "=" else 2), gathered.pop()
            continue
        if (heading or not line.strip() or _RULE.match(line) or _BULLET.match(line)) and gathered:
            yield 0, " ".join(gathered)
            gathered = []
        if heading:
            yield len(heading[1]), heading[2]
        elif line.strip() and not _RULE.match(line) and not _DEFINITION.match(line) and not line.lstrip().startswith("```"):
            gathered.append(_QUOTE.sub("", _BULLET.sub("", line)).strip())
