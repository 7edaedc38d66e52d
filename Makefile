# Two commands do everything on a machine with Python 3.11: make demo, make test.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PACKAGE := $(shell find src -type f -not -name '*.pyc')
DEMO := demo
# The report of samples/ that its incident is named by.
VELMORA := i-3f986f8839

.PHONY: demo test clean

demo: .venv/.installed
	@.venv/bin/zufolge read samples --ledger $(DEMO)/zufolge.db
	@echo
	@echo "What the ledger holds now (zufolge show --ledger $(DEMO)/zufolge.db):"
	@.venv/bin/zufolge show --ledger $(DEMO)/zufolge.db
	@echo
	@echo "The same as pages, to open in a browser:"
	@.venv/bin/zufolge read samples --ledger $(DEMO)/zufolge.db --format html --output $(CURDIR)/$(DEMO)
	@echo
	@echo "The same reports, compared (zufolge ingest, incidents, accounts):"
	@.venv/bin/zufolge ingest samples --outlet nla --ledger $(DEMO)/compared.db
	@.venv/bin/zufolge incidents --ledger $(DEMO)/compared.db
	@echo
	@.venv/bin/zufolge accounts $(VELMORA) --ledger $(DEMO)/compared.db
	@.venv/bin/zufolge accounts $(VELMORA) --ledger $(DEMO)/compared.db --format html --output $(CURDIR)/$(DEMO)/account.html

test:
	@PYTHON="$(PYTHON)" bash .ci/check

clean:
	rm -rf .venv-dev $(DEMO)

.venv/.installed: pyproject.toml constraints.txt $(PACKAGE)
	@test -n "$(PYTHON)" || { echo "Zufolge needs Python 3.11 or newer; see README.md." >&2; exit 1; }
	@test -x .venv/bin/python || "$(PYTHON)" -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt .
	@touch $@
