"""Accounts that look like two and may be one: the least number of origins stays at one in each of these worlds."""

from dataclasses import dataclass, field, replace

import pytest

from tests.compare.cases import TEXT, article, claim, link, mention, no_tree
from twosource.compare import count_origins
from twosource.compare.bodies import is_mouth, is_nameless, is_vague, same_body
from twosource.records import Article, ChainLink, Credit, CreditRole, Mention, Origins, SourceType
from twosource.settings import CompareSettings

PLAIN = article("x")


def person(name: str, body: str | None = None, words: str | None = None) -> ChainLink:
    return link(PLAIN, name, speaks_for=body, words=words)


def unnamed(words: str, body: str | None = None, kind: SourceType = "collective") -> ChainLink:
    return link(PLAIN, words, kind, anonymous=True, speaks_for=body)


def body(name: str, words: str | None = None) -> ChainLink:
    return link(PLAIN, name, "organisation", words=words)


def report(name: str, kind: SourceType = "outlet") -> ChainLink:
    return link(PLAIN, name, kind)


@dataclass(frozen=True, kw_only=True)
class Account:
    """One article's account: its outlet, on whose word, what else it cites, what it credits, where it stands."""

    chain: tuple[ChainLink, ...] = ()
    outlet: str | None = None
    nearby: tuple[ChainLink, ...] = ()
    credits: tuple[tuple[str, CreditRole], ...] = ()
    url: str | None = None
    words: str = field(default="The ferry fire in Tarnik killed 12 people")


def says(*chain: ChainLink, outlet: str | None = None, nearby: tuple[ChainLink, ...] = ()) -> Account:
    return Account(chain=chain, outlet=outlet, nearby=nearby)


def count(*accounts: Account, struck: frozenset[str] = frozenset()) -> Origins:
    articles: list[Article] = []
    mentions: list[Mention] = []
    for name, account in zip("abcdef", accounts, strict=False):
        made = replace(
            article(name, outlet=account.outlet or f"{name.upper()}ville Argus", text=f"{TEXT} They want to sink the ferry."),
            url=account.url,
            credits=tuple(Credit(name=who, role=role, start=0, end=1, text="x") for who, role in account.credits),
        )
        articles.append(made)
        mentions.append(mention(made, chain=account.chain, nearby=account.nearby, words=account.words))
    return count_origins(claim(*mentions), articles, (), no_tree(*articles), (), CompareSettings(), struck)


ONE_FOR_CERTAIN = {
    "a body and its spokesman": (
        says(body("Orsk Coal")),
        says(person("Ivo Tesk", "Orsk Coal", "Ivo Tesk, a spokesman for Orsk Coal")),
    ),
    "a body and its unnamed spokeswoman": (says(body("Orsk Coal")), says(unnamed("a spokeswoman", "Orsk Coal", "unnamed"))),
    "two spokesmen of one body": (
        says(person("Ivo Tesk", "Orsk Coal", "spokesman Ivo Tesk")),
        says(person("Ana Orr", "Orsk Coal", "spokeswoman Ana Orr")),
    ),
    "a body and its press office": (says(body("Harbour Board")), says(unnamed("its press office", "Orsk Harbour Board"))),
    "one speaker at one news conference, in two papers": (says(person("Ana Orr")), says(person("Governor Ana Orr"))),
    "one speaker, the one time told by another paper": (says(person("Ana Orr")), says(report("Tarnik Post"), person("Ana Orr"))),
    "a paper and one that cites it": (says(outlet="Orsk Gazette"), says(report("Orsk Gazette"))),
    "an agency's report and a paper that cites the agency, the credit in one only": (
        Account(chain=(person("Ana Orr"),), credits=(("NordPress", "wire"),)),
        says(report("NordPress", "agency")),
    ),
    "two credits of one agency": (
        Account(chain=(person("Ana Orr"),), credits=(("NordPress", "wire"),)),
        Account(chain=(person("Ivo Tesk"),), credits=(("NordPress", "wire"),)),
    ),
    "one name, without its accents": (says(person("Rene Holm")), says(person("René Holm"))),
    "one name, with the initial in its middle": (says(person("Rene P. Holm")), says(person("Rene Holm"))),
    "one indictment": (says(report("indictment", "document")), says(report("the indictment", "document"))),
    "one outlet twice": (says(person("Ana Orr"), outlet="Orsk Gazette"), says(person("Ivo Tesk"), outlet="orsk gazette")),
}

