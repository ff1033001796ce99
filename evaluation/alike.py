"""When a finding counts as the one that the gold means: words in common, names in short, relations by their first word."""

import re

WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "for",
        "and",
        "or",
        "that",
        "is",
        "was",
        "were",
        "be",
        "been",
        "had",
        "has",
        "have",
        "it",
        "its",
        "by",
        "with",
        "as",
        "at",
        "from",
        "will",
        "would",
    ]
)


def plain_words(text: object) -> set[str]:
    """Return the words of a text that carry meaning, in lower case, without a plural s."""
    words = {word.lower() for word in WORD.findall(str(text).replace("’", "'"))}
    return {word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words} - SMALL


def near(want: object, got: object, least: float = 0.6) -> bool:
    """Tell whether the smaller of two texts has the share `least` of its words in the other."""
    wanted, found = plain_words(want), plain_words(got)
    common, smaller = len(wanted & found), min(len(wanted), len(found))
    return smaller > 0 and common >= least * smaller and common >= 0.4 * len(wanted)


def name_like(want: str, got: str) -> bool:
    """Tell whether two names may mean one source: one's words stand in the other's, or are its initials."""
    wanted, found = plain_words(want), plain_words(got)
    if wanted and found and (wanted <= found or found <= wanted):
        return True
    initials = "".join(word[0] for word in WORD.findall(want) if word[0].isupper()).lower()
    return len(initials) > 1 and initials in {word.lower() for word in WORD.findall(got)}


def relation_like(want: str, got: str) -> bool:
    """Tell whether two relations begin alike, and no difference of certainty is claimed where there is none.

    "silent" means a claim that one account has alone.
    """
    wanted, found = (re.split(r"[\s,:]+", relation.strip())[0].rstrip("s") for relation in (want, got))
    wanted = "single" if wanted == "silent" else wanted
    return wanted == found and ("certainty" in want or "certainty" not in got)
