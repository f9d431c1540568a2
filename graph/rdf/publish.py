"""A built graph into a store that speaks the SPARQL 1.1 Graph Store Protocol: one PUT that replaces the whole graph.

GraphDB, Virtuoso, Stardog, Neptune, Fuseki, QLever and Oxigraph take `PUT /store?graph=https://example.org/kort` with
Turtle. What came in is fetched back and counted: a store that drops a line must not pass for one that took it.
"""

from __future__ import annotations

import base64
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPMessage
from ipaddress import ip_address
from pathlib import Path
from typing import IO
from urllib.parse import urlencode, urlsplit

from pyoxigraph import NamedNode, RdfFormat, parse

from graph.errors import BordkortError
from graph.refusals import refusal

#: Names in the environment; a token wins over user and password.
TOKEN, USER, PASSWORD = "BORDKORT_STORE_TOKEN", "BORDKORT_STORE_USER", "BORDKORT_STORE_PASSWORD"
_PATIENCE = 600.0  # seconds that a store may take for a large graph


class PublishError(BordkortError):
    """The store refused, could not be reached, or holds something else than what was sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """Where the graph goes: the address of the protocol, the graph ("" for the default one), and who asks."""

    url: str
    graph: str = ""
    authorization: str = ""

    @property
    def address(self) -> str:
        which = urlencode({"graph": self.graph}) if self.graph else "default"
        return f"{self.url}{'&' if urlsplit(self.url).query else '?'}{which}"


def store(url: str, graph: str, environment: Mapping[str, str]) -> Store:
    """A store with the credentials of the environment; raises PublishError for an address that cannot be meant."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise PublishError(f"{url} er ingen adresse; skriv den som https://server.example/store")
    if parts.username or parts.password:
        raise PublishError(f"adgang står i {TOKEN} eller {USER} og {PASSWORD}, ikke i adressen")
    if graph:
        try:
            NamedNode(graph)
        except ValueError as error:
            raise PublishError(f"{graph} er ingen IRI") from error
    authorization = _authorization(environment)
    if authorization and parts.scheme == "http" and not _is_here(parts.hostname):
        raise PublishError("adgang sendes ikke ukrypteret til en anden maskine; brug https")
    return Store(url=url, graph=graph, authorization=authorization)


def publish(turtle: Path, target: Store) -> int:
    """Replace the graph by the Turtle of the file; the number of triples that the store then holds."""
    content = turtle.read_bytes()
    expected = _count(content, RdfFormat.TURTLE)
    _send(target, "PUT", content, {"Content-Type": "text/turtle; charset=utf-8"})
    found = _count(_send(target, "GET", None, {"Accept": "application/n-triples"}), RdfFormat.N_TRIPLES)
    if found != expected:
        raise PublishError(f"{target.url} har {found} tripler, men {expected} blev sendt")
    return found


def _count(content: bytes, form: RdfFormat) -> int:
    try:
        return len({quad.triple for quad in parse(content, format=form)})
    except SyntaxError as error:
        raise PublishError(f"det, der kom tilbage, kan ikke læses: {error}") from error


def _send(target: Store, method: str, body: bytes | None, headers: Mapping[str, str]) -> bytes:
    given = dict(headers) | ({"Authorization": target.authorization} if target.authorization else {})
    request = urllib.request.Request(target.address, data=body, method=method, headers=given)
    try:
        with urllib.request.build_opener(_NoDetour).open(request, timeout=_PATIENCE) as reply:
            content: bytes = reply.read()
            return content
    except urllib.error.HTTPError as error:
        reason = error.read(300).decode("utf-8", "replace").strip()
        raise PublishError(f"{target.url} siger {error.code} {error.reason}: {reason}".rstrip(": ")) from error
    except OSError as error:
        raise PublishError(f"{target.url} kan ikke nås: {_why(error)}") from error


def _why(error: OSError) -> str:
    """urllib wraps what went wrong: an unknown name, a refused connection, a certificate that does not hold."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, socket.gaierror):
        return "intet navn på nettet hedder sådan"
    return refusal(reason) if isinstance(reason, OSError) else str(reason)


class _NoDetour(urllib.request.HTTPRedirectHandler):
    """A store that sends us elsewhere is asked for its right address, rather than followed with our credentials."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        raise PublishError(f"{req.full_url} viser videre til {newurl}; angiv den adresse, hvis den er rigtig")


def _authorization(environment: Mapping[str, str]) -> str:
    if environment.get(TOKEN):
        return f"Bearer {environment[TOKEN]}"
    if environment.get(USER):
        pair = f"{environment[USER]}:{environment.get(PASSWORD, '')}"
        return "Basic " + base64.b64encode(pair.encode()).decode("ascii")
    return ""


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
