"""Words for people and bodies that can act, and the countries that demonyms stand for."""

import re
from collections.abc import Collection

_PEOPLE = """
    activist adviser advocate attorney campaigner immigrant passenger
    agency aide ally ambassador analyst army assassin association attacker authority bank bishop board
    captain cardinal chairman chairwoman chamber chief church citizen civilian club coach colonel combatant commander
    commission commissioner committee community company congress cooperative coordinator council country court crew
    critic crowd delegate delegation demonstrator deputy diplomat director doctor driver editor emir employee employer
    envoy executive expert faction family farmer father federation fighter fighters fisherman force foreman gang general
    governor guard guerrilla gunman head historian hostage household inspector insurgent intellectual investor islamist
    jihadist journalist judge jury king lawmaker lawyer leader leadership league legislator lodge man manager mayor
    mediator member merchant migrant militant militia miner minister ministry mob monarch monitor monk mother mullah
    nation negotiator neighbour nurse observer officer official opponent opposition organiser organizer owner panel
    paramilitary parent parish parliament parliamentarian partisan partner party patriarch peacekeeper people person
    physician pilot pirate player police policeman politician pope president priest prime prince princess prisoner
    prosecutor protester queen rebel refugee relative reporter representative republican resident ruler sailor scholar
    scientist secretary senator separatist sergeant settler sheikh shopkeeper side soldier speaker spokesman
    spokesperson spokeswoman staff striker student supporter survivor teacher team tenant terrorist trader tribesman
    tribunal troop union veteran victim villager voter warden warlord witness woman worker writer youth
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Nouns (lemmas) for people and for bodies made of people."""

_PEOPLE_ENDINGS = ("worker", "man", "woman", "owner", "maker", "keeper", "holder", "driver", "miner", "leader", "fighter", "ist")


def is_people(lemma: str) -> bool:
    """Tell whether a noun is one for people or a body made of them.

    >>> is_people("dockworker"), is_people("lighthouse")
    (True, False)
    """
    return lemma in PEOPLE or (len(lemma) > 5 and lemma.endswith(_PEOPLE_ENDINGS))


BODIES = frozenset(
    "group movement organisation organization party country nation union company firm alliance coalition faction".split()
)
"""Nouns that, with "the", take up a body named before."""

LANDS = frozenset({"country", "nation"})
"""Those among them that take up a country."""

COMPANIES = frozenset("company firm operator owner carrier airline manufacturer bank employer".split())
"""Nouns for a business: one that an article calls its operator is also meant by "the company"."""


_POINTING = frozenset("that this these those which who it he she they there some others many".split())
_BEHIND = re.compile(r"\s(?:of|in|at|from|on|with|near|who|for|around)\b")


def may_be(noun: str, name: str) -> bool:
    """Tell whether a noun may mean a body of some name: "the company" is no union.

    >>> may_be("company", "Orsk Shipping"), may_be("company", "Tarnik Sailors' Union")
    (True, False)
    """
    own = name.split()[-1].lower() if name.split() else ""
    return own == noun or own not in BODIES or {own, noun} <= COMPANIES


def can_speak(name: str) -> bool:
    """Tell whether a name is that of people or a body: "the bill", "remarks" and "which" take no stance.

    >>> can_speak("Orsk Shipping"), can_speak("striking miners"), can_speak("which")
    (True, True, False)
    """
    words = _BEHIND.split(name, maxsplit=1)[0].strip("”“\"'’ ").split()
    last = words[-1] if words else ""
    if last in {"Act", "Bill"} or last.lower() in _POINTING:
        return False
    lemmas = {last, last.removesuffix("s"), last.removesuffix("es"), re.sub("ies$", "y", last), re.sub("men$", "man", last)}
    return not last.islower() or any(is_people(one) or one in BODIES | RULERS | COMPANIES for one in lemmas)


RULERS = frozenset("government administration authority cabinet regime leadership military army ministry state".split())
"""Nouns that stand for the country they rule."""

_DEMONYMS = {
    "american": "United States",
    "americans": "United States",
    "british": "Britain",
    "chinese": "China",
    "danish": "Denmark",
    "dutch": "Netherlands",
    "french": "France",
    "german": "Germany",
    "greek": "Greece",
    "irish": "Ireland",
    "norwegian": "Norway",
    "polish": "Poland",
    "portuguese": "Portugal",
    "spanish": "Spain",
    "swedish": "Sweden",
    "swiss": "Switzerland",
    "turkish": "Turkey",
    "us": "United States",
    "u.s.": "United States",
}
# Longest first, so that "-ians" goes before "-ans".
_SUFFIX = re.compile(r"(?:ians?|ans?|is?|ese|ish|ns?)$")
_VOWELS = "aeiouy"
_SHORTEST_STEM = 3
"""Letters that a demonym and a place must share: "Syrian" and "Syria" share three."""


def country_of(demonym: str, places: Collection[str]) -> str:
    """Return the place that a demonym or place word stands for, or the word itself.

    Places of the article that share the stem are taken first, then a small table of demonyms that share none.

    >>> country_of("Velmoran", {"Velmora", "Karsk"})
    'Velmora'
    >>> country_of("Dutch", ())
    'Netherlands'
    """
    plain = re.sub(r"['’]s?$", "", demonym)
    if plain in places:
        return plain
    stem = _SUFFIX.sub("", plain.lower()).rstrip(_VOWELS)
    fitting = [place for place in places if len(stem) >= _SHORTEST_STEM and place.lower().rstrip(_VOWELS) == stem]
    # "Nigerian" shares its stem with Niger and Nigeria, and begins with the whole of the second: the longest goes first.
    best = min(fitting, key=lambda place: (not plain.startswith(place), -len(place), place), default=None)
    return best or _DEMONYMS.get(plain.lower(), plain)
