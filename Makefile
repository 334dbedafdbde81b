# make serve · make test · make check: each sets up what it needs, and does one thing.
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve test check build bench lock clean

serve: $(VENV)/.installed
	@echo "The course will be at http://127.0.0.1:$(PORT)/"
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: $(VENV)/.installed
	$(BIN)/mkdocs build --strict

test: $(VENV)/.tested
	tests/judges/install
	$(MAKE) check
	$(BIN)/pytest --numprocesses auto

check: $(VENV)/.tested
	$(BIN)/ruff check plugins tests bench
	$(BIN)/ruff format --check plugins tests bench
	$(BIN)/mypy
	$(BIN)/codespell
	$(BIN)/coursewright check

bench: $(VENV)/.tested
	$(BIN)/python bench/keystroke.py
	$(BIN)/python bench/run.py

# Locked, so that tomorrow's install is today's. `make lock` renews it.
$(VENV)/.installed: requirements.txt pyproject.toml
	.ci/venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.tested: $(VENV)/.installed requirements-test.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	touch $@

lock: $(VENV)/.tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --extra build --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --extra test --extra build --output-file requirements-test.txt pyproject.toml

clean:
	rm -rf $(VENV) site .cache
