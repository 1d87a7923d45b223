# CarCapital's commands: `make` lists them. Each makes or mends what it needs in .venv first.

PYTHON ?= python3
ARGS :=

ifeq ($(filter oneshell,$(.FEATURES)),)
$(error GNU make 3.82 or newer is needed)
endif

MAKEFLAGS += --no-print-directory --no-builtin-rules
SHELL := /bin/sh
.SHELLFLAGS := -euc
.ONESHELL:
.SILENT:
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run test lint format bench bench-growth questions coverage lock venv clean

# What runs below sees neither make's own settings nor modules from elsewhere.
unexport MAKEFLAGS MFLAGS MAKELEVEL PYTHONHOME PYTHONPATH

# $(call set-up,NAME) brings .venv in line with requirements/NAME.txt and pyproject.toml.
# A stamp is the checksum of all that its set-up came from and is written last; `unfinished`
# lies there meanwhile. So a set-up that was stopped, a folder that was moved, a Python that
# was replaced and a lock that changed are all seen at the next call. An interpreter that was
# asked for must be the one in .venv; python3, the default, need not be.
define set-up
python=.venv/bin/python
install="$$python -m pip install -qq --disable-pip-version-check --no-input --no-user"
identity='import sys; print(sys.base_prefix, sys.version)'

fail() { echo "CarCapital $$1" >&2; exit 1; }
place() { pwd -P; readlink -f $$python; }
stamp() { { place; cat pyproject.toml requirements/$(1).txt; } | cksum; }
asked_for() {
	[ "$(origin PYTHON)" = file ] ||
		[ "$$("$(PYTHON)" -c "$$identity" 2>&1)" = "$$($$python -c "$$identity" 2>&1)" ]
}
made() { [ -x $$python ] && [ "$$(cat .venv/made 2>&1)" = "$$(place)" ] && asked_for; }
ready() { made && [ "$$(cat .venv/$(1).stamp 2>&1)" = "$$(stamp)" ]; }

make_venv() {
	another="choose another one: make $(MAKECMDGOALS) PYTHON=python3.12"
	version=$$("$(PYTHON)" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>&1) ||
		fail "needs Python 3.11 or newer, but $(PYTHON) does not run; $$another"
	"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
		fail "needs Python 3.11 or newer, but $(PYTHON) is $$version; $$another"
	"$(PYTHON)" -c 'import venv, ensurepip' 2>&1 ||
		fail "needs Python's venv module, which $(PYTHON) lacks; on Debian or Ubuntu: apt install python$$version-venv"
	echo "Making .venv with Python $$version ..."
	"$(PYTHON)" -m venv --clear .venv
	place >.venv/made
}

if ! ready; then
	if ! made || [ -e .venv/unfinished ]; then make_venv; fi
	echo "Installing $$(grep -c '^[a-z].*==' requirements/$(1).txt) pinned packages ..."
	touch .venv/unfinished
	$$install --require-hashes --only-binary :all: -r requirements/$(1).txt ||
		fail "could not install its packages; the lines above say why, and the next call tries again"
	$$install --no-deps --no-build-isolation --editable .
	rm .venv/unfinished
	stamp >.venv/$(1).stamp
	echo "Ready; from now on this step is skipped."
fi </dev/null >&2
endef

help:
	echo 'make run     set up and start: Telegram if TELEGRAM_BOT_TOKEN is set, else a chat in the terminal;'
	echo '             questions may be piped: echo "chongqing 2025" | make run'
	echo 'make test    set up and run the test suite'
	echo 'make lint    ruff check, ruff format --check, mypy --strict'
	echo 'make format  mend what ruff can mend'
	echo 'make bench   measure the speed; make bench-growth does so with up to a million synthetic rows'
	echo 'make questions ask the questions of tests/questions: right, refused or WRONG by shape'
	echo 'make coverage write docs/coverage.md: what the data holds, and what is missing'
	echo 'make venv    only set up, with the tools for development'
	echo 'make lock    resolve requirements/*.txt again; ARGS=--upgrade takes newer versions'
	echo 'make clean   remove .venv, caches and build output'
	echo
	echo 'ARGS="..." is passed on to the program; PYTHON=python3.12 chooses the interpreter.'

run:
	$(call set-up,run)
	exec .venv/bin/carcapital $(ARGS)

test:
	$(call set-up,dev)
	exec .venv/bin/pytest --numprocesses=auto --dist=worksteal $(ARGS)

lint:
	$(call set-up,dev)
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy --strict bot data intents tests

format:
	$(call set-up,dev)
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench:
	$(call set-up,dev)
	exec .venv/bin/python -m tests.bench $(ARGS)

coverage:
	$(call set-up,dev)
	CARCAPITAL_DATA_DIR=data .venv/bin/carcapital data coverage --markdown >docs/coverage.md.new
	mv docs/coverage.md.new docs/coverage.md

questions:
	$(call set-up,dev)
	exec .venv/bin/python -m tests.questions $(ARGS)
bench-growth:
	$(call set-up,dev)
	exec .venv/bin/python -m tests.growth $(ARGS)

venv:
	$(call set-up,dev)

# Resolved with the oldest Python supported, so that what only that one needs is in.
lock:
	$(call set-up,dev)
	$$python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' ||
		fail "makes its locks with Python 3.11; choose it: make lock PYTHON=python3.11"
	compile() {
		CUSTOM_COMPILE_COMMAND='make lock' .venv/bin/pip-compile --quiet --generate-hashes --strip-extras \
			--allow-unsafe --no-emit-index-url --no-emit-find-links $(ARGS) "$$@"
	}
	compile --output-file requirements/run.txt pyproject.toml requirements/build.in
	compile --output-file requirements/dev.txt --constraint requirements/run.txt \
		pyproject.toml requirements/build.in requirements/dev.in

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist *.egg-info
	find bot data intents tests -name __pycache__ -type d -prune -exec rm -rf {} +
