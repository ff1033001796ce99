"""Lines of the page that are not the article's own telling: advertisements, buttons, links, legal notes, tags.

Each rule asks for the whole line, so that a sentence that merely holds such words stays. A line with a quotation mark
that doesn't close, or with "…, she said" in it, is speech and stays too.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from twosource.clean.lexicon import NAVIGATION, SHARE_PLACES, SHARE_WORDS
from twosource.clean.pieces import END_OF_SENTENCE, Piece, Sifted, is_short, kept, remove, trim, words_of
from twosource.language import split_sentences

_PLACES = r"(?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|tiktok|threads|bluesky|google news|social media)"

_SPEECH = re.compile(r",[\"”’]?\s+(?:\S+\s+){0,4}(?:said|says|told|added|wrote|asked|warned|explained|replied|recalled)\b")
_TAGS = re.compile(
    r"^(?:tags?|topics?|related topics|filed under|keywords|more about|categories|posted in)\b\s*(?::.*)?$", re.IGNORECASE
)
_TAIL = 600  # characters at the end of a paragraph that are looked at for furniture glued to it
_SHOUTED = re.compile(r"(?:^|(?<=[.!?\"”\n]))\s*\b(ADVERTISEMENT)\b\s+(?=[\"“A-Z][\"“A-Za-z]*[a-z])")
_LONGEST_LABEL = 8  # words of a tag or a menu line


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the rules of `data/furniture.tsv`: a reason and the pattern of a whole line, "@PLACES" for any platform."""
    table = files("twosource.clean").joinpath("data/furniture.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in table.splitlines()[1:])
    return tuple(
        (reason, re.compile(rf"^\W{{0,3}}(?:{rule.replace('@PLACES', _PLACES)})\W{{0,3}}$", re.IGNORECASE))
        for reason, rule in rows
    )


def name_furniture(line: str) -> str | None:
    """Return the kind of furniture that a whole line is, None for the article's own telling.

    >>> name_furniture("Sign up for our newsletter"), name_furniture("The advertisement was withdrawn.")
    ('invitation', None)
    """
    if line[:1] in '"“«' or line.count('"') % 2 or line.count("“") != line.count("”") or _SPEECH.search(line):
        return None
    for reason, rule in _rules():
        if rule.match(line):
            return reason
    if not any(char.isalnum() for char in line):
        return "rule"
    return "share buttons" if _is_buttons(line) else None


def remove_furniture(raw: str, pieces: tuple[Piece, ...], title: str | None) -> Sifted:
    """Take furniture out: whole lines, lines glued to a paragraph's end, tags at the foot, menus.

    The given title stays, whatever it says.
    """
    gone = _name_lines(raw, pieces, title)
    rest: list[Piece] = []
    removed = [remove(raw, pieces[i].start, pieces[i].end, reason) for i, reason in gone.items()]
    for index, piece in enumerate(pieces):
        if index in gone:
            continue
        for part in _split_shouted(raw, piece):
            start = part.start
            end, reasons = _cut_tail(raw, part)
            rest += kept([trim(raw, start, end)])
            removed += [remove(raw, first, last, reason) for first, last, reason in reasons]
        removed += [remove(raw, m.start(1), m.end(1), "advertisement") for m in _shouts(raw, piece)]
    return Sifted(pieces=tuple(rest), removed=tuple(removed))


def _name_lines(raw: str, pieces: Sequence[Piece], title: str | None) -> dict[int, str]:
    lines = [words_of(raw, piece) if is_short(piece) else "" for piece in pieces]
    gone = {i: reason for i, line in enumerate(lines) if line and line != title and (reason := name_furniture(line))}
    if gone.get(0) == "related" and len(lines[0].split()) > 3:
        del gone[0]  # "Watch: …" over an article is its title, not a link to another
    gone |= dict.fromkeys(_find_menus(lines, gone), "menu")
    gone |= dict.fromkeys(_find_tags(lines, gone), "tags")
    return dict(sorted(gone.items()))


def _is_buttons(line: str) -> bool:
    words = [word.strip(".,:;!?|/•·()").casefold() for word in line.split()]
    words = [word for word in words if word]
    known = all(word in SHARE_WORDS for word in words)
    return known and 1 < len(words) <= 30 and any(word in SHARE_PLACES for word in words)


def _find_menus(lines: Sequence[str], gone: dict[int, str]) -> set[int]:
    """Return the lines of runs of three or more short ones of which two or more are known from menus or buttons."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, ""]):
        if line and (index in gone or _is_label(line)):
            run.append(index)
            continue
        known = [i for i in run if gone.get(i) == "share buttons" or _is_menu_word(lines[i])]
        if len(run) >= 3 and len(known) >= 2:
            # A heading that happens to stand at the edge of the run is not of it.
            found |= {i for i in run if known[0] <= i <= known[-1]}
        run = []
    return found - set(gone)


def _is_menu_word(line: str) -> bool:
    plain = line.casefold().strip(" :|»›")
    return plain in NAVIGATION or plain in SHARE_PLACES


def _is_label(line: str) -> bool:
    return len(line.split()) <= _LONGEST_LABEL and not END_OF_SENTENCE.search(line)


def _find_tags(lines: Sequence[str], gone: dict[int, str]) -> set[int]:
    """Return the tag line in the last part of a page, with the labels behind it if there is nothing else behind it."""
    for index in range(len(lines) - 1, max(len(lines) // 2, len(lines) - 25, 0) - 1, -1):
        if index in gone or not _TAGS.match(lines[index]):
            continue
        behind = range(index + 1, len(lines))
        all_labels = all(i in gone or _is_label(lines[i]) for i in behind if lines[i])
        return {index} | ({i for i in behind if i not in gone} if all_labels and all(lines[i] for i in behind) else set())
    return set()


def _cut_tail(raw: str, piece: Piece) -> tuple[int, list[tuple[int, int, str]]]:
    """Return where a paragraph ends without the furniture glued to it, and what that was."""
    cut: list[tuple[int, int, str]] = []
    end = piece.end
    while True:
        window = max(piece.start, end - _TAIL)
        sentences = split_sentences(raw[window:end])
        if len(sentences) < 2:
            return end, cut
        first = window + sentences[-1][0]
        reason = name_furniture(" ".join(raw[first:end].split()))
        if reason is None or not (raw[first].isupper() or raw[first] in "(©"):
            return end, cut
        cut.append((first, end, reason))
        end = window + sentences[-2][1]


def _shouts(raw: str, piece: Piece) -> list[re.Match[str]]:
    return list(_SHOUTED.finditer(raw, piece.start, piece.end))


def _split_shouted(raw: str, piece: Piece) -> tuple[Piece, ...]:
    """Part a paragraph where a label in capitals stands between two of its sentences."""
    edges = [piece.start]
    for match in _shouts(raw, piece):
        edges += [match.start(1), match.end(1)]
    edges.append(piece.end)
    return kept(trim(raw, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
