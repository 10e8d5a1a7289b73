import Foundation

/// Which reader is fuzzed; `run.sh` says it.
private let check = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap { ReaderChecks.all[$0] }

/// What libFuzzer calls with each input. A check that fails ends the process, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let check else { fatalError("FUZZ_TARGET names no reader") }
    if let fault = check(Array(UnsafeBufferPointer(start: start, count: count))) { fatalError(fault) }
    return 0
}
