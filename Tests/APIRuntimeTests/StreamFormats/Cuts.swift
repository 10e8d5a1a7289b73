/// The ways in which tests cut bytes into deliveries.
enum Cuts {
    /// As a whole, byte by byte, split at every offset, and for short input at every two offsets.
    static func all(of bytes: [UInt8]) -> [[[UInt8]]] {
        let count = bytes.count
        var result = [[bytes], bytes.map { [$0] }]
        result += (0...count).map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
        guard count <= 40 else { return result }
        for first in 0...count {
            result += (first...count).map { [Array(bytes[..<first]), Array(bytes[first..<$0]), Array(bytes[$0...])] }
        }
        return result
    }

    /// Cut at random into pieces of at most `longest` bytes.
    static func random(of bytes: [UInt8], longest: Int, using source: inout SeededSource) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 1...longest, using: &source))
            result.append(Array(bytes[start..<end]))
            start = end
        }
        return result
    }
}

/// A random source with the same numbers every time (SplitMix64).
struct SeededSource: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// The bytes of texts: `==` of strings is also true for canonically equivalent text.
func utf8(_ texts: [String]) -> [[UInt8]] {
    texts.map { Array($0.utf8) }
}
