"""A stance is printed only where somebody really takes it."""

import pytest

from tests.compare.test_positions import read
from twosource.records import Stance


def stances(text: str) -> set[Stance]:
    return {mention.stance for mention in read(text) if mention.actor} - {"other"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Velmoran government rejected the offer of a truce.", "rejects"),
        ("Ana Orr demanded that the council reopen the gate.", "demands"),
        ("Norway wants Denmark to release the sailors.", "demands"),
        ("The mayor asked the company to move the tanks.", "calls for"),
        ("The union agreed to a truce of two weeks.", "agrees"),
    ],
)
def test_a_stance_in_a_clause_of_its_own_is_kept(text: str, kind: str) -> None:
    assert stances(text) & {kind, "demands"}


@pytest.mark.parametrize(
    "text",
    [
        # nobody knows whether it happened
        "It is not clear whether Norway agreed to the truce.",
        "If Norway rejects the offer, talks end.",
        "Did Norway reject the offer of a truce?",
        "Norway could accept the offer of a truce.",
        # wished, not demanded of anybody
        "We want to build a school in Oslo.",
        "Ana Orr wants to see the harbour.",
        # said with stress, not demanded
        "Ana Orr insisted that the harbour was empty.",
        # a button, not a plea
        "Ana Orr pressed the bell.",
        "Norway would like to reach a compromise.",
        # asked, not demanded
        "Ana Orr asked whether the harbour was closed.",
        "Ana Orr asked questions about the harbour.",
        "Ana Orr asked what the company paid.",
        # withheld from reporters
        "Ana Orr declined to comment.",
        "The ministry refused to say how much it paid.",
        "A spokesman would not answer questions about the fire.",
        # a purpose, a manner, nobody
        "No minister has accepted the offer of a truce.",
        "The council met to reject the offer of a truce.",
        "The council helps sailors who accept the treaty.",
        "Ana Orr said he must be asleep by now.",
    ],
)
def test_what_is_only_wished_asked_or_left_open_is_no_stance(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize("content", ["them", "which", "it"])
def test_a_stance_on_nothing_that_can_be_named_is_none(content: str) -> None:
    text = {"them": "Norway rejected them.", "which": "The plan, which Norway rejected, is dead.", "it": "Norway accepted it."}[
        content
    ]
    assert stances(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Denmark will release the sailors.",
        "Denmark said it would release the sailors.",
        "Denmark is going to release the sailors.",
    ],
)
def test_a_kind_deed_to_come_is_offered(text: str) -> None:
    assert stances(text) == {"offers"}


@pytest.mark.parametrize(
    "text",
    [
        "The law would release the sailors, Ana Orr said.",  # a law gives nothing
        "Denmark would have released the sailors.",
        "The sailors will be released.",
        "Ana Orr said it would allow sailors to vote.",
        "It won't happen, Denmark said.",
        "Denmark did not offer a treaty.",
        "Denmark is too willing to release the sailors.",
        "It wouldn't hurt to wait, Denmark said.",
    ],
)
def test_what_nobody_promises_is_no_offer_and_what_will_not_be_no_refusal(text: str) -> None:
    assert not stances(text) & {"offers", "rejects"}


@pytest.mark.parametrize("text", ["Denmark refused to release the sailors.", "Denmark would not discuss the treaty."])
def test_who_refuses_to_give_takes_a_stance_and_who_declines_to_discuss_does_not(text: str) -> None:
    assert stances(text) == {"rejects"}
    assert stances("Ana Orr declined to discuss the treaty.") == set()


def test_a_bill_that_somebody_would_veto_is_what_is_rejected() -> None:
    (veto,) = [m for m in read("Ana Orr said she would veto the harbour bill.") if m.stance == "rejects"]
    assert veto.content is not None
    assert veto.content.text == "the harbour bill"


def test_who_insists_on_terms_demands_and_who_pushes_back_rejects() -> None:
    assert stances("Norway insisted that talks can only begin if Denmark leaves.") == {"demands"}
    assert "rejects" in stances("Denmark is pushing back against the treaty.")


def test_revenge_that_is_promised_is_threatened() -> None:
    assert stances("The sailors vowed revenge on Denmark.") == {"threatens"}


def test_a_thing_that_threatens_is_no_threat_of_who_tells_of_it() -> None:
    assert all(m.actor != "Ana Orr" for m in read("The debts threaten the bank, Ana Orr said.") if m.stance == "threatens")
