# `make demo` and `make test` are all that a fresh Debian, Ubuntu or macOS machine with Swift needs.

SWIFT ?= swift
DEMO = $(SWIFT) run --quiet locallab-demo
CORPUS ?= ../shared/corpus

.PHONY: demo test lint format regenerate readme-check test-real corpus corpus-stress corpus-roundtrip corpus-cost bench first-token fuzz soak sanitize \
	valgrind memory man docs deps clean

demo: deps ## Play the guide against a server in the same process, or against $LOCALLAB_URL
	@$(DEMO)

test: deps lint ## Check the format, build everything, run every test
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	$(SWIFT) test -Xswiftc -warnings-as-errors

lint: ## Check the format of every Swift file, generated ones too
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Plugins Examples Generated

format: ## Format every Swift file that people write
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Plugins Examples

regenerate: deps ## Write the generated client into Generated/, for review
	$(SWIFT) package --allow-writing-to-package-directory regenerate-api

readme-check: deps ## Run the commands of the READMEs in a clean clone of what is committed
	@.ci/readme-check

test-real: deps ## Install LocalLab 0.11.3 into .real-server/ and call every operation of it
	Tests/RealServer/with-server.sh $(SWIFT) test --package-path Tests/RealServer

corpus: deps ## Generate and type-check every description in $CORPUS; ONLY=REGEX takes some, ARGUMENTS=... more options
	@python3 -B Tests/Corpus/corpus.py $(CORPUS) --only '$(ONLY)' $(ARGUMENTS)

corpus-stress: deps ## Give apigen what is made to break it: bombs, depths, circles, sizes; ONLY=REGEX takes some
	@python3 -B Tests/Corpus/stress.py --only '$(ONLY)' $(ARGUMENTS)

corpus-roundtrip: deps ## Send the examples of every description in $CORPUS through its models and back (needs PyYAML)
	@python3 -B Tests/Corpus/roundtrip.py $(CORPUS) --only '$(ONLY)' $(ARGUMENTS)

corpus-cost: deps ## Measure what generating and compiling costs: Stripe, e2b, LocalLab, and growth
	@python3 -B Tests/Corpus/cost.py $(CORPUS) $(ARGUMENTS)

man: deps ## Write the manual pages of locallab and apigen into .build/man/
	$(SWIFT) build --product locallab && $(SWIFT) build --product apigen && $(SWIFT) build --product generate-manual
	@mkdir -p .build/man
	@for tool in locallab apigen; do .build/debug/generate-manual .build/debug/$$tool --output-directory .build/man; done
	@ls .build/man/*.1

docs: deps ## Build the documentation into .build/docs/locallab-swift.doccarchive; any warning of docc fails it
	@SWIFT='$(SWIFT)' .ci/docs

bench: deps ## Measure the client beside libcurl in C and other clients, for the table and the chart in docs/ (ROUNDS=5)
	Benchmarks/run.sh

first-token: ## Measure a newcomer's wait, from git clone to the first streamed token of the demo
	@python3 -B Benchmarks/first-token.py $(ARGUMENTS)

fuzz: deps ## Fuzz the readers of streams, header fields and YAML, each for SECONDS (60)
	Tests/Fuzz/run.sh $(or $(SECONDS),60) $(TARGETS)

soak: deps ## Make CALLS (200,000) mixed calls with both twins, and look for leaks and lost answers
	@mkdir -p .build
	SOAK_CALLS=$(or $(CALLS),200000) SOAK_REPORT=$(CURDIR)/.build/soak.txt $(SWIFT) test --filter SoakTests
	@cat .build/soak.txt

sanitize: deps ## Run the runtime's tests with the sanitizers of $SANITIZERS (address and thread); ONLY=REGEX takes some
	@SWIFT='$(SWIFT)' SOAK_CALLS=$(or $(CALLS),2000) Tests/Sanitizers/run.sh $(SANITIZERS)

valgrind: deps ## Look for lost memory in programs over the sync client (needs valgrind)
	@SWIFT='$(SWIFT)' Tests/Sanitizers/valgrind.sh

memory: deps ## Upload and download MEGABYTES (1024) and look at the memory that it takes
	TRANSFER_MEGABYTES=$(or $(MEGABYTES),1024) $(SWIFT) test --filter ConstantMemoryTests

deps: ## Install libyaml and libcurl where they are missing
	@./.ci/install-dependencies

clean:
	rm -rf .build .build-*