ONE_POSSIBLY = {
    "a body and its head": (says(body("Orsk Coal")), says(person("Ana Orr", "Orsk Coal", "Ana Orr, its director"))),
    "two officers of one body": (says(person("Ana Orr", "Orsk Coal")), says(person("Ivo Tesk", "Orsk Coal"))),
    "two officers, the office of one told by the other article": (
        says(person("Ana Orr", "Orsk Coal")),
        says(person("Orr"), nearby=()),
        says(body("Orsk Coal")),
    ),
    "the company and the company by its name": (says(body("company", "the company")), says(body("Orsk Coal"))),
    "the owner and the operator": (says(unnamed("the mine's owner")), says(body("operator", "the operator"))),
    "a company led back to the wrong man": (
        says(body("company", "the company")),
        says(link(PLAIN, "Tobin Stavrell", "organisation", words="The company")),
    ),
    "officials in two papers": (says(unnamed("officials")), says(unnamed("two security officials"))),
    "officials and authorities": (says(unnamed("local officials")), says(unnamed("the authorities"))),
    "officials and a minister by name": (says(unnamed("officials")), says(person("Ana Orr", words="Transport Minister Ana Orr"))),
    "police and the police chief": (says(unnamed("police")), says(person("Ivo Tesk", "Orsk police", "police chief Ivo Tesk"))),
    "a port official and the port authority": (says(unnamed("a port official")), says(body("Tarnik Port Authority"))),
    "a doctor and the hospital": (says(unnamed("a doctor")), says(body("Bresk district hospital"))),
    "witnesses in two papers": (says(unnamed("witnesses")), says(unnamed("a witness"))),
    "witnesses and residents": (says(unnamed("witnesses")), says(unnamed("residents of Tarnik"))),
    "villagers and locals": (says(unnamed("villagers")), says(unnamed("locals"))),
    "sources and a named speaker": (says(unnamed("sources")), says(person("Ana Orr"))),
    "sources and officials": (says(unnamed("people familiar with the talks")), says(unnamed("officials"))),
    "two statements, of whom is not said": (says(report("statement", "document")), says(report("a statement", "document"))),
    "a statement and the body that may have made it": (says(report("statement", "document")), says(body("Orsk Coal"))),
    "local media and a speaker": (says(report("local media", "document")), says(person("Ana Orr"))),
    "rescuers and the rescue service": (
        says(unnamed("rescuers")),
        says(link(PLAIN, "rescue service", "generic", words="the rescue service")),
    ),
    "no source in the one": (says(person("Ana Orr")), says()),
    "no source in either, in other words": (says(), Account(words="officials told the Harbour Courier")),
    "no source, but one cited close by": (says(person("Ana Orr")), says(nearby=(person("Ana Orr"),))),
    "an agency that contributed": (
        Account(chain=(person("Ana Orr"),), credits=(("NordPress", "contributed"),)),
        says(report("NordPress", "agency")),
    ),
    "an agency that contributed to one, and credited by the other": (
        Account(chain=(person("Ana Orr"),), credits=(("NordPress", "contributed"),)),
        Account(chain=(person("Ivo Tesk"),), credits=(("NordPress", "wire"),)),
    ),
    "a paper and its Sunday edition": (
        says(person("Ana Orr"), outlet="The Orsk Gazette"),
        says(person("Ivo Tesk"), outlet="Orsk Gazette on Sunday"),
    ),
    "two bodies in one paper": (
        says(body("Orsk Coal"), outlet="Gazette"),
        says(body("Dockers' Union"), outlet="gazette"),
    ),
    "two articles of one site": (
        Account(chain=(person("Ana Orr"),), outlet="Orsk One", url="https://www.orsk.example/a"),
        Account(chain=(person("Ivo Tesk"),), outlet="Orsk Two", url="https://orsk.example/b"),
    ),
    "a translation without its paper's name": (says(report("Tarnik Post")), says()),
    "the mayor, and a name without a role": (says(person("mayor", words="The mayor")), says(person("Ana Orr"))),
    "the mayor, and a name that was taken for a body's": (
        says(person("mayor", words="The mayor")),
        says(link(PLAIN, "Ana Orr", "organisation")),
    ),
    "a nurse, and a nurse by name": (says(unnamed("a nurse")), says(person("Mira Kost", words="nurse Mira Kost"))),
    "a passenger, and a name without a role": (says(unnamed("one passenger")), says(person("Ivo Tesk"))),
    "he, and a named speaker": (says(person("Ivo Tesk", words="he")), says(person("Ana Orr"))),
    "a name that the words do not hold": (
        says(link(PLAIN, "Orsk Coal", "organisation", words="the court")),
        says(person("Ana Orr")),
    ),
    "a man, and a named speaker": (says(unnamed("a man", kind="unnamed")), says(body("Orsk Coal"))),
    "the files, and a named speaker": (says(unnamed("the files")), says(body("Orsk Coal"))),
    "one name in two spellings": (says(person("Natalia Worontz")), says(person("Natalya Vorontz"))),
    "one name, the first cut short": (says(person("Tony Pratt")), says(person("Anthony Pratt"))),
    "a department and its bureau": (says(body("Velmora Labour Department")), says(body("Bureau of Labour Statistics"))),
    "a chief and his deputy": (
        says(person("Ana Orr", words="fire chief Ana Orr")),
        says(person("Ivo Tesk", words="deputy fire chief Ivo Tesk")),
    ),
    "the sheriff's office and its captain": (
        says(body("Tarnik County Sheriff's Department")),
        says(person("Ivo Tesk", words="Tarnik County sheriff's Capt Ivo Tesk")),
    ),
    "a carrier and the line by its name": (says(unnamed("the carrier")), says(body("Velmair"))),
    "one file, old and new": (
        says(report("newly released Harbour files", "document")),
        says(report("Harbour records", "document")),
    ),
    "those whom a poll has asked, and a poll": (
        says(report("Gazette poll", "poll"), link(PLAIN, "40 % of voters", "generic")),
        says(report("a survey by Norrin", "poll")),
    ),
    "a capitalised report without an owner, and a bureau": (
        says(link(PLAIN, "Jobs Report", "person")),
        says(body("Bureau of Labour Statistics")),
    ),
    "two polls": (says(report("Gazette poll", "poll")), says(report("a survey by Norrin", "poll"))),
    "a house and its paper": (says(body("Norrin Institute")), says(report("a Norrin memo of May", "post"))),
    "who passes it on, and who has it first": (says(person("Ana Orr"), body("Orsk Coal")), says(person("Ana Orr"))),
    "words that state nothing": (Account(words="to sink the ferry", chain=(person("Ana Orr"),)), says(person("Ivo Tesk"))),
    "an outlet under the name of a collection": (
        says(report("Orsk Gazette")),
        says(person("Ana Orr"), outlet="Orsk Gazette (Web News)"),
    ),
    "one writer in two papers": (
        Account(chain=(person("Ana Orr"),), credits=(("Ona Fell", "byline"),)),
        Account(chain=(person("Ivo Tesk"),), credits=(("Ona Fell", "byline"),)),
    ),
    "one of two writers in two papers": (
        Account(chain=(person("Ana Orr"),), credits=(("Ona Fell", "byline"), ("Jon Pratt", "byline"))),
        Account(chain=(person("Ivo Tesk"),), credits=(("Ona Fell", "byline"),)),
    ),
    "one writer, in capitals the one time": (
        Account(chain=(person("Ana Orr"),), credits=(("ONA FELL", "byline"),)),
        Account(chain=(person("Ivo Tesk"),), credits=(("Ona Fell", "byline"),)),
    ),
}

