"""Letters that were decoded wrongly before they came: UTF-8 read as Windows-1252, once or several times over.

The method is that of "ftfy" (Robyn Speer, Apache-2.0), cut to the one fault that news pages show and to runs whose way there and
back is exact; the library mends whole texts and does not say where, while here every letter keeps its place in the raw text.
"""

import re

_LEAD = "ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóô"  # what the first byte of a letter in UTF-8 looks like
_CP1252 = bytes(range(0x80, 0xA0)).decode("cp1252", errors="replace").replace("\ufffd", "")
_TAIL = "".join(chr(c) for c in range(0x80, 0x100)) + _CP1252
_RUN = re.compile(f"[{_LEAD}][{re.escape(_TAIL)}]+")
_MOST_TIMES = 3
"""How often a text may have been decoded wrongly; each time makes three letters of one."""


def find_mojibake(raw: str) -> tuple[tuple[int, int, str], ...]:
    r"""Return where wrongly decoded letters stand in a text, and what they were.

    >>> find_mojibake("Holm\u00e2\u20ac\u2122s boat")
    ((4, 7, '’'),)
    """
    if raw.isascii():
        return ()
    found = ((match.start(), match.end(), _mend(match[0])) for match in _RUN.finditer(raw))
    return tuple((start, end, words) for start, end, words in found if words is not None)


def mend(text: str) -> str:
    """Return a text with its wrongly decoded letters mended."""
    for start, end, words in reversed(find_mojibake(text)):
        text = text[:start] + words + text[end:]
    return text


def _mend(run: str) -> str | None:
    """Return what a run was before it was read wrongly; None where the way back is not exact."""
    mended = run
    for _ in range(_MOST_TIMES):
        try:
            decoded = _bytes(mended).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            break
        mended = decoded
    return mended if mended != run and not any("\x80" <= char < "\xa0" for char in mended) else None


def _bytes(run: str) -> bytes:
    """Return the bytes that were read as Windows-1252; the five that it leaves undefined were read as they are."""
    return b"".join(char.encode("latin-1") if "\x80" <= char < "\xa0" else char.encode("cp1252") for char in run)
