"""Stories of any size out of invented sentences: places, people and outlets that don't exist, made anew by the same seed.

A story is a ship that ran aground: an agency reports it and brings its report up to date, papers copy, shorten and rewrite it,
others write their own. Tolls grow, offers have conditions, some officials have no name. Enough for measuring; nothing to read.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

PLACE = "Tarnik"
"""The place of every story. It has six letters, as all names put in its stead must have, so that offsets hold."""
_BEGIN = datetime(2024, 3, 4, 6, 0)
_OUTLETS = tuple(
    f"{place} {kind}"
    for place in ("Orsk", "Velmora", "Harbour", "Quell", "Northshore", "Brindel", "Askov", "Lower Tarn")
    for kind in ("Courier", "Gazette", "Post", "Observer", "Mail")
)
_PEOPLE = (
    "Ilva Brandt, the mayor", "Osric Venn, the harbour master", "Dela Roon, a surgeon at the district hospital",
    "Marn Tolvik, the minister of transport", "Petra Oskall, a spokeswoman for Orsk Shipping",
    "Juri Halmet, the head of the seamen's union", "Sanna Veld, who saw it from the quay",
    "Tomas Krell, a diver of the coast guard", "officials", "a person close to the company",
)  # fmt: skip
_SAID = (
    "the pilot had asked for a tug and was refused", "nobody warned the crew of the storm", "the ship was loaded above its mark",
    "the radar of the tower had failed for an hour", "the lifeboats were not in order", "the engine stopped before the turn",
    "the captain had slept for three hours in two days", "the buoy at the bar had been dark since spring",
    "the owners knew of the crack in the hull", "no oil had reached the shore",
)  # fmt: skip
_WANTED = (
    "demanded an inquiry by a foreign court", "offered to pay for the cleaning of the beaches", "rejected the company's offer",
    "called for the port to be closed to tankers", "threatened a strike at all six ports", "agreed to open the logs of the tower",
)  # fmt: skip
_TERMS = ("unless the minister resigns", "if the families agree", "provided the insurers sign first", "before any talks begin")
_LATER = (
    "The bay of {place} is shallow, and the tide there falls by {n} feet.", "A storm in {year} sank {n} boats on the same bar.",
    "The port handles {n} ships a month.", "Trains to {place} were late by {n} minutes on {day}.",
    "The company owns {n} ships and has {m} people in its pay.", "Rain is expected until {day}.",
    "A service for the dead will be held on {day}.", "The hospital asked {n} nurses to come back from leave.",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def invent_story(articles: int, *, name: str = "one", sentences: int = 22, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield the articles of a story as rows of JSON Lines, each of about so many sentences, over a month at most."""
    random = Random(f"{seed} {name}")
    wires: list[list[str]] = []
    for place in range(articles):
        when = _BEGIN + timedelta(minutes=43_200 * place // max(articles, 1) if articles > 100 else 47 * place)
        if place % 25 == 0:
            wires.append(_report(random, when, sentences, toll=3 + place // 12))
        kind = random.choice(("copy", "copy", "short", "rewrite", "own", "own", "own")) if place % 25 else "wire"
        outlet, told = _telling(random, kind, wires[-1], when, sentences, place)
        title = f"Ship aground off {PLACE}: {told[0].split(',')[0].rstrip('.')}"[:90]
        text = "\n\n".join([title, *(" ".join(told[at : at + 3]) for at in range(0, len(told), 3))])
        yield {
            "id": f"{name}-{place:03}",
            "story": name,
            "title": title,
            "outlet": outlet,
            "published": when.isoformat(),
            "url": f"https://example.org/{name}/{place}",
            "text": text,
        }


def _telling(random: Random, kind: str, wire: list[str], when: datetime, sentences: int, place: int) -> tuple[str, list[str]]:
    outlet = random.choice(_OUTLETS)
    if kind == "wire":
        return "NordPress", wire
    if kind == "copy":
        return outlet, [*wire, "(NordPress)"]
    if kind == "short":
        return outlet, [*wire[: max(4, len(wire) // 2)], "(NordPress)"]
    own = _report(random, when, sentences, toll=3 + (place + random.randrange(12)) // 12)
    if kind == "rewrite":
        kept = wire[1 : 1 + len(wire) // 2]
        return outlet, [own[0], *kept, *own[len(kept) + 1 :]]
    return outlet, own


def _report(random: Random, when: datetime, sentences: int, toll: int) -> list[str]:
    """Return the sentences of a report: what happened, who says what, who wants what, and what stands in every report."""
    day = _DAYS[when.weekday()]
    hurt, crew = toll + random.randrange(4, 30), random.choice((22, 24, 26))
    told = [
        random.choice((
            f"At least {toll} people died when the tanker Maren ran aground off {PLACE} on {day}, the coast guard said.",
            f"The tanker Maren broke on the bar of {PLACE} on {day} and {toll} sailors were killed, officials said.",
            f"The death toll from the wreck of the Maren off {PLACE} rose to {toll} on {day}.",
        )),
        f"Another {hurt} were injured and taken to the district hospital, according to {random.choice(_PEOPLE)}.",
        f"The ship had a crew of {crew} and was carrying {random.choice((8, 9, 11))},000 tonnes of oil to Velmora.",
    ]  # fmt: skip
    while len(told) < sentences:
        told.append(random.choice((_quotation, _quotation, _position, _background))(random, day))
    return told


def _quotation(random: Random, day: str) -> str:
    who, what = random.choice(_PEOPLE), random.choice(_SAID)
    return random.choice((
        f"“I can tell you that {what},” said {who}.",
        f"{who[0].upper()}{who[1:]}{',' if ',' in who else ''} told reporters on {day} that {what}.",
        f"According to {who}, {what}.",
    ))  # fmt: skip


def _position(random: Random, day: str) -> str:
    who = random.choice(_PEOPLE[:6]).split(",")[0]
    return f"{who} {random.choice(_WANTED)} on {day} {random.choice(_TERMS)}."


def _background(random: Random, day: str) -> str:
    said = random.choice(_LATER)
    return said.format(
        place=PLACE, n=random.randrange(4, 60), m=random.randrange(200, 900), year=random.randrange(1950, 2010), day=day
    )
