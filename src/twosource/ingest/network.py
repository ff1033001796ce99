"""The way out: who may be called, decided where the call is made, and for how long.

A name is looked up here, all that it stands for is checked, and what was checked is what is called: a name that stands for
something else a moment later (DNS rebinding) leads nowhere. That holds for every redirect too, since each is a call of its own.
"""

import ipaddress
import socket
import ssl
import threading
import time
import urllib.request
from collections.abc import Iterable
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

import httpcore2
import httpx2

from twosource.errors import InputError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SCHEMES = ("http", "https")
_ANY_PORT = 443  # for looking a name up, any will do


class Clock:
    """The time that this thread's answer may still take; each answer is read by the thread that asked."""

    def __init__(self) -> None:
        self._local = threading.local()

    def start(self, seconds: float) -> None:
        """Begin to count for another answer."""
        self._local.end = time.monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Return the seconds for the next step, at most `timeout`. Raises ReadTimeout where none are left."""
        left: float = getattr(self._local, "end", time.monotonic() + 1.0) - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the answer takes too long")
        return left if timeout is None else min(timeout, left)


class Calls(httpcore2.SyncBackend):
    """Calls that are made only where they may be; `private` says whether own and inner networks may be called."""

    def __init__(self, clock: Clock, *, private: bool) -> None:
        self._clock = clock
        self._private = private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Call the first that answers of what a name stands for; raises InputError where it may not be called."""
        failed: Exception = httpcore2.ConnectError("no address")
        for place in look_up(host, port, private=self._private):
            try:
                line = super().connect_tcp(place, port, self._clock.left(timeout), local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
                continue
            return _Timed(line, self._clock)
        raise failed


class _Timed(httpcore2.NetworkStream):
    """A line on which no step takes longer than what the answer has left."""

    def __init__(self, line: httpcore2.NetworkStream, clock: Clock) -> None:
        self._line = line
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._line.read(max_bytes, self._clock.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._line.write(buffer, self._clock.left(timeout))

    def close(self) -> None:
        self._line.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Timed(self._line.start_tls(ssl_context, server_hostname, self._clock.left(timeout)), self._clock)

    def get_extra_info(self, info: str) -> Any:
        return self._line.get_extra_info(info)


class _Direct(httpx2.HTTPTransport):
    """httpx's own transport over `Calls`; it has no other way to be given a backend than its pool."""

    def __init__(self, clock: Clock, *, private: bool) -> None:
        super().__init__()
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(), network_backend=Calls(clock, private=private), keepalive_expiry=30.0
        )


def open_client(clock: Clock, user_agent: str, *, connect: float, read: float, private: bool) -> httpx2.Client:
    """Return a client that follows no redirect, keeps no cookie, and takes the system's proxies; times are in seconds.

    Behind a proxy it is the proxy that calls: names are then checked only as far as this computer knows them.
    """
    named = {scheme: proxy for scheme, proxy in urllib.request.getproxies().items() if scheme in _SCHEMES}
    direct = _Direct(clock, private=private)
    return httpx2.Client(
        transport=direct,
        mounts={f"{scheme}://": _Proxied(proxy, direct, private=private) for scheme, proxy in sorted(named.items())},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"User-Agent": user_agent, "Accept-Encoding": "gzip, deflate"},
        timeout=httpx2.Timeout(read, connect=connect),
        trust_env=False,
    )


def look_up(host: str, port: int, *, private: bool) -> tuple[str, ...]:
    """Return the numbers that a name stands for, in the system's order.

    Raises InputError where one of them must not be called, ConnectError where the name stands for nothing.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError("no such host") from error
    places = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not private:
        for place in places:
            if not is_public(place):
                raise InputError(
                    "leads into a private network or to this computer, where the page asks nothing; "
                    "read it with `twosource read`, or start the page with --private-addresses"
                )
    return places


def is_public(place: str) -> bool:
    """Tell whether a number is one of the open internet, also where an old one is wrapped in a new one (IPv4 in IPv6)."""
    number = ipaddress.ip_address(place.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)
        if number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            number = inner
    return number.is_global and not number.is_multicast


class _Proxied(httpx2.BaseTransport):
    """A proxy that is asked only for names that may be called; those that it is not meant for (no_proxy) are called directly."""

    def __init__(self, proxy: str, direct: httpx2.BaseTransport, *, private: bool) -> None:
        self._proxy = httpx2.HTTPTransport(proxy=proxy if urlsplit(proxy).scheme else f"http://{proxy}")
        self._direct = direct
        self._private = private

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if urllib.request.proxy_bypass(request.url.host):
            return self._direct.handle_request(request)
        with suppress(httpcore2.ConnectError):  # a name that only the proxy knows
            look_up(request.url.host, request.url.port or _ANY_PORT, private=self._private)
        return self._proxy.handle_request(request)

    def close(self) -> None:
        self._proxy.close()
