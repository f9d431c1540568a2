"""A server on the invented example, on 127.0.0.1 and a free port."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.export import export
from graph.serve import Application, Limits, Pool
from tests.knowledge_example import example
from tests.serving import serving

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
    with serving(application) as address:
        yield address
