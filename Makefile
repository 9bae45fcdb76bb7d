# Twee opdrachten: `make site` en `make test`. Nodig: python3 (3.11.2 of nieuwer) met venv, make en git.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
KLAAR := $(VENV)/.klaar
TESTKLAAR := $(VENV)/.klaar-test

.PHONY: help site serve check test fuzz bench nodig chromium schoon

help: ## toon deze uitleg
	@echo "Kernwijzer. Kies een opdracht:"
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(KLAAR) ## bouw de site in de map site/
	@$(BIN)/kernwijzer bouw

serve: $(KLAAR) ## bekijk de site op uw eigen computer; elke wijziging is meteen te zien
	@$(BIN)/python -m mkdocs serve --config-file mkdocs.yml

check: $(KLAAR) ## kijk alle bestanden in kernen/ na
	@$(BIN)/kernwijzer controleer kernen

test: $(TESTKLAAR) chromium ## installeer wat de tests nodig hebben en voer ze uit
	@$(BIN)/ruff check generator tests benchmarks
	@$(BIN)/ruff format --check --quiet generator tests benchmarks
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest

fuzz: $(TESTKLAAR) ## probeer veel meer willekeurige invoer (duurt een half uur)
	@KERNWIJZER_FUZZ=lang $(BIN)/pytest tests/test_fuzz.py

bench: $(TESTKLAAR) ## meet de snelheid naast MkDocs met Material (duurt enkele minuten)
	@$(PIP) install --require-hashes -r requirements-bench.txt
	@$(BIN)/python benchmarks/run.py

schoon: ## gooi weg wat gemaakt is (site en .venv)
	@rm -rf site site-proef $(VENV)

$(KLAAR): requirements.txt pyproject.toml | nodig
	@echo "Installeren (dit duurt de eerste keer een minuut) ..."
	@rm -f $(KLAAR) $(TESTKLAAR)
	@$(PYTHON) -m venv --clear $(VENV) || { echo "De map $(VENV) is niet te maken. Op Debian: apt install python3-venv"; exit 2; }
	@$(PIP) install --require-hashes -r requirements.txt \
	  || { echo "Het installeren is niet gelukt. Is er een internetverbinding? Probeer het dan opnieuw: make site"; exit 2; }
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(KLAAR)

$(TESTKLAAR): $(KLAAR) requirements-test.txt
	@echo "Installeren wat de tests nodig hebben ..."
	@$(PIP) install --require-hashes -r requirements-test.txt \
	  || { echo "Het installeren is niet gelukt. Is er een internetverbinding? Probeer het dan opnieuw: make test"; exit 2; }
	@touch $(TESTKLAAR)

nodig:
	@command -v $(PYTHON) >/dev/null || { echo "Python ontbreekt. Op Debian: apt install python3 python3-venv"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 2))' \
	  || { echo "Uw Python is te oud: $$($(PYTHON) --version). Nodig is Python 3.11.2 of nieuwer."; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Het onderdeel venv van Python ontbreekt. Op Debian: apt install python3-venv"; exit 2; }
	@command -v git >/dev/null || { echo "git ontbreekt. Op Debian: apt install git"; exit 2; }

chromium:
	@command -v chromium >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installeren van Chromium voor de tests ..."; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null \
	    || { echo "Chromium is niet te installeren. Typ zelf: apt-get update && apt-get install chromium"; exit 2; }; \
	else \
	  echo "Voor de tests is Chromium nodig. Typ dit en begin opnieuw: sudo apt-get update && sudo apt-get install chromium"; exit 2; \
	fi
