"""Captions: lines of their own, or glued into a paragraph with the credit of the picture behind them."""

import re
from collections.abc import Iterator

from twosource.clean.dates import DAY_MONTH, MONTH_DAY
from twosource.clean.names import as_written
from twosource.clean.pieces import END_OF_SENTENCE, Piece, Sifted, credit, kept, remove, trim
from twosource.language import find_outlet, split_sentences
from twosource.records import Credit, Removal

_CREDIT_WORD = (
    r"(?:(?:photo|image|picture|photograph|file photo|screenshot)(?:\s*(?:credit|source|courtesy)s?)?|"
    r"credits?|courtesy)"
)
_BEHIND_WORD = r"(?::|by\b|of\b|/|via\b|courtesy\b|from\b)"
_BRACKET = re.compile(rf"[(\[]\s*{_CREDIT_WORD}\s*{_BEHIND_WORD}", re.IGNORECASE)
_LABEL_BEHIND = re.compile(
    r"(?:(?<=[.!?])|(?<=\s))\s*(?:(?:photo|image|picture)\s*(?:credit|by|source|courtesy)?\s*:|"
    r"(?:photo|picture|photograph)s?\s+by\s|credits?\s*:)\s*(?P<names>(?-i:[A-Z©])[^.!?]{1,100})\.?$",
    re.IGNORECASE,
)
_SLASH = re.compile(
    r"(?:(?<=[.!?])|(?<=\s))\s*(?P<names>(?:REUTERS|AFP|AP|EPA|EPA-EFE|Getty Images|AP Photo|AFP Photo|Reuters)\s*/\s*"
    r"[A-Z][\w .'’/-]{1,60})$"
)
_TAG = re.compile(
    r"\s*(?:\[(?P<box>[^\[\]]{2,60})\]|\|\s*(?P<bar>[A-Z][\w ./&'’-]{1,40})|[—–]\s*(?P<dash>[A-Z][\w ./&'’-]{1,40})|"
    r"\s/\s?(?P<slash>[A-Z][\w .&'’-]{1,40}))$"
)
_COUNTER = re.compile(r"^\d{1,2}\s+of\s+\d{1,3}\b\.?\s+[A-Z]|^\d{1,2}/\d{1,3}\s+[A-Z]")
_SLUG = re.compile(r"^[A-Z]{2,}(?:[-/][A-Z0-9]{2,}){2,}\b")
_LABELLED = re.compile(
    r"(?:(?:image|photo|picture|media|hide|toggle)\s*caption\b\s*[:,]?|caption\s*:|"
    r"(?:in (?:this|the)|this) (?:\w+ ){0,2}(?:file |handout )?(?:photo|picture|image|photograph)\b)\s*",
    re.IGNORECASE,
)
_PICTURE = r"(?:photo(?:graph)?|picture|image)"
_HANDOUT = re.compile(
    rf"\bin this (?:[\w,]+ ){{0,6}}?(?:handout|{_PICTURE}|frame grab|screengrab|screen grab|still|file)\b|"
    rf"\bin a combination of {_PICTURE}s\b|\b(?:handout|file|undated|archive|combination) {_PICTURE}\b.{{0,60}}$|"
    r"\bpose[sd]? for (?:a|the) (?:picture|photo|photograph|camera)s?\b",
    re.IGNORECASE,
)
_POSITION = re.compile(
    r"\((?:\d(?:st|nd|rd|th)\s+[LCR]|(?:\d(?:st|nd|rd|th)\s+)?(?:left|right|cent(?:re|er)|"
    r"front|back|rear|top|bottom|second from (?:left|right)|"
    r"[LR]-[LR]))(?:,\s*[^()]{1,30})?\)|^\s*(?:\(?From left\)?|Pictured|\(L-R\))",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"\([LCR]\)")  # "(R)" may be a party as well as the right of a picture
_PRESENT = re.compile(
    r"\b(?:shakes?|poses?|walks?|stands?|speaks?|looks?|meets?|attends?|holds?|waves?|gestures?|carr(?:y|ies)|inspects?|"
    r"rides?|sits?|gathers?|watch(?:es)?|visits?|arrives?|leaves?|listens?|greets?|works?|search(?:es)?|takes?|waits?|"
    r"chants?|march(?:es)?|is seen|are seen|is pictured)\b"
)
_LONGEST = 600  # characters of the longest caption
_LONGEST_CREDIT = 200  # characters of the longest credit of a picture
_SPLIT = re.compile(r"\s*(?:/|\bvia\b|,|;|\band\b|\bfor\b)\s*")
_NO_NAMES = frozenset(
    {
        "handout",
        "file",
        "pool",
        "illustration",
        "photo",
        "photos",
        "image",
        "images",
        "getty",
        "stringer",
        "courtesy",
        "reproduction",
        "staff",
    }
)


