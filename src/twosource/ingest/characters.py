"""Characters that no file can hold."""

import re

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def make_storable(text: str) -> str:
    r"""Return a text of the same length without null characters and halves of surrogate pairs.

    Both come from broken JSON, the halves also from names of files that are not in the system's encoding.

    >>> make_storable("caf\udce9")
    'caf�'
    """
    return _UNSTORABLE.sub(lambda match: " " if match[0] == "\0" else "\ufffd", text)