TWO = {
    "two people of two bodies": (says(person("Ana Orr", "Orsk Coal")), says(person("Ivo Tesk", "Dockers' Union"))),
    "a company and its workers' union": (says(body("company", "the company")), says(body("union", "the union"))),
    "a company and the keeper of its lamps": (says(body("Orsk Coal")), says(person("Gerrit Holm"))),
    "officials and activists": (says(unnamed("officials")), says(unnamed("activists"))),
    "police and doctors": (says(unnamed("police")), says(unnamed("doctors"))),
    "two papers' reports": (says(report("Orsk Bugle")), says(report("Tarnik Post"))),
    "two ministries": (says(body("Interior Ministry")), says(body("Defence Ministry"))),
    "two nations' armies": (says(body("Velmoran army")), says(body("Kestrian army"))),
    "two people of one last name": (says(person("Erik Lund")), says(person("Karen Lund"))),
    "two bodies in one agency's reports": (
        says(body("Orsk Coal"), outlet="Reuters"),
        says(body("Dockers' Union"), outlet="Reuters"),
    ),
    "two witnesses by name": (says(person("Ana Orr")), says(person("Ivo Tesk"))),
    "the mayor, and a nurse by name": (
        says(person("mayor", words="the mayor")),
        says(person("Ana Orr", words="nurse Ana Orr")),
    ),
    "the mayors, and one by name": (says(person("mayors", words="mayors of the valley")), says(person("Ana Orr"))),
    "two desks": (
        Account(chain=(person("Ana Orr"),), credits=(("Staff Reporter", "byline"),)),
        Account(chain=(person("Ivo Tesk"),), credits=(("Staff Reporter", "byline"),)),
    ),
    "a spokesman and another body": (says(person("Ana Orr", "Orsk Coal", "spokesman Ana Orr")), says(body("Tarnik Council"))),
}


