// coding generated|synthesized FILE COUNT: CPU microseconds of decoding, encoding and comparing the content of the file, with generated
// models or with structs whose Codable conformance is synthesized. Both use Foundation's coders, as the runtime does.
import Foundation
import Usage

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]) else {
    print("usage: coding generated|synthesized FILE COUNT")
    exit(64)
}
let json = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))

func measure<Value: Codable & Equatable>(_ type: Value.Type) throws {
    // Each call of the runtime creates its own coder.
    func decode() throws -> Value { try JSONDecoder().decode(type, from: json) }
    let (value, other) = (try decode(), try decode())
    _ = try JSONEncoder().encode(value)
    let decoding = try cost(of: count) { for _ in 0..<count { _ = try decode() } }
    let encoding = try cost(of: count) { for _ in 0..<count { _ = try JSONEncoder().encode(value) } }
    var equal = 0
    let comparing = cost(of: count) { for _ in 0..<count where value == other { equal += 1 } }
    guard equal == count else { throw CocoaError(.coderInvalidValue) }
    print(decoding, encoding, comparing)
}

if arguments[1] == "generated" {
    try measure(Orders.self)
} else {
    try measure(Synthesized.Orders.self)
}
