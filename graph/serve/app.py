"""The addresses, and what stands at each: a WSGI application over a pool of workers.

`/` the page of the map · `/sparql` the endpoint, for browsers an editor · `/questions/NAME` saved questions ·
`/id/TYPE/SLUG` every thing, as a page or as RDF · `/ontology` what the terms mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any

from graph import shipped
from graph.export.answers import render
from graph.rdf import BASE, Answer, saved_queries
from graph.serve.entity import entity_page
from graph.serve.jobs import Describe, Saved
from graph.serve.limits import RefusedError, Reply
from graph.serve.negotiate import HTML, TRIPLES, by_name, choose, prefers_page
from graph.serve.page import ASSETS, asset, editor, message, thing
from graph.serve.pool import Pool
from graph.serve.protocol import ALLOWED, description, query_of
from graph.serve.request import Request, read_request

Start = Callable[[str, list[tuple[str, str]]], Any]

#: On every answer: nothing is guessed, framed, referred to or fetched from elsewhere.
SECURITY: Mapping[str, str] = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
#: The map carries its own policy, with the hashes of the scripts that are written into it.
_MAP_POLICY = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_ANSWERS = {"application/json": "json", "text/csv": "csv", "text/markdown": "md"}


class Application:
    """The graph in a folder that a build wrote. `hosts` are the names that it answers to; empty for any."""

    def __init__(self, folder: Path, pool: Pool, *, hosts: frozenset[str] = frozenset()) -> None:
        self.folder = folder
        self.pool = pool
        self.hosts = hosts

    def __call__(self, environ: Mapping[str, Any], start: Start) -> Iterable[bytes]:
        try:
            request = read_request(environ, self.pool.limits.request)
            reply = self.respond(request)
        except RefusedError as refused:
            reply = _refusal(refused, str(environ.get("HTTP_ACCEPT", "")))
        headers = {**SECURITY, "Vary": "Accept", **reply.headers}
        charset = "; charset=utf-8" if reply.media.startswith("text/") else ""
        headers |= {"Content-Type": reply.media + charset, "Content-Length": str(len(reply.body))}
        start(f"{reply.status} {HTTPStatus(reply.status).phrase}", list(headers.items()))
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else reply.body]

    def respond(self, request: Request) -> Reply:
        """The reply to a request; raises RefusedError."""
        name = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
        if self.hosts and name not in self.hosts:
            raise RefusedError(421, f"denne server hedder ikke {request.host}", f"this server is not {request.host}")
        head, _, rest = request.path.lstrip("/").partition("/")
        if head == "sparql" and not rest:
            return self._sparql(request)
        if request.method not in ("GET", "HEAD"):
            raise RefusedError(
                405,
                f"{request.method} kan ikke bruges her",
                f"{request.method} is not possible here",
                {"Allow": "GET, HEAD"},
            )
        routes: dict[str, Callable[[Request, str], Reply]] = {
            "": self._map,
            "id": self._thing,
            "questions": self._question,
            "ontology": _ontology,
            "assets": _asset,
            "favicon.ico": lambda _request, _rest: Reply(body=b"", media="image/x-icon", status=204),
        }
        if head not in routes:
            raise RefusedError(404, f"der er intet på {request.path}", f"there is nothing at {request.path}")
        return routes[head](request, rest)

    def _sparql(self, request: Request) -> Reply:
        if request.method == "OPTIONS":
            return Reply(body=b"", media="text/plain", status=204, headers={"Allow": ALLOWED})
        if request.method not in ("GET", "HEAD", "POST"):
            raise RefusedError(
                405,
                f"{request.method} kan ikke bruges: her kan kun læses",
                f"{request.method} is not possible: this endpoint is read-only",
                {"Allow": ALLOWED},
            )
        if request.method != "POST":
            if prefers_page(request.accept):
                return Reply(body=editor(), media=HTML)
            if not request.parameters:
                return Reply(body=description(f"http://{request.host}/sparql", self.pool.triples), media="text/turtle")
        reply = self.pool.run(query_of(request))
        assert isinstance(reply, Reply), "a query of the protocol gives bytes"
        return reply

    def _map(self, _request: Request, _rest: str) -> Reply:
        page = self.folder / "index.html"
        if not page.is_file():
            return Reply(body=b"", media=HTML, status=303, headers={"Location": "/sparql"})
        return Reply(body=page.read_bytes(), media=HTML, headers={"Content-Security-Policy": _MAP_POLICY})

    def _thing(self, request: Request, identifier: str) -> Reply:
        media = by_name(request.first("format"), TRIPLES) or choose(request.accept, (HTML, *TRIPLES), TRIPLES)
        if media is None:
            listed = ", ".join((HTML, *TRIPLES))
            raise RefusedError(406, f"en ting fås som {listed}", f"a thing comes as {listed}")
        if media != HTML:
            reply = self.pool.run(Describe(iri=BASE + identifier, media=media))
            assert isinstance(reply, Reply), "a description gives bytes"
            return reply
        found = entity_page(identifier, self._ask)
        if found is None:
            raise RefusedError(404, f"intet vides om {identifier}", f"nothing is known of {identifier}")
        return Reply(body=thing(found), media=HTML)

    def _question(self, request: Request, name: str) -> Reply:
        if not name:
            return Reply(body=_listing(), media="application/json")
        if name not in {query.name for query in saved_queries()}:
            raise RefusedError(
                404,
                f"intet spørgsmål hedder {name}; de står på /questions",
                f"no question is named {name}; /questions lists them",
            )
        given = {key.replace("-", "_"): value for key, value in request.parameters if key != "format"}
        media = next((m for m, short in _ANSWERS.items() if short == request.first("format")), None)
        media = media or choose(request.accept, tuple(_ANSWERS))
        if media is None:
            raise RefusedError(406, f"svar fås som {', '.join(_ANSWERS)}", f"answers come as {', '.join(_ANSWERS)}")
        answer = self._ask(Saved(question=name, parameters=given))
        return Reply(body=(render(answer.columns, answer.rows, _ANSWERS[media]) + "\n").encode(), media=media)

    def _ask(self, job: Saved) -> Answer:
        answer = self.pool.run(job)
        assert isinstance(answer, Answer), "a question gives rows"
        return answer


def _ontology(_request: Request, rest: str) -> Reply:
    name = rest or "collaboration.ttl"
    if name not in ("collaboration.ttl", "alignments.ttl", "shapes.ttl"):
        raise RefusedError(
            404,
            "ontologien står på /ontology, tilknytninger og regler under den",
            "the ontology stands at /ontology, its alignments and shapes below it",
        )
    return Reply(body=(shipped.ontology() / name).read_bytes(), media="text/turtle")


def _asset(_request: Request, name: str) -> Reply:
    if name not in ASSETS:
        raise RefusedError(404, f"der er ingen {name}", f"there is no {name}")
    return Reply(body=asset(name), media=ASSETS[name])


def _listing() -> bytes:
    rows = [
        {
            "name": query.name,
            "title": query.title_da,
            "title_en": query.title_en,
            "description": query.description_da,
            "parameters": ", ".join(p.name + ("?" if p.optional else "") for p in query.parameters),
        }
        for query in saved_queries()
    ]
    return (render(tuple(rows[0]), rows, "json") + "\n").encode()


def _refusal(refused: RefusedError, accept: str) -> Reply:
    """The reason, as a page for browsers and as a line of text for programs."""
    page = prefers_page(accept)
    body = message(refused.status, refused.danish, refused.english) if page else (refused.reason + "\n").encode()
    return Reply(body=body, media=HTML if page else "text/plain", status=refused.status, headers=refused.headers)
