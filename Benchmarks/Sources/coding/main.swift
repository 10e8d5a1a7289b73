// coding generated|synthesized FILE COUNT: CPU microseconds of decoding, encoding, comparing and hashing the content of the file: generated
// models with the runtime's reader and writer, or structs whose Codable conformance is synthesized with Foundation's coders.
@_spi(Generated) import APIRuntime
import Foundation
import Usage

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    print("usage: coding generated|synthesized FILE COUNT")
    exit(64)
}
let json = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
let bytes = Array(json)

func measure<Value: Hashable>(_ decode: () throws -> Value, _ encode: (Value) throws -> Void) throws {
    let (value, other) = (try decode(), try decode())
    try encode(value)
    let decoding = try cost(of: count) { for _ in 0..<count { _ = try decode() } }
    let encoding = try cost(of: count) { for _ in 0..<count { try encode(value) } }
    var equal = 0
    let comparing = cost(of: count) { for _ in 0..<count where value == other { equal += 1 } }
    let hashing = cost(of: count) { for _ in 0..<count where value.hashValue == other.hashValue { equal += 1 } }
    guard equal == 2 * count else { throw CocoaError(.coderInvalidValue) }
    print(decoding, encoding, comparing, hashing / 2)
}

if arguments[1] == "generated" {
    try measure({ try ModelJSON.decode(Orders.self, from: bytes) }, { _ = try ModelJSON.encode($0) })
} else {
    // Each call creates its own coder, as a client does.
    try measure({ try JSONDecoder().decode(Synthesized.Orders.self, from: json) }, { _ = try JSONEncoder().encode($0) })
}
