"""`python -m graph`: the same program as `bordkort`."""

from graph.cli import run

if __name__ == "__main__":
    run()
