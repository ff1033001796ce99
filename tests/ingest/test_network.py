import socket
from typing import Any

import httpx2
import pytest

from tests.loopback import Page, Site
from twosource.errors import InputError
from twosource.ingest.network import Clock, is_public, look_up, open_client


@pytest.mark.parametrize(
    "place",
    [
        "127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1",         "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "2001:db8::1",
    ],
)  # fmt: skip
def test_own_and_inner_networks_are_not_public_in_any_dress(place: str) -> None:
    assert not is_public(place)


@pytest.mark.parametrize("place", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"])
def test_the_open_internet_is_public(place: str) -> None:
    assert is_public(place)


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "[::1]".strip("[]")])
def test_a_name_that_stands_for_this_computer_is_refused_however_it_is_written(name: str) -> None:
    with pytest.raises(InputError, match="private network"):
        look_up(name, 80, private=False)


def ask(address: str, *, private: bool) -> httpx2.Response:
    """Ask an address within a second."""
    clock = Clock()
    with open_client(clock, "t", connect=1, read=1, private=private) as client:
        clock.start(1)
        return client.get(address)


def test_one_inner_place_among_several_is_enough_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, 80)) for place in ("1.1.1.1", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(InputError):
        look_up("both.example", 80, private=False)
    assert look_up("both.example", 80, private=True) == ("1.1.1.1", "10.0.0.1")


def test_a_name_is_looked_up_once_and_the_place_that_was_checked_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, called = [], []

    def look(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        place = "1.1.1.1" if len(asked) == 1 else "127.0.0.1"  # what a hostile server of names would say
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port))]

    def call(place: tuple[str, int], *_: Any, **__: Any) -> None:
        called.append(place)
        raise OSError("no call is made in a test")

    monkeypatch.setattr(socket, "getaddrinfo", look)
    monkeypatch.setattr(socket, "create_connection", call)
    with pytest.raises(httpx2.ConnectError):
        ask("http://rebind.example/", private=False)
    assert (asked, called) == (["rebind.example"], [("1.1.1.1", 80)])


def test_a_name_that_stands_for_nothing_can_t_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(httpx2.ConnectError):
        ask("http://nowhere.example/", private=True)


def test_a_proxy_of_the_system_is_taken_but_for_names_it_is_not_meant_for_and_private_ones(
    site: Site, other_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urllib.request.getproxies", lambda: {"http": site.address.removeprefix("http://"), "no": "127.0.0.1"})
    monkeypatch.setattr("urllib.request.proxy_bypass", lambda host: host == "127.0.0.1")
    site.put("http://courier.invalid/ferry", Page(body=b"by proxy"))
    other_site.put("/own", Page(body=b"direct"))
    assert ask("http://courier.invalid/ferry", private=True).content == b"by proxy"
    assert ask(f"{other_site.address}/own", private=True).content == b"direct"
    with pytest.raises(InputError):
        ask("http://10.0.0.1/inner", private=False)
