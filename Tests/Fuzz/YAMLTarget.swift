/// Called by libFuzzer with each input. A failing check ends the process, and libFuzzer keeps the input.
///
/// Safety: libFuzzer passes `count` bytes that stay valid during the call.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let fault = YAMLCheck.fault(Array(UnsafeBufferPointer(start: start, count: count))) { fatalError(fault) }
    return 0
}
