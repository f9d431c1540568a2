"""What is shipped works without the checkout: a wheel in an environment of its own builds in a folder of its own.

The environment sees the libraries of the running one, so that the test needs no net; that the project names them all is
shown by `make graph` in an empty clone.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if os.name == "nt" else "bin"

pytestmark = pytest.mark.slow


def run(*command: str, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(command, cwd=cwd, env=clean | {"PYTHONUTF8": "1"}, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode("utf-8")


def environment(folder: Path) -> Path:
    """An environment with pip and nothing else; returns its Python."""
    venv.create(folder, with_pip=True)
    return folder / BIN / ("python.exe" if os.name == "nt" else "python")


def lend_libraries(python: Path) -> None:
    """The libraries of the running environment, but not the project that is installed in it."""
    site = run(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=python.parent).strip()
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(site, "lent.pth").write_text("".join(f"{path}\n" for path in sorted(ours)), encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT), cwd=folder)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = environment(tmp_path_factory.mktemp("installed") / "venv")
    run(str(made), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel), cwd=made.parent)
    lend_libraries(made)
    return made


def test_all_that_is_not_code_travels_along(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    kept = [*(ROOT / "data").rglob("*"), *(ROOT / "ontology").rglob("*")]
    wanted = {f"graph/shipped/{path.relative_to(ROOT).as_posix()}" for path in kept if path.is_file()}
    beside = [path for path in (ROOT / "graph").rglob("*") if path.suffix in (".txt", ".j2", ".js", ".css", ".typed")]
    wanted |= {path.relative_to(ROOT).as_posix() for path in beside}
    assert len(wanted) > 60
    assert wanted - names == set()
    assert not [name for name in names if name.startswith("tests/") or "__pycache__" in name]


def test_an_installed_wheel_builds_and_answers_elsewhere(python: Path, tmp_path: Path) -> None:
    where = run(str(python), "-c", "import graph.shipped as s; print(s.__file__); print(s.data())", cwd=tmp_path)
    assert all(str(python.parents[1]) in line for line in where.splitlines())
    bordkort = str(python.with_name("bordkort"))
    told = run(bordkort, "build", cwd=tmp_path)
    assert str(tmp_path / "exports" / "index.html") in told.splitlines()[-1]
    files = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    assert len(files) == 9
    seats = run(bordkort, "query", "who-sits-where", "--format", "csv", cwd=tmp_path)
    assert len(seats.splitlines()) > 10


def test_the_installed_program_writes_what_the_checkout_writes(python: Path, tmp_path: Path) -> None:
    run(str(python), "-m", "graph", "build", "--out", "a", cwd=tmp_path)
    run(sys.executable, str(ROOT / "build_graph.py"), "--out", "b", cwd=tmp_path)
    for path in (tmp_path / "b").rglob("*.*"):
        assert (tmp_path / "a" / path.relative_to(tmp_path / "b")).read_bytes() == path.read_bytes(), path.name


def test_the_version_is_told(python: Path, tmp_path: Path) -> None:
    assert re.fullmatch(
        r"bordkort, version \d+\.\d+\.\d+", run(str(python), "-m", "graph", "--version", cwd=tmp_path).strip()
    )


def test_the_lines_for_windows_work(tmp_path: Path) -> None:
    """The same lines with the paths of this system, in a copy of what git has, without the net."""
    copy = tmp_path / "bordkort"
    copy.mkdir()
    for name in ("graph", "data", "ontology", "README.md", "LICENSE", "pyproject.toml", "build_graph.py"):
        (copy / name).symlink_to(ROOT / name)
    (block,) = re.findall(r"```bat\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    create, install, build = block.splitlines()
    assert (create, install) == ("py -m venv .venv", r".venv\Scripts\python -m pip install -e .")
    run(sys.executable, *create.split()[1:], cwd=copy)
    python = copy / ".venv" / BIN / "python"
    lend_libraries(python)
    offline = ("--no-index", "--no-build-isolation", "--no-deps", "--ignore-installed", "--quiet")
    run(str(python), *install.split()[1:], *offline, cwd=copy)
    assert build.startswith(r".venv\Scripts\python build_graph.py")
    assert "index.html" in run(str(python), *build.split()[1:], cwd=copy)
