"""A request and where its parts come from, apart from any server.

`POST /sparql` with a form, `POST /sparql` with a bare query and `GET /sparql?query=...` are the same question in three
dresses; `parameters` holds what came by either way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from graph.serve.limits import RefusedError

Pairs = tuple[tuple[str, str], ...]
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`path` is decoded, `media` the content type without parameters, `parameters` those of the address."""

    method: str
    path: str
    parameters: Pairs = ()
    accept: str = ""
    media: str = ""
    host: str = ""
    body: bytes = b""

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.parameters if key == name)

    def first(self, name: str) -> str:
        return next(iter(self.all(name)), "")


def read_request(environ: Mapping[str, Any], most: int) -> Request:
    """A WSGI environment as a request; refuses a body that is too large or has no length."""
    length = str(environ.get("CONTENT_LENGTH") or "0")
    if not length.isdigit():
        raise RefusedError(400, "Content-Length er ikke et tal", "Content-Length is not a number")
    if int(length) > most or len(environ.get("QUERY_STRING", "")) > most:
        raise RefusedError(413, f"en forespørgsel må fylde {most} byte", f"a request may hold {most} bytes")
    path = str(environ.get("PATH_INFO", "/")).encode("latin-1").decode("utf-8", "replace")
    return Request(
        method=str(environ["REQUEST_METHOD"]).upper(),
        path=path,
        parameters=pairs(str(environ.get("QUERY_STRING", ""))),
        accept=str(environ.get("HTTP_ACCEPT", "")),
        media=str(environ.get("CONTENT_TYPE", "")).partition(";")[0].strip().lower(),
        host=str(environ.get("HTTP_HOST", "")),
        body=environ["wsgi.input"].read(int(length)) if int(length) else b"",
    )


def pairs(encoded: str) -> Pairs:
    """`a=1&a=2` as pairs; refuses more than a hundred, and what is not UTF-8."""
    try:
        return tuple(parse_qsl(encoded, keep_blank_values=True, max_num_fields=100, errors="strict"))
    except ValueError as error:
        raise RefusedError(
            400, f"parametrene kan ikke læses: {error}", f"the parameters cannot be read: {error}"
        ) from error
