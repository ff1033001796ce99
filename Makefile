# `make help` lists what there is. Everything happens in .venv; nothing is installed elsewhere.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p >/dev/null && echo $$p && break; done)
BIN := .venv/bin
STAMP := .venv/.installed
WORKERS ?= 2
DATA ?= ../shared
MODELS := build/models-venv
RIVALS := build/benchmark-venv

.DEFAULT_GOAL := help
.PHONY: help install demo test test-long check format evaluate gate raise-floors benchmark benchmark-attribution benchmark-page lock docs pictures vectors direction-model tree-model matter-model models clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*?## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install: $(STAMP) ## Make .venv with the locked packages and the command .venv/bin/twosource

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
	  || { echo "twosource needs Python 3.11, 3.12 or 3.13; name one with: make install PYTHON=python3.11" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: install ## Read the sample stories, print the reading, write report.html
	@mkdir -p build
	$(BIN)/twosource read examples/articles --db build/demo.db --report report.html

test: install ## Run the quick tests (under 6 minutes on two cores)
	$(BIN)/python -m pytest -n $(WORKERS) -m "not long"

test-long: install ## Run the tests that take minutes
	$(BIN)/python -m pytest -n $(WORKERS) -m long

check: install ## Lint, formatting, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: install ## Put the code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: install ## Print the figures on the evaluation sets (DATA=../shared; SETS="polnear mrpc" for some)
	$(BIN)/python -m evaluation --data $(DATA) $(SETS)

gate: install ## Compare the figures with the pinned floors
	$(BIN)/python -m evaluation.gate --data $(DATA)

raise-floors: install ## Pin the floors at today's figures where these are higher
	$(BIN)/python -m evaluation.gate --data $(DATA) --raise

benchmark: install ## Compare text reuse with datasketch and rensa on the stream of articles (DATA=../shared; ARTICLES=2000 for some)
	test -x $(RIVALS)/bin/python || $(PYTHON) -m venv $(RIVALS)
	$(RIVALS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r benchmarks/requirements.txt
	$(BIN)/python benchmarks/reuse.py $(DATA)/data/allsides_stream/part-*.jsonl.gz \
	  $(if $(ARTICLES),--articles $(ARTICLES)) --others $(RIVALS)/bin/python

benchmark-attribution: install ## Time who says what beside the bare parse (DATA=../shared)
	$(BIN)/python benchmarks/attribution.py $(DATA)/data/allsides_stream/part-*.jsonl.gz

benchmark-page: install ## Time the page on a story of 300 articles and a list of 2,000 stories, and ask it 50 times a second
	$(BIN)/python benchmarks/page.py

benchmark-after-parse: install ## Time every stage beside the parse, on a stream and on one story of many articles (DATA=../shared; 15 minutes)
	$(BIN)/python benchmarks/after_parse.py $(DATA)/data/allsides_stream/part-*.jsonl.gz --articles 300
	$(BIN)/python benchmarks/after_parse.py $(DATA)/data/tls_t17/dev.articles.jsonl.gz --one-story --topic syria

lock: ## Make requirements.lock anew from pyproject.toml (needs uv; see CONTRIBUTING.md)
	uv pip compile --universal --generate-hashes --python-version 3.11 --extra dev --no-header --no-annotate \
	  --output-file requirements.lock pyproject.toml

docs: install ## Write the reference pages that come from the code
	$(BIN)/python docs/generate.py

pictures: install ## Make the pictures and the outputs that the pages show anew
	$(BIN)/python docs/pictures.py
	$(BIN)/python docs/screens.py
	$(BIN)/python docs/shown.py

vectors: ## Make the table of sentence vectors anew (1.5 GB into build/models-venv; see docs/models/vectors.md)
	test -x $(MODELS)/bin/python || $(PYTHON) -m venv $(MODELS)
	$(MODELS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r models/requirements.txt
	$(MODELS)/bin/python models/make_vectors.py

direction-model: install ## Find the coefficients of the signs of direction anew (DATA=../shared; see docs/models/direction.md)
	PYTHONPATH=. $(BIN)/python models/train_direction.py $(DATA)

tree-model: install ## Find the weights of the signs of an edge anew (DATA=../shared; see docs/models/tree.md)
	PYTHONPATH=. $(BIN)/python models/train_tree.py $(DATA)

matter-model: install ## Find the weights of the signs of one matter anew (DATA=../shared; see docs/models/matter.md)
	PYTHONPATH=. $(BIN)/python models/train_matter.py $(DATA)

models: install ## Train the models of who says what anew (DATA=../shared; 10 minutes; see docs/models/attribution.md)
	$(BIN)/python models/train_attribution.py --data $(DATA)/data
	$(BIN)/python models/train_attribution.py --data $(DATA)/data --part train --out evaluation/weights/attribution

clean: ## Remove what was built, but for the environments in build/ that take long to fetch (`rm -rf build` for these)
	rm -rf .venv report.html .mypy_cache .ruff_cache
	test ! -d build || find build -mindepth 1 -maxdepth 1 ! -name '*-venv' -exec rm -rf {} +