def mark_captions(raw: str, pieces: tuple[Piece, ...], known: tuple[tuple[int, int], ...] = ()) -> Sifted:
    """Mark captions, part them from the prose they are glued to, and take out the credits spelled out behind them.

    A short tag that closes a caption ("| NordPress", "[NordPress]") credits the picture and stays, being its words.
    `known` are the captions that the mark-up names.
    """
    rest: list[Piece] = []
    removed: list[Removal] = []
    credits: list[Credit] = []
    for index, each in enumerate(pieces):
        piece = each
        if any(start <= piece.start and piece.end <= end for start, end in known):
            piece = Piece(start=piece.start, end=piece.end, kind="caption")
        parts, taken = _part_glued(raw, piece)
        removed += [remove(raw, start, end, "photo credit") for start, end in taken]
        credits += [name for start, end in taken for name in _names(raw, start, end)]
        for part in parts:
            tag = _find_tag(raw, part, first=index == 0)
            credits += _names(raw, *tag) if tag else []
            label = _LABELLED.match(raw, part.start, part.end)
            is_caption = part.kind == "caption" or tag or (part.end - part.start <= _LONGEST and _is_caption(raw, part))
            start = label.end() if label and _is_label(label[0]) else part.start
            rest += kept([trim(raw, start, part.end, "caption" if is_caption else part.kind)])
            removed += [remove(raw, part.start, start, "label")] if start > part.start else []
    return Sifted(pieces=tuple(rest), removed=tuple(removed), credits=tuple(credits))


def _is_label(words: str) -> bool:
    return "caption" in words.casefold()


def _part_glued(raw: str, piece: Piece) -> tuple[tuple[Piece, ...], list[tuple[int, int]]]:
    """Part a paragraph at the credits in it: the sentence before a credit is the caption."""
    parts: list[Piece | None] = []
    taken: list[tuple[int, int]] = []
    start = piece.start
    for first, last in _find_credits(raw, piece):
        before = trim(raw, start, first)
        if before is not None and _goes_on(raw, before, last, piece.end):
            continue
        if before is not None:
            cut = _last_sentence(raw, before)
            parts += [trim(raw, before.start, cut, piece.kind), trim(raw, cut, before.end, "caption")]
        taken.append((first, last))
        start = last
    parts.append(trim(raw, start, piece.end, piece.kind))
    return kept(parts), taken


def _goes_on(raw: str, before: Piece, last: int, end: int) -> bool:
    """Tell a bracket in mid-sentence: what stands before it is open, and small letters follow."""
    following = raw[last : min(end, last + 3)].lstrip()
    return following[:1].islower() and not END_OF_SENTENCE.search(raw, max(before.start, before.end - 6), before.end)


def _find_credits(raw: str, piece: Piece) -> Iterator[tuple[int, int]]:
    place = piece.start
    while match := _BRACKET.search(raw, place, piece.end):
        end = _closing(raw, match.start(), min(piece.end, match.start() + _LONGEST_CREDIT))
        if end:
            yield match.start(), end
        place = end or match.end()
    window = max(place, piece.end - _LONGEST_CREDIT)
    if match := _LABEL_BEHIND.search(raw, window, piece.end) or _SLASH.search(raw, window, piece.end):
        yield match.start() + len(match[0]) - len(match[0].lstrip()), piece.end


def _closing(raw: str, start: int, limit: int) -> int | None:
    """Return the offset behind the bracket that closes the one at `start`, brackets within it counted."""
    depth = 0
    for place in range(start, limit):
        depth += (raw[place] in "([") - (raw[place] in ")]")
        if depth == 0:
            return place + 1
    return None


def _last_sentence(raw: str, piece: Piece) -> int:
    window = max(piece.start, piece.end - _LONGEST)
    sentences = split_sentences(raw[window : piece.end])
    return window + sentences[-1][0] if sentences else piece.start


def _find_tag(raw: str, piece: Piece, *, first: bool) -> tuple[int, int] | None:
    """Find the agency or outlet that closes a caption: "… in Tarnik | NordPress". A title may end in its paper's name."""
    if piece.end - piece.start > _LONGEST:
        return None
    match = _TAG.search(raw, piece.start, piece.end)
    if not match or match.start() == piece.start:
        return None
    name = next(group for group in match.groups() if group is not None).strip()
    parts = [part for part in _SPLIT.split(name) if part]
    named = any(find_outlet(part) or (part.isupper() and part.isalpha() and len(part) <= 5) for part in parts)
    if not named or END_OF_SENTENCE.search(raw, max(piece.start, match.start() - 6), match.start()):
        return None  # a closed sentence with a name behind it refers to a report
    if match["box"]:
        return match.start("box"), match.end("box")
    if first:
        return None
    group = match.lastgroup or "bar"
    return match.start(group), match.end(group)


def _is_caption(raw: str, piece: Piece) -> bool:
    """Tell a caption by what only captions have: a counter, a slug, a word about the picture, people's places in it."""
    words = raw[piece.start : piece.end]
    if '"' in words[:1] or "“" in words[:1]:
        return False
    if _COUNTER.match(words) or _SLUG.match(words) or _LABELLED.match(words):
        return True
    marks = bool(_HANDOUT.search(words)) + bool(_POSITION.search(words)) + bool(_PRESENT.search(words))
    if _INITIAL.search(words):
        marks += bool(MONTH_DAY.search(words) or DAY_MONTH.search(words))
    return marks >= 2 and len(split_sentences(words)) <= 3


def _names(raw: str, start: int, end: int) -> list[Credit]:
    words = re.sub(rf"^[\s(\[]*{_CREDIT_WORD}\s*{_BEHIND_WORD}?\s*", "", raw[start:end], flags=re.IGNORECASE)
    words = words.strip(" .\n")
    words = (
        words[:-1]
        if words.endswith((")", "]")) and words.count("(") + words.count("[") < words.count(")") + words.count("]")
        else words
    )
    parts = [part.strip(" .©[]") for part in _SPLIT.split(words)]
    named = dict.fromkeys(
        as_written(part) for part in parts if len(part) > 1 and not part.isdigit() and part.casefold() not in _NO_NAMES
    )
    return [credit(raw, name, "photo", start, end) for name in named]
