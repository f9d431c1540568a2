"""Build the graph: `python build_graph.py [PATH ...]`, the same as `bordkort build [PATH ...]`."""

import sys

from graph.cli import run

if __name__ == "__main__":
    sys.argv[1:1] = ["build"]
    run()
