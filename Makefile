# make graph: build the graph; make test: run the tests. Each sets itself up, with uv if it is there, else venv and pip.

VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= python3
UV := $(shell command -v uv 2>/dev/null)
SHARED ?= ../shared

ifdef UV
INSTALL = $(UV) pip install --quiet --python $(BIN)/python
else
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --prefer-binary
endif

.PHONY: graph test check lint-page score bench notebooks setup clean ontology
.DEFAULT_GOAL := graph

graph: $(VENV)/.core
	$(BIN)/python build_graph.py

test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses auto

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest --numprocesses auto

# The page's scripts, by a linter that comes from npm; nothing of it reaches the page.
lint-page:
	npx --yes eslint@9.39.1 --config tests/export/page/eslint.config.mjs graph/export/page/assets

# Needs the folder of real minutes and gold beside the checkout.
score: $(VENV)/.dev
	$(BIN)/python benchmarks/score.py --shared $(SHARED)

# What reading, whole builds, who is who at size and bad files cost: the tables of docs/performance.md and
# docs/reliability.md. An hour.
bench: $(VENV)/.dev
	PYTHONPATH=. $(BIN)/python benchmarks/speed.py
	PYTHONPATH=. $(BIN)/python benchmarks/build.py
	PYTHONPATH=. $(BIN)/python benchmarks/people.py
	PYTHONPATH=. $(BIN)/python benchmarks/mixed.py
	PYTHONPATH=. $(BIN)/python benchmarks/fuzz.py

# Run the notebooks and keep their answers, after data or rules have changed.
notebooks: $(VENV)/.dev
	$(BIN)/python notebooks/run.py

# The ontology for people to read: docs/ontology.html, made by pyLODE.
ontology: $(VENV)/.core
	$(INSTALL) -e ".[ontology]"
	PYTHONHASHSEED=0 $(BIN)/pylode ontology/collaboration.ttl -o docs/ontology.html

setup: $(VENV)/.dev

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: make PYTHON=python3.12" >&2; exit 1; }
ifdef UV
	@$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV)
else
	@$(PYTHON) -m venv $(VENV)
endif
	@touch $@

$(VENV)/.core: $(VENV)/.python pyproject.toml
	@echo "Setting up $(VENV) (a minute the first time)"
	@$(INSTALL) -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.core
	@echo "Adding what the tests need to $(VENV)"
	@$(INSTALL) -e ".[dev]"
	@touch $@

# What checks the export for Aleph and OpenSanctions; builds PyICU, which needs g++, pkg-config and libicu-dev.
$(VENV)/.ftm: $(VENV)/.dev
	@$(INSTALL) -e ".[ftm]"
	@touch $@

# What build and export have written; what somebody else put into exports/ stays.
clean:
	rm -rf $(VENV) .exports.new exports/tables exports/report.md exports/popolo.json exports/entities.ftm.json
	rm -f exports/*.html exports/graph.ttl exports/graph.graphml exports/graph.trig exports/graph.nq \
	  exports/graph.jsonld exports/graph.gexf exports/graph.xlsx
