# Two commands do everything on a machine with Python 3.11: make demo, make test.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PACKAGE := $(shell find src -type f -not -name '*.pyc')
DEMO := demo

.PHONY: demo test clean

demo: .venv/.installed
	@.venv/bin/zufolge read samples --ledger $(DEMO)/zufolge.db
	@echo
	@echo "What the ledger holds now (zufolge show --ledger $(DEMO)/zufolge.db):"
	@.venv/bin/zufolge show --ledger $(DEMO)/zufolge.db
	@echo
	@echo "The same as pages, to open in a browser:"
	@.venv/bin/zufolge read samples --ledger $(DEMO)/zufolge.db --format html --output $(CURDIR)/$(DEMO)

test:
	@PYTHON="$(PYTHON)" bash .ci/check

clean:
	rm -rf .venv-dev $(DEMO)

.venv/.installed: pyproject.toml constraints.txt $(PACKAGE)
	@test -n "$(PYTHON)" || { echo "Zufolge needs Python 3.11 or newer; see README.md." >&2; exit 1; }
	@test -x .venv/bin/python || "$(PYTHON)" -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt .
	@touch $@
