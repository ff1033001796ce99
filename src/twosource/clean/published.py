"""When an article appeared, by what is said of it: a field, a line in front, its address."""

import re
from dataclasses import replace

from twosource.clean.dates import make_day, on_day, read_time
from twosource.records import PublicationTime

_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")


def read_published(field: str | None, line: str | None, url: str | None) -> PublicationTime | None:
    """Return the time that the source's field gives, else the metadata in front, else the address, else None.

    A time read from an address such as `…/2031/05/04/bridge` is marked as implied: no one said so.
    """
    for words in (field, line):
        time = read_time(words) if words else None
        if time is not None:
            return time
    match = _IN_ADDRESS.search(url or "")
    day = make_day(int(match[1]), int(match[2]), int(match[3])) if match else None
    return replace(on_day(day), implied=True) if day else None
