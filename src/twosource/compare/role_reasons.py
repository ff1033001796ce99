"""Mentions of somebody named by a role alone, who may be whoever is named elsewhere."""

from collections.abc import Sequence

from twosource.compare.bodies import sorts_of
from twosource.compare.case import Case, Link, make_reason
from twosource.compare.names import REPORTS, plain_words
from twosource.records import ChainLink, OriginReason

_ROLES = frozenset(
    """mayor minister president premier chancellor governor councillor prosecutor inspector commissioner secretary ambassador
    magistrate prefect policeman policewoman officer official constable sheriff detective general colonel admiral captain
    commander owner manager director chief head boss chairman chairwoman chairperson leader spokesman spokeswoman
    spokesperson doctor nurse surgeon physician judge lawyer attorney activist campaigner expert analyst scientist researcher
    teacher headmaster headmistress principal rescuer firefighter paramedic witness eyewitness bystander onlooker neighbour
    neighbor resident villager survivor passenger driver pilot worker miner farmer fisherman shopkeeper priest adviser aide
    diplomat insider employee engineer correspondent coach wife husband mother father brother sister son daughter uncle aunt
    cousin friend colleague relative""".split()
)
"""Words for one person by what he is; in the plural they are several, whom no single name can stand for."""
_JOINTS = frozenset({"of", "for", "at", "in", "from", "on", "with", "near", "who", "whose", "to"})
"""Words that end the part of a phrase which tells the role: "the mayor | of Tarnik", "an official | in the ministry"."""


def same_roles(case: Case) -> list[OriginReason]:
    """Return a possible reason for each source named by a role alone, "the mayor": it may be somebody whom another article
    names with that role, or with none.

    Only the likeliest one is taken, so that of two named people both still count.
    """
    ends = [(i, link) for i, link in case.ends() if link.type not in REPORTS]
    found: list[OriginReason] = []
    for i, link in ends:
        role = role_of(link)
        named = [x for x in ends if case.mentions[x[0]].article != case.mentions[i].article and is_person_named(x[1])]
        partner = _likeliest(role, named) if role is not None else None
        if partner is not None:
            text = f"“{link.span.text}” may be {partner[1].name}"
            found += make_reason(case, "same speaker", False, (i, partner[0]), text, (link.span, partner[1].span))
    return found


def _likeliest(role: str | None, named: Sequence[Link]) -> Link | None:
    """Return the first one named with that role, else the first of whom nothing is said."""
    with_role = [x for x in named if role in _told_of(x[1])]
    unknown = [x for x in named if not _told_of(x[1]) & _ROLES and not x[1].speaks_for and not sorts_of(x[1])]
    return min(with_role or unknown, key=lambda x: x[1].span, default=None)


def role_of(link: ChainLink) -> str | None:
    """Return the role by which a source is named if nothing else names it: "mayor" for "the mayor of Orsk", None for
    "Mayor Orr" and "officials"."""
    words = [word.removesuffix("’s").removesuffix("'s") for word in link.name.split()]
    cut = next((n for n, word in enumerate(words) if word.lower() in _JOINTS or word.endswith(",")), len(words))
    head = words[:cut]
    return head[-1].lower() if head and head[-1].lower() in _ROLES else None


def is_person_named(link: ChainLink) -> bool:
    """Tell whether a source is a person by name, or two or three capitalised words that may be one: a parser easily takes
    an unknown name for a body's, but nobody writes "the" before a person's."""
    words = link.name.split()
    if link.anonymous or role_of(link) is not None or not any(word[:1].isupper() for word in words):
        return False
    if link.type == "person":
        return True
    capitals = len(words) in {2, 3} and all(word[:1].isupper() for word in words)
    return link.type == "organisation" and capitals and not link.span.text.lower().startswith("the ") and not sorts_of(link)


def _told_of(link: ChainLink) -> frozenset[str]:
    return frozenset(plain_words(f"{link.name} {link.span.text}"))
