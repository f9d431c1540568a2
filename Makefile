# make graph: build the graph; make test: run the tests. Each sets itself up, with uv if it is there, else venv and pip.

VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)
SHARED ?= ../shared

.PHONY: graph test check score setup clean
.DEFAULT_GOAL := graph

graph: $(VENV)/.core
	$(BIN)/python build_graph.py

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

# Needs the folder of real minutes and gold beside the checkout.
score: $(VENV)/.dev
	$(BIN)/python benchmarks/score.py --shared $(SHARED)

setup: $(VENV)/.dev

$(VENV)/.python:
ifdef UV
	$(UV) venv --quiet --allow-existing $(VENV)
else
	$(PYTHON) -m venv $(VENV)
endif
	touch $@

$(VENV)/.core: $(VENV)/.python pyproject.toml
ifdef UV
	$(UV) pip install --quiet --python $(BIN)/python -e .
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
endif
	touch $@

$(VENV)/.dev: $(VENV)/.core
ifdef UV
	$(UV) pip install --quiet --python $(BIN)/python -e ".[dev,notebook,browser]"
else
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev,notebook,browser]"
endif
	touch $@

clean:
	rm -rf $(VENV) exports/tables exports/*.ttl exports/*.html exports/*.graphml exports/report.md
