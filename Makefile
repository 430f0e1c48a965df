# `make run` and `make test` need Python 3.11 or newer and nothing else.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# The first Python on this machine that is new enough; `make run PYTHON=...` chooses another.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PORT ?= 8501
RUN := .venv/bin/python
TEST := .venv-test/bin/python
LOCKED := -m pip install --quiet --disable-pip-version-check --no-input --require-hashes
LOCK := -m uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header

.PHONY: help run test quick long check format bench backup restore storm wheel wheel-check bundle screenshots lock clean

help: ## Show these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: .venv/.installed ## Make the environment, load the sample data, open http://localhost:8501
	@exec $(RUN) -m subsidieatlas run --port $(PORT)

test: .venv-test/.installed ## Run every test (brings Chromium, PostgreSQL and LibreOffice from Debian where it can)
	@.ci/packages
	@$(TEST) -m pytest $(ARGS)

quick: .venv-test/.installed ## Run what takes no time and what the last change touches (within a minute)
	@$(TEST) -m pytest --quick tests/unit tests/app $(ARGS)

long: .venv-test/.installed ## Run the long forms of tests, which `make test` has a short form of
	@.ci/packages
	@$(TEST) -m pytest --long $(ARGS)

check: .venv-test/.installed ## Lint, format, types, and the arrows of the house
	@.venv-test/bin/ruff check .
	@.venv-test/bin/ruff format --check .
	@$(TEST) -m mypy
	@.venv-test/bin/lint-imports

format: .venv-test/.installed ## Write the code as ruff would
	@.venv-test/bin/ruff check --fix .
	@.venv-test/bin/ruff format .

bench: .venv-test/.installed ## Measure against an empty page, a ready-made page and version 8fd8031 (ARGS="--size 100000")
	@$(TEST) -m benchmarks $(ARGS)

backup: .venv/.installed ## Make a checked copy of the database beside it
	@$(RUN) -m subsidieatlas backup $(ARGS)

restore: .venv/.installed ## Put the newest copy back (or ARGS="FILE"); what was there is kept
	@$(RUN) -m subsidieatlas restore $(ARGS)

storm: .venv-test/.installed ## Kill the server at random moments of what it does, and look what is left (half an hour)
	@.ci/packages
	@$(TEST) -m tests.load.storm --result tests/load/storm $(ARGS)
	@$(TEST) -m tests.load.grown_texts --seed 10 --count 200 --to tests/load/storm/grown_texts.md

wheel: .venv-test/.installed ## Build the wheel that `uvx`, `pipx` and `pip` can start the atlas from (dist/)
	@$(TEST) -m hatchling build -t wheel -d dist

wheel-check: wheel ## Install that wheel in a clean environment, start it, try every command (needs an index)
	@$(TEST) -m tests.load.installed dist

bundle: .venv-test/.installed ## Make the folder for Windows laptops without a package index (dist/)
	@$(TEST) -m tools.bundle

screenshots: .venv-test/.installed ## Take the pictures of every page
	@.ci/packages
	@$(TEST) -m tests.browser.screenshots

lock: .venv-test/.installed ## Write the lock files anew after a change in requirements*.txt
	@$(TEST) $(LOCK) requirements.txt -o requirements.lock
	@$(TEST) $(LOCK) -c requirements.lock borders/requirements.txt -o borders/requirements.lock
	@$(TEST) $(LOCK) -c requirements.lock requirements-test.txt -o requirements-test.lock

clean: ## Remove environments, caches and the local database
	@rm -rf .venv .venv-test dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis var
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.installed: requirements.lock
	@$(call environment,.venv,requirements.lock)

.venv-test/.installed: requirements-test.lock
	@$(call environment,.venv-test,requirements-test.lock)

# An environment in $(1) with exactly what the lock $(2) names. The stamp makes the next time instant.
define environment
	if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer is needed and was not found." >&2; exit 1; fi; \
	echo "Making the environment $(1) with $$($(PYTHON) --version) (once, about a minute)"; \
	$(PYTHON) -m venv $(1) || { echo "Python cannot make environments; on Debian: apt-get install python3-venv" >&2; exit 1; }; \
	$(1)/bin/python $(LOCKED) -r $(2) && touch $(1)/.installed
endef
