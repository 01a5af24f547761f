# The two that a newcomer needs: `make demo` and `make test`. Both set everything up in .venv.

PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	command -v $$each >/dev/null 2>&1 && $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$each && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

# The lowest versions of all that fitlift needs, and the tests in which they matter.
LOWEST := .venv/lowest/bin
CORE := tests/activity tests/analysis tests/report tests/userfiles tests/session tests/writers

# Children of the tests are compiled once, not each anew.
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/bytecode
unexport PYTHONDONTWRITEBYTECODE

COMMANDS := summarize weekly label plan progress exercises convert inspect config library

.PHONY: help demo test whole lowest package check format lint types samples docs site bench scale clean

help:  ## Show this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

demo: .venv/.installed  ## Install, then show a sample session, and report the sample weeks
	@echo
	$(BIN)/fitlift summarize sample_data/planned.fit
	@echo
	$(BIN)/fitlift weekly sample_data/export --weeks all || test $$? = 3  # one file in it is damaged on purpose

test: .venv/.development  ## Run the tests, but for those that take long
	$(BIN)/python -m pytest -n auto --dist worksteal -m "not (slow or oracle or documents or browser)"

whole: .venv/.development  ## Run the tests that take long, and drawn ones with many examples, set up differently
	$(BIN)/python tests/elsewhere.py -n auto --dist loadgroup --durations=20 --hypothesis-profile=thorough \
		-m "slow or oracle or documents or browser or hypothesis"

lowest: .venv/lowest/.installed  ## Run the core of the tests, and write a page, with the lowest versions that are allowed
	$(LOWEST)/python -m pytest -n auto --dist worksteal -o filterwarnings= -m "not (slow or oracle or documents or browser)" $(CORE)
	for each in $(COMMANDS); do $(LOWEST)/fitlift $$each --help >/dev/null || exit 1; done
	$(LOWEST)/fitlift weekly sample_data/export --quiet -o .venv/lowest/reports || test $$? = 3  # one file in it is damaged

package: .venv/.development  ## Build the package, and use it in environments that hold nothing else
	$(BIN)/python scripts/try_package.py

check: format lint types test lowest whole package  ## All that has to pass before a change is done

format: .venv/.development
	$(BIN)/ruff format --check

lint: .venv/.development
	$(BIN)/ruff check

types: .venv/.development
	$(BIN)/mypy

samples: .venv/.installed  ## Write sample_data/ anew
	$(BIN)/python scripts/make_samples.py
	$(BIN)/python scripts/make_export.py

docs: .venv/.development  ## Write the generated documents in docs/ anew
	$(BIN)/python scripts/make_docs.py

site: .venv/.development  ## Make the documents a site, in docs/_site
	$(BIN)/python -m sphinx -q -W --keep-going -b html docs docs/_site

bench: .venv/.created  ## Time reading beside other decoders; FITLIFT_CORPUS names a folder of real FIT files
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/whole.py
	$(BIN)/python benchmarks/export.py

scale: .venv/.development  ## Time exports of thousands of files, and write docs/scale.md; FITLIFT_CORPUS as above
	$(BIN)/python benchmarks/scale.py

clean:  ## Remove .venv and all that was built
	rm -rf .venv .bench build dist docs/_site .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/.created:
	@test -n "$(PYTHON)" || { echo "fitlift needs Python 3.11 or newer. Install it (https://www.python.org/downloads/), or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than Python 3.11: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "$(PYTHON) has no venv. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

.venv/.installed: .venv/.created pyproject.toml
	$(PIP) install --editable .
	@touch $@

.venv/.development: .venv/.installed
	$(PIP) install --group dev
	@touch $@

.venv/lowest/.installed: .venv/.created pyproject.toml
	$(PYTHON) -m venv .venv/lowest
	$(LOWEST)/python $(CURDIR)/scripts/lowest_versions.py > .venv/lowest/requirements.txt
	$(LOWEST)/python -m pip --quiet --disable-pip-version-check install --requirement .venv/lowest/requirements.txt
	$(LOWEST)/python -m pip --quiet --disable-pip-version-check install --no-deps --editable .
	$(LOWEST)/python -m pip --quiet --disable-pip-version-check install --constraint .venv/lowest/requirements.txt \
		fitdecode hypothesis jsonschema pypdf pytest pytest-xdist rich
	@touch $@
