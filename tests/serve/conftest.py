"""A server on the invented example, on 127.0.0.1 and a free port."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from waitress.server import create_server

from graph.export import export
from graph.serve import Application, Limits, Pool
from tests.knowledge_example import example

LIMITS = Limits(seconds=1.5, patience=20.0, workers=2, result=3_000_000, request=20_000)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("served")
    export(example(), made)
    return made


@pytest.fixture(scope="session")
def application(folder: Path) -> Iterator[Application]:
    pool = Pool(folder, LIMITS)
    yield Application(folder, pool, hosts=frozenset({"127.0.0.1"}))
    pool.close()


@pytest.fixture(scope="session")
def address(application: Application) -> Iterator[str]:
    server = create_server(application, host="127.0.0.1", port=0, threads=8, clear_untrusted_proxy_headers=True)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)