@pytest.mark.parametrize("world", ONE_FOR_CERTAIN)
def test_one_origin_is_counted_for_certain(world: str) -> None:
    found = count(*ONE_FOR_CERTAIN[world])
    assert (found.low, found.high) == (1, 1)


@pytest.mark.parametrize("world", ONE_POSSIBLY)
def test_what_may_be_one_origin_is_never_counted_as_two_at_least(world: str) -> None:
    found = count(*ONE_POSSIBLY[world])
    assert found.low == 1
    assert all(reason.evidence for reason in found.reasons)


@pytest.mark.parametrize("world", TWO)
def test_two_who_know_it_of_themselves_are_two(world: str) -> None:
    found = count(*TWO[world])
    assert (found.low, found.high) == (2, 2)


def test_what_names_no_source_joins_one_of_two_and_not_both() -> None:
    found = count(says(person("Ana Orr")), says(person("Ivo Tesk")), says(), says(unnamed("sources")))
    assert (found.low, found.high) == (2, 4)


def test_striking_a_certain_reason_brings_back_the_possible_one_that_it_covered() -> None:
    accounts = (
        says(person("Ivo Tesk", "Orsk Coal", "spokesman Ivo Tesk")),
        says(person("Ana Orr", "Orsk Coal", "spokeswoman Ana Orr")),
    )
    certain = count(*accounts).reasons
    assert [r.certain for r in certain] == [True]
    found = count(*accounts, struck=frozenset(r.id for r in certain))
    assert [(r.kind, r.certain) for r in found.reasons] == [("same speaker", False)]
    assert (found.low, found.high) == (1, 2)


def test_striking_a_reason_leaves_the_rest_as_they_were() -> None:
    accounts = (says(person("Ana Orr"), outlet="Orsk Gazette"), says(person("Governor Orr"), outlet="orsk gazette"))
    both = count(*accounts).reasons
    assert {r.kind for r in both} == {"same speaker", "same publisher"}
    one = next(r for r in both if r.kind == "same speaker" and r.certain)
    found = count(*accounts, struck=frozenset({one.id}))
    assert (found.low, found.high) == (1, 1)
    assert one.id not in {r.id for r in found.reasons}


def test_officials_join_one_of_two_named_ones_and_not_both() -> None:
    found = count(
        says(person("Ana Orr", words="Mayor Ana Orr")),
        says(person("Ivo Tesk", words="Minister Ivo Tesk")),
        says(unnamed("officials")),
    )
    assert (found.low, found.high) == (2, 3)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("the Orsk Harbour Board", "Harbour Board", True),
        ("Orsk Coal", "Orsk Coal", True),
        ("OHB", "Orsk Harbour Board", True),
        ("Orsk", "Orsk Coal", False),
        ("Union", "Dockers' Union", False),
        ("", "Orsk Coal", False),
    ],
)
def test_a_body_is_known_by_its_whole_name_or_the_end_of_it(one: str, two: str, same: bool) -> None:
    assert same_body(one, two) is same
    assert same_body(two, one) is same


def test_what_a_sources_words_tell_of_it() -> None:
    assert is_mouth(unnamed("a company spokesman"))
    assert not is_mouth(person("Ana Orr", "Orsk Coal", "its director"))
    assert is_nameless(body("Orsk Coal", "the company"))
    assert not is_nameless(person("Ana Orr", words="the mayor"))
    assert is_vague(unnamed("sources close to the talks"))
    assert not is_vague(unnamed("officials"))
