# `make demo` and `make test` work on a new Debian, Ubuntu or macOS machine with Swift. `make help` lists all targets.

SWIFT ?= swift
DEMO = $(SWIFT) run --quiet locallab-demo
CORPUS ?= ../shared/corpus

.PHONY: demo help test lint format regenerate readme-check test-real corpus corpus-stress corpus-roundtrip corpus-cost bench bench-goals \
	build-cost bundle api-breakage first-token fuzz soak sanitize valgrind memory man docs deps clean

demo: deps ## Run the samples of the README against a mock server, or against $LOCALLAB_URL
	@$(DEMO)

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name text; do printf '%-18s %s\n' "$$name" "$$text"; done

test: deps lint ## Check the format, build everything and run every test
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	$(SWIFT) test -Xswiftc -warnings-as-errors

lint: ## Check the format of every Swift file, including generated ones
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Plugins Examples Generated

format: ## Format every Swift file except generated ones
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Plugins Examples

regenerate: deps ## Update Generated/, the committed copy of the generated client
	$(SWIFT) package --allow-writing-to-package-directory regenerate-api

readme-check: deps ## Run the commands of the READMEs in a clean clone of what is committed
	@.ci/readme-check

test-real: deps ## Install LocalLab 0.11.3 into .real-server/ and test both clients with it
	Tests/RealServer/with-server.sh $(SWIFT) test --package-path Tests/RealServer

corpus: deps ## Generate and type-check the descriptions in $CORPUS; ONLY=REGEX selects some, ARGUMENTS=... adds options
	@python3 -B Tests/Corpus/corpus.py $(CORPUS) --only '$(ONLY)' $(ARGUMENTS)

corpus-stress: deps ## Run apigen with hostile descriptions: large, deeply nested, cyclic; ONLY=REGEX selects some
	@python3 -B Tests/Corpus/stress.py --only '$(ONLY)' $(ARGUMENTS)

corpus-roundtrip: deps ## Decode and encode the examples of the descriptions in $CORPUS (needs PyYAML)
	@python3 -B Tests/Corpus/roundtrip.py $(CORPUS) --only '$(ONLY)' $(ARGUMENTS)

corpus-cost: deps ## Measure the cost of generating and compiling: Stripe, e2b, LocalLab, and growth
	@python3 -B Tests/Corpus/cost.py $(CORPUS) $(ARGUMENTS)

man: deps ## Create the manual pages of locallab and apigen in .build/man/
	$(SWIFT) build --product locallab && $(SWIFT) build --product apigen && $(SWIFT) build --product generate-manual
	@mkdir -p .build/man
	@for tool in locallab apigen; do .build/debug/generate-manual .build/debug/$$tool --output-directory .build/man; done
	@ls .build/man/*.1

docs: deps ## Build the documentation in .build/docs/; a warning of docc is an error
	@SWIFT='$(SWIFT)' .ci/docs

bench: deps ## Measure this client, libcurl in C and other clients; updates docs/Benchmarks.md (ROUNDS=5)
	Benchmarks/run.sh

bench-goals: ## Compare the last benchmark run with the goals, or with the run recorded in BASE=REVISION
	@python3 -B Benchmarks/check_goals.py $(BASE)

build-cost: deps ## Measure a user's first build and the share of each target; PACKAGES=... compares checkouts, ARGUMENTS='--tool both' the bundle
	python3 -B Benchmarks/build-cost.py $(ARGUMENTS) $(PACKAGES)

bundle: deps ## Write an artifact bundle with the built generator, and build a consumer with it
	@SWIFT='$(SWIFT)' .ci/bundle --check

api-breakage: deps ## List breaking changes of the public API since BASE=REVISION (the latest tag)
	@SWIFT='$(SWIFT)' .ci/api-breakage "$(BASE)" $(ARGUMENTS)

first-token: ## Measure the time from git clone to the first streamed token of the demo
	@python3 -B Benchmarks/first-token.py $(ARGUMENTS)

fuzz: deps ## Fuzz the parsers of streams, header fields, JSON and YAML, each for SECONDS (60)
	Tests/Fuzz/run.sh $(or $(SECONDS),60) $(TARGETS)

soak: deps ## Make CALLS (200,000) calls with both clients, and check for leaks and missing responses
	@mkdir -p .build
	SOAK_CALLS=$(or $(CALLS),200000) SOAK_REPORT=$(CURDIR)/.build/soak.txt $(SWIFT) test --filter SoakTests
	@cat .build/soak.txt

sanitize: deps ## Run the runtime's tests with $SANITIZERS (address and thread); ONLY=REGEX selects some
	@SWIFT='$(SWIFT)' SOAK_CALLS=$(or $(CALLS),2000) Tests/Sanitizers/run.sh $(SANITIZERS)

valgrind: deps ## Check locallab for memory errors and leaks (needs valgrind)
	@SWIFT='$(SWIFT)' Tests/Sanitizers/valgrind.sh

memory: deps ## Upload and download MEGABYTES (1024) and check the memory use
	TRANSFER_MEGABYTES=$(or $(MEGABYTES),1024) $(SWIFT) test --filter ConstantMemoryTests

deps: ## Install libyaml and libcurl if they are missing
	@./.ci/install-dependencies

clean: ## Remove all build folders
	rm -rf .build .build-*
