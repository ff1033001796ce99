"""Bytes to text: packed or not, in whatever encoding, and a word about it when it is not plain UTF-8."""

import codecs
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from charset_normalizer import from_bytes

from twosource.errors import InputError

_CHUNK = 1 << 20  # bytes at a time: large enough to be quick, small beside any memory
_HEAD = 1 << 16  # bytes that the encoding is guessed from; more makes the guess slow and no better
_MOST_CONTROLS = 0.01  # share of control characters beyond which a file is not text; texts hold next to none
_FOREIGN = 0.15  # share of bytes over 127 beyond which a text is not in a Latin script
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"SQLite format 3")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b") + b"\x7f"
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_\-]{2,30})""", re.IGNORECASE)
DAMAGE = (EOFError, zlib.error, gzip.BadGzipFile)
"""What a cut off or broken .gz file raises while it is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a file is to be decoded; `note` says what a reader should know of it, `cut_off` that a packed file is damaged."""

    name: str
    errors: str = "strict"
    note: str | None = None
    cut_off: bool = False


def examine(path: Path, largest: int | None) -> Encoding:
    """Read a file through once and say how to decode it.

    `largest` is the greatest size in bytes, unpacked; None for no limit. Raises InputError for an empty, binary or
    too large file, OSError where the system won't open it.

    1. A byte order mark decides. 2. Else UTF-8, if all of it is. 3. Else UTF-8 with a few damaged bytes.
    4. Else what the page declares, 5. Western European for a Latin script, 6. the best guess.
    """
    head = b""
    size = 0
    sound = _Utf8()
    cut_off = False
    with open_bytes(path) as stream:
        try:
            for chunk in _chunks(stream):
                head += chunk[: _HEAD - len(head)]
                size += len(chunk)
                if largest is not None and size > largest:
                    raise InputError(f"is larger than {largest:,} bytes; split it, or raise the setting for the largest file")
                sound.feed(chunk)
        except DAMAGE:
            cut_off = True
    if not head.strip():
        raise InputError("is a damaged .gz file; fetch it again" if cut_off else "is empty; there is nothing to read in it")
    encoding = _recognise(head, sound)
    return Encoding(name=encoding.name, errors=encoding.errors, note=encoding.note, cut_off=cut_off)


def decode(content: bytes, charset: str | None = None) -> tuple[str, str | None]:
    """Return the text of bytes that are at hand, with line feeds only, and a word about it where it is not plain UTF-8.

    As `examine`, but that what a server says of its answer (`charset`) goes before what the page says. Whatever is UTF-8 in all
    its bytes is UTF-8, also where it is said to be something else: that is never so by chance. Raises InputError.
    """
    head = content[:_HEAD]
    if not head.strip():
        raise InputError("is empty; there is nothing to read in it")
    sound = _Utf8()
    sound.feed(content)
    encoding = _recognise(head, sound, charset)
    return unify_lines(content.decode(encoding.name, encoding.errors)), encoding.note


def open_bytes(path: Path) -> gzip.GzipFile | io.BufferedReader:
    """Open a file for its bytes, unpacked where it is gzipped, whatever its name says."""
    with path.open("rb") as stream:
        packed = stream.read(2) == b"\x1f\x8b"
    return gzip.open(path, "rb") if packed else path.open("rb")


def open_text(path: Path, encoding: Encoding) -> TextIO:
    """Open a file for its text; line ends are left to the format."""
    return io.TextIOWrapper(open_bytes(path), encoding=encoding.name, errors=encoding.errors, newline="")


def read_text(path: Path, encoding: Encoding) -> str:
    """Return the whole text of a file, with line feeds only and without null characters."""
    if encoding.cut_off:
        raise InputError("ends before its time: the .gz file is damaged; fetch it again")
    with open_text(path, encoding) as stream:
        return unify_lines(stream.read())


def unify_lines(text: str) -> str:
    r"""Return a text with line feeds for all line ends and no null characters: `"a\r\nb"` gives `"a\nb"`."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


class _Utf8:
    """Counts, over the chunks of a file, what UTF-8 makes of it."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self.damaged = 0
        self.foreign = 0
        self.nulls = 0

    def feed(self, chunk: bytes) -> None:
        """Count another chunk; one of pure ASCII costs next to nothing."""
        self.nulls += chunk.count(0)
        text = self._decoder.decode(chunk)
        if not text.isascii():
            self.damaged += text.count("\ufffd") - chunk.count(b"\xef\xbf\xbd")
            self.foreign += len(text) - len(text.encode("ascii", "ignore"))


def _chunks(stream: gzip.GzipFile | io.BufferedReader) -> Iterator[bytes]:
    """Yield what each single read gives: one that waited for a full chunk would lose the last of a cut off file."""
    while chunk := stream.read1(_CHUNK):
        yield chunk


def _recognise(head: bytes, sound: _Utf8, charset: str | None = None) -> Encoding:
    for mark, name in _BOMS:  # 1
        if head.startswith(mark):
            note = None if name == "utf-8-sig" else f"is in {name.upper()}, not UTF-8; it was decoded"
            return Encoding(name=name, errors="replace", note=note)
    wide = _wide(head)
    if wide:
        return Encoding(name=wide, errors="replace", note=f"is in {wide.upper()}, not UTF-8; it was decoded")
    _refuse_binary(head)
    if sound.damaged <= 0:  # 2
        return Encoding(name="utf-8", note="holds null characters; they were left out" if sound.nulls else None)
    if sound.damaged * 20 < sound.foreign:  # 3
        return Encoding(name="utf-8", errors="replace", note=f"has {sound.damaged} damaged characters; they show as \ufffd")
    if charset and _decodes(head, charset):
        return Encoding(name=charset, errors="replace")
    return _guess(head)


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without its mark: in Western text every second byte is null."""
    pairs = max(1, len(head) // 2)
    even, odd = head[0::2].count(0) / pairs, head[1::2].count(0) / pairs
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.05 else None


def _refuse_binary(head: bytes) -> None:
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if head.startswith(_MAGIC) or controls > max(1, _MOST_CONTROLS * len(head)):
        raise InputError("is a binary file, not text; save the article as text or HTML")


def _guess(head: bytes) -> Encoding:
    declared = _DECLARED.search(head)
    if declared and _decodes(head, declared[1].decode("ascii")):  # 4
        return Encoding(name=declared[1].decode("ascii"), errors="replace")
    foreign = sum(byte > 127 for byte in head) / len(head)
    if foreign < _FOREIGN and _decodes(head, "cp1252"):  # 5
        name = "cp1252"
    else:  # 6
        best = from_bytes(head).best()
        name = best.encoding if best is not None else "latin-1"
    note = f"is not in UTF-8; it was read as {name}: check its accented letters, or save it as UTF-8"
    return Encoding(name=name, errors="replace", note=note)


def _decodes(head: bytes, name: str) -> bool:
    try:
        b"a".decode(name)  # refuses what is no encoding of texts, such as "zlib", which would unpack whatever it is given
        codecs.getincrementaldecoder(name)().decode(head)
    except (LookupError, UnicodeError):
        return False
    return True
