"""A graph into a real store, and into servers that misbehave."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from graph.cli import main, run
from graph.rdf import turtle
from graph.rdf.publish import PASSWORD, TOKEN, USER, PublishError, publish, store
from tests.knowledge_example import example

_PLACES = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
OXIGRAPH = shutil.which("oxigraph", path=_PLACES)
GRAPH = "https://example.org/bordkort"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    (folder / "graph.ttl").write_bytes(turtle(example()))
    return folder


@pytest.fixture(scope="module")
def oxigraph() -> Iterator[str]:
    """A real store, in memory."""
    if OXIGRAPH is None:
        pytest.skip("there is no oxigraph here")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [OXIGRAPH, "serve", "--bind", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/store"
    process.terminate()
    process.wait(10)


@pytest.mark.parametrize("graph", ["", GRAPH])
def test_a_real_store_takes_all_of_it_and_replaces_what_was_there(oxigraph: str, built: Path, graph: str) -> None:
    options = ["--graph", graph] if graph else []
    first = CliRunner().invoke(main, ["publish", oxigraph, *options, "--from", str(built)])
    assert first.exit_code == 0, first.output
    triples = int(first.output.split()[0])
    assert triples > 1000
    smaller = built / "smaller.ttl"
    smaller.write_text("<https://example.org/a> <https://example.org/b> 1, 2 .", encoding="utf-8")
    assert publish(smaller, store(oxigraph, graph, {})) == 2
    assert publish(built / "graph.ttl", store(oxigraph, graph, {})) == triples


class _Misbehaving(BaseHTTPRequestHandler):
    seen: list[tuple[str, str, str]] = []  # noqa: RUF012

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.seen.append((self.command, self.path, self.headers.get("Authorization", "")))
        status = {"/full": 507, "/moved": 307}.get(self.path.partition("?")[0], 200)
        self.send_response(status)
        if status == 307:
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()
        body = {"/lossy": b"<https://e.org/a> <https://e.org/b> <https://e.org/c> .\n", "/full": b"no room"}
        self.wfile.write(body.get(self.path.partition("?")[0], b"this is no RDF"))

    do_PUT = do_GET = _answer  # noqa: N815

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture(scope="module")
def misbehaving() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Misbehaving)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/lossy", "har 1 tripler, men"),
        ("/full", "507.*no room"),
        ("/moved", "viser videre til http://127.0.0.1:1/elsewhere"),
        ("/odd", "kan ikke læses"),
    ],
)
def test_a_store_that_did_not_take_it_is_told(misbehaving: str, built: Path, path: str, reason: str) -> None:
    with pytest.raises(PublishError, match=reason):
        publish(built / "graph.ttl", store(misbehaving + path, GRAPH, {}))


def test_access_comes_from_the_environment(misbehaving: str, built: Path) -> None:
    for environment, expected in (
        ({TOKEN: "abc"}, "Bearer abc"),
        ({USER: "ida", PASSWORD: "løn"}, "Basic aWRhOmzDuG4="),
    ):
        with pytest.raises(PublishError):
            publish(built / "graph.ttl", store(misbehaving + "/lossy?x=1", GRAPH, environment))
        path = "/lossy?x=1&graph=https%3A%2F%2Fexample.org%2Fbordkort"
        assert _Misbehaving.seen[-2:] == [("PUT", path, expected), ("GET", path, expected)]


@pytest.mark.parametrize(
    ("url", "graph", "environment", "reason"),
    [
        ("ftp://example.org/store", "", {}, "er ingen adresse"),
        ("https://ida:hemmelig@example.org/store", "", {}, "ikke i adressen"),
        ("http://example.org/store", "", {TOKEN: "abc"}, "ukrypteret"),
        ("http://127.0.0.1:1/store", "no iri", {}, "er ingen IRI"),
    ],
)
def test_what_cannot_be_meant_is_refused(url: str, graph: str, environment: dict[str, str], reason: str) -> None:
    with pytest.raises(PublishError, match=reason):
        store(url, graph, environment)


def test_nobody_at_home(built: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(TOKEN, raising=False)
    with pytest.raises(SystemExit) as ended:
        run(["publish", "http://127.0.0.1:1/store", "--from", str(built)])
    assert ended.value.code == 1
    assert "kan ikke nås" in capsys.readouterr().err
