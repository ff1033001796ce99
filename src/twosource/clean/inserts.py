"""What a page inserts among the paragraphs, or into a sentence: video menus, slide shows, sign-up boxes, link boxes at a name.

These run longer than a line, so each is known by two marks that no telling has together: "JUST WATCHED … MUST WATCH", "Hide
Caption 3 of 20", a sign-up with its terms, a name repeated in full with a headline glued to it and "MORE" behind.
"""

import re

from twosource.clean.pieces import Piece, Sifted, kept, remove, trim

_LONGEST_BOX = 1_200
"""Characters of the longest sign-up box; its terms take most of them."""
_MENU = re.compile(r"^JUST WATCHED\b.{3,200}?\b(?:Replay(?: More Videos)?|MUST WATCH)\b.*$", re.DOTALL)
_SLIDES = re.compile(r"\bHide Caption\s+\d{1,3}\s+of\s+\d{1,3}\b")
_BOX = re.compile(
    r"(?:you['’]re not a robot|by signing up,? you agree|by subscribing,? you agree|protected by reCAPTCHA|"
    r"you may (?:opt-out|unsubscribe) at any time|you can unsubscribe at any time)",
    re.IGNORECASE,
)
_BOX_WORDS = re.compile(r"\b(?:newsletters?|sign up|signup|inbox|subscribe|e-?mail)\b", re.IGNORECASE)
_LABEL = re.compile(r"^(?:Story highlights|Highlights|Key points)\b\s*:?\s*(?=[A-Z“\"])")
_STAMP = re.compile(r"^\d{1,2}:\d\d\s*[ap]\.?m\.?(?:\s*[A-Z]{2,4})?\s*\|\s*Updated\b:?\s*(?=[A-Z])", re.IGNORECASE)
# "Ada Holm Ada Maria HolmMinister opens bridge Ferry to return MORE": the full name again, and a headline without a blank.
_PROFILE = re.compile(
    r"(?<=\b)(?P<last>[A-Z][\w'’-]+)(?P<box>\s+(?:[A-Z(][\w.()'’-]*\s+){1,5}(?P=last)(?=[A-Z0-9'\"‘“])[^\n]{10,600}?\sMORE)\b"
)


def remove_inserts(raw: str, pieces: tuple[Piece, ...]) -> Sifted:
    """Take out paragraphs that are a video menu, a slide show or a sign-up box, and labels and time stamps in front of one."""
    rest: list[Piece | None] = []
    removed = []
    for piece in pieces:
        reason = _name_insert(raw[piece.start : piece.end])
        label = _LABEL.match(raw[piece.start : piece.end]) or _STAMP.match(raw[piece.start : piece.end])
        if reason is not None:
            removed.append(remove(raw, piece.start, piece.end, reason))
            continue
        if label is not None:
            removed.append(remove(raw, piece.start, piece.start + len(label[0].rstrip()), "label"))
        rest.append(trim(raw, piece.start + (label.end() if label else 0), piece.end, piece.kind))
    return Sifted(pieces=kept(rest), removed=tuple(removed))


def find_profiles(raw: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of link boxes within sentences: the full name and the headlines behind a name, to "MORE".

    >>> text = "Ada Holm Ada Maria HolmMinister opens a bridge MORE said no."
    >>> [text[start:end] for start, end in find_profiles(text)]
    [' Ada Maria HolmMinister opens a bridge MORE']
    """
    return tuple((match.start("box"), match.end("box")) for match in _PROFILE.finditer(raw))


def _name_insert(paragraph: str) -> str | None:
    if _MENU.match(paragraph):
        return "video menu"
    if _SLIDES.search(paragraph):
        return "slide show"
    box = len(paragraph) <= _LONGEST_BOX and _BOX.search(paragraph) and len(_BOX_WORDS.findall(paragraph)) > 1
    return "invitation" if box else None
