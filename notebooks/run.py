"""Run all notebooks and keep their answers: `make notebooks`, after data or rules have changed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def run(path: Path) -> str:
    """Run one notebook in a kernel of its own and write it back; returns its name."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=120, kernel_name="python3", record_timing=False).execute()
    notebook.metadata.pop("language_info", None)  # it names the Python of whoever ran it
    nbformat.write(notebook, path)  # type: ignore[no-untyped-call]
    return path.name


def main() -> None:
    with ThreadPoolExecutor(max_workers=2) as pool:  # the work is done by the kernels
        for name in pool.map(run, sorted(Path(__file__).parent.glob("*.ipynb"))):
            print(name)


if __name__ == "__main__":
    main()
