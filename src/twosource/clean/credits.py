"""Credits that are lines of their own: who contributed, reported, wrote and edited, whose report it is.

1. "NordPress contributed to this report." 2. "(Reporting by …; Editing by …)" 3. "With inputs from NordPress"
4. "By Ada Brel" at the top 5. "This article first appeared in …", "Source: NordPress", "— NordPress" at the foot.
"""

import re
from collections.abc import Iterator

from twosource.clean.names import NAME, as_written, is_agency, is_organisation, may_sign, split_names
from twosource.clean.pieces import Piece, Sifted, credit, is_short, kept, remove, trim
from twosource.language import find_outlet, split_sentences
from twosource.records import Credit, Removal

_TELLING = r"(?:report|article|story|piece|dispatch)"
_CONTRIBUTED = re.compile(
    r"^\W*(?P<names>(?:The\s+)?[A-Z][^.!?;:\"“”]{1,160}?)\s+(?:also\s+)?contributed\s+"
    r"(?:(?:additional\s+)?(?:reporting|research|information)\s*)?"
    rf"(?:(?:to|for)\s+this\s+{_TELLING}|from\s+[A-Z][\w ,.'’-]{{1,60}})?\W*$"
)
_CONTRIBUTED_WORDS = re.compile(rf"contributed\s+(?:\w+\s+){{0,2}}(?:reporting|research|(?:to|for)\s+this\s+{_TELLING})")
_TASK = (
    r"(?:(?:additional|with|further|extra)\s+)*"
    r"(?:reporting|report|writing|written|edited|editing|compiled|translated|translation|graphics?|production|research)"
)
_TASKS = rf"{_TASK}(?:\s+and\s+{_TASK})?"
_ROLES = re.compile(rf"^\W*(?i:{_TASKS})\s+by\s+(?P<names>(?:the\s+)?{NAME}.*)$")
_ROLE_MARK = re.compile(rf"(?:^|[;,.]\s*|\s+and\s+)\W*(?i:{_TASKS})\s+by\s+")
_ROLE_NAMES = re.compile(
    rf"^(?:the\s+)?{NAME}(?:(?:\s+in\s+|,\s*and\s+|,\s*|\s+and\s+|\s*&\s*)(?:the\s+)?{NAME})*\W*$",
)
_ROLES_BEHIND = re.compile(rf"\(\s*{_TASKS}\s+by\s[^()]{{3,300}}\)\W*$", re.IGNORECASE)
_INPUTS = re.compile(
    r"^\W*with\s+(?:(?:additional|some)\s+)?(?:inputs?|files|reporting|material|information|reports?)\s+(?:from|by)\s+"
    r"(?P<names>(?:the\s+)?(?-i:[A-Z]).{1,120}?)\W*$",
    re.IGNORECASE,
)
_AGENCY_INPUTS = re.compile(
    r"^\W*(?:with\s+)?(?P<names>agency|agencies|wire|news agency)\s+(?:inputs?|reports?)\W*$", re.IGNORECASE
)
_BYLINE = re.compile(
    rf"(?:by|BY|By|Written by|Story by|Report by)\s+(?P<names>{NAME}(?:(?:,\s*and\s+|,\s*|\s+and\s+|\s*&\s*){NAME})*)"
    r"(?:\s+(?:newsroom|staff|desk|team|bureau|reporters?|correspondents?|editors?|writers?))*"
    rf"(?:\s+(?:in|for|at|of)\s+(?P<place>(?:the\s+|The\s+)?{NAME}))?(?:\s*[|•·–—-]\s*.{{0,60}})?$"
)
_FIRST_IN = re.compile(
    rf"^\W*(?i:(?:this|the)\s+{_TELLING}\s+(?:was\s+|is\s+|has been\s+)?(?:(?:originally|first)\s+)?"
    r"(?:published|appeared|produced|provided|republished)\s+(?:(?:on|in|by|at|from)\s+)+(?:the\s+)?)"
    rf"(?P<names>{NAME})(?:\s+(?:and|under|with|on)\s.{{0,120}})?\W*$"
)
_SOURCE = re.compile(r"^\W*(?:source|sources|agency|via)\s*[:—–-]\s*(?P<names>[^.!?]{2,80}?)\W*$", re.IGNORECASE)
_SIGNED = re.compile(r"^\s*[(\[—–/-]+\s*(?P<names>[A-Z][\w .&'’/-]{1,40}?)[\s)\]]*$")
_SIGNED_BEHIND = re.compile(r"(?<=[.!?\"”])\s*[(\[—–/-]+\s*(?P<names>[A-Z][\w .&'’/-]{1,40}?)\s*[)\]]?\s*$")
_HINT = re.compile(rf"contributed\s|\bwith\s.{{1,40}}\s(?:from|by)\s|{_TASK}\s+(?:and\s+\w+\s+)?by\s", re.IGNORECASE)
_TOP = 6  # pieces from the top where bylines stand
_FOOT = 6  # pieces from the end where credits stand
_NOT_NAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday the a an then now land".split())
_TAIL = 400  # characters at the end of a paragraph that may hold a credit


def remove_credits(raw: str, pieces: tuple[Piece, ...]) -> Sifted:
    """Take the credits out and return whom they name: agencies and outlets by their gazetteer name, people as written."""
    rest: list[Piece] = []
    removed: list[Removal] = []
    credits: list[Credit] = []
    for index, piece in enumerate(pieces):
        part = piece
        found = _at_top(raw, piece) if index < _TOP and is_short(piece) and piece.kind is None else ()
        if not found:
            start, found = _at_foot(raw, piece, last=index >= len(pieces) - _FOOT)
            part = Piece(start=start, end=piece.end, kind=piece.kind)
        if not found:
            rest.append(piece)
            continue
        credits += found
        removed.append(remove(raw, part.start, part.end, "credit"))
        rest += kept([trim(raw, piece.start, part.start, piece.kind)])
    return Sifted(pieces=tuple(rest), removed=tuple(removed), credits=tuple(credits))


def _at_top(raw: str, piece: Piece) -> tuple[Credit, ...]:
    """Read a byline; "By Friday" and "By land and sea" are none."""  # 4
    match = _BYLINE.match(raw, piece.start, piece.end)
    if not match:
        return ()
    names = split_names(match["names"])
    if any(named.name.split()[0].casefold() in _NOT_NAMES for named in names):
        return ()
    # One capitalised word may be anything; only a known outlet signs with one.
    if not all(" " in named.name or find_outlet(named.name) for named in names):
        return ()
    found = [credit(raw, n.name, "wire" if is_agency(n.name) else "byline", piece.start, piece.end) for n in names]
    if match["place"] and is_agency(match["place"]):
        found.append(credit(raw, as_written(match["place"]), "wire", piece.start, piece.end))
    return tuple(found)


def _at_foot(raw: str, piece: Piece, *, last: bool) -> tuple[int, tuple[Credit, ...]]:
    """Return where the credit at the end of a paragraph begins, and whom it names."""
    for start in _candidates(raw, piece):
        words = raw[start : piece.end]
        found = tuple(_read_credit(raw, start, piece.end, words, last=last, whole=start == piece.start))
        if found:
            return start, found
    match = _SIGNED_BEHIND.search(raw, max(piece.start, piece.end - 60), piece.end) if last else None
    if match and may_sign(match["names"]):  # 5
        return match.start(), (credit(raw, as_written(match["names"].strip()), "wire", match.start(), piece.end),)
    return piece.end, ()


def _candidates(raw: str, piece: Piece) -> list[int]:
    """Return the places where a credit may begin: the whole paragraph, its last bracket, its last two sentences."""
    window = max(piece.start, piece.end - _TAIL)
    starts = [piece.start] if is_short(piece) else []
    if match := _ROLES_BEHIND.search(raw, window, piece.end):
        starts.append(match.start())
    if _HINT.search(raw, window, piece.end):
        starts += [window + start for start, _ in split_sentences(raw[window : piece.end])[-2:]]
    return list(dict.fromkeys(starts))


def _read_credit(raw: str, start: int, end: int, words: str, *, last: bool, whole: bool) -> Iterator[Credit]:
    if (match := _CONTRIBUTED.match(words)) and _CONTRIBUTED_WORDS.search(words):  # 1
        for named in split_names(match["names"]):
            yield credit(raw, named.name, "byline" if named.person else "contributed", start, end)
    elif match := _ROLES.match(words):  # 2
        yield from _read_roles(raw, start, end, words)
    elif (match := _INPUTS.match(words) or _AGENCY_INPUTS.match(words)) and last:  # 3
        for named in split_names(match["names"]):
            yield credit(raw, named.name, "contributed", start, end)
    elif last and whole and (match := _FIRST_IN.match(words)):  # 5
        name = match["names"].rstrip(".")
        if is_organisation(name):
            yield credit(raw, as_written(name), "wire", start, end)
    elif last and whole and (match := _SIGNED.match(words) or _SOURCE.match(words)) and _all_sign(match["names"]):  # 5
        for named in split_names(match["names"].replace("/", ",")):
            yield credit(raw, named.name, "wire", start, end)


def _all_sign(names: str) -> bool:
    parts = split_names(names.replace("/", ","))
    return bool(parts) and all(may_sign(part.name) for part in parts)


def _read_roles(raw: str, start: int, end: int, words: str) -> Iterator[Credit]:
    """Yield the names behind each "… by"; nothing at all unless every part is a list of names."""
    marks = list(_ROLE_MARK.finditer(words))
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    lists = [words[mark.end() : stop].strip(" .;,()[]\n") for mark, stop in zip(marks, ends, strict=True)]
    if not all(_ROLE_NAMES.match(names) for names in lists):
        return
    named = dict.fromkeys(each for names in lists for each in split_names(names))
    for each in named:
        yield credit(raw, each.name, "byline" if each.person else "contributed", start, end)
