@_spi(Generated) @testable import APIModels

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Properties of the reader and the writer of JSON for any input.
enum JSONChecks {
    /// A model with a property of each kind.
    struct Probe: ObjectModel {
        var text: String?
        var number: Double?
        var list: [Probe]?
        var any: JSONValue?
        var level: Level?
        var map: [String: Int]?
        var either: Either?

        static let layout: ObjectLayout<Self> = .init(
            "text number list any level map either",
            Self.init(text:number:list:any:level:map:either:)
        )
    }

    enum Level: OpenEnum {
        case low, high, unknown(String)

        static let knownValues: KnownValues<Self> = [.low, .high]
        var rawValue: String {
            switch self {
            case .low: "low"
            case .high: "high"
            case .unknown(let value): value
            }
        }
    }

    indirect enum Either: MatchedUnion {
        case text(String)
        case probe(Probe)
        case list([Either])
        case unknown(JSONValue)

        static var members: UnionMembers<Self> { .best(Self.text, Self.probe, Self.list) }
        var payload: any APIValue {
            switch self {
            case .text(let value): value
            case .probe(let value): value
            case .list(let value): value
            case .unknown(let value): value
            }
        }
    }

    /// What was read is written as JSON that is read as the same value.
    static func readsTheValueThatItWrites(_ bytes: [UInt8]) -> String? {
        let any = fault(of: JSONValue.self, bytes)
        let isValid = bytes.withUnsafeBytes { JSONDecoding.isValid($0) }
        if !isValid, (try? JSONDecoding.value(JSONValue.self, from: bytes)) != nil { return "invalid JSON is read" }
        if !isValid, (try? JSONDecoding.value(Probe.self, from: bytes)) != nil {
            return "invalid JSON is read as a model"
        }
        return any ?? fault(of: Probe.self, bytes) ?? fault(of: [Probe].self, bytes) ?? fault(of: Either.self, bytes)
    }

    private static func fault<Value: APIValue>(of type: Value.Type, _ bytes: [UInt8]) -> String? {
        guard let value = try? JSONDecoding.value(type, from: bytes) else { return nil }
        guard let text = try? JSONEncoding.bytes(of: value) else { return "\(value) is not written" }
        guard let other = try? JSONDecoding.value(type, from: text), other == value else {
            return "\(value) is read as another value"
        }
        return (try? JSONEncoding.bytes(of: other)) == text ? nil : "\(value) is written in two ways"
    }

    /// What both accept is the same value for `JSONDecoder`, which also accepts other encodings than UTF-8, and of two properties with
    /// the same name reads the first one.
    static func readsLikeJSONDecoder(_ bytes: [UInt8]) -> String? {
        if bytes.withUnsafeBytes({ hasDuplicateNames($0) }) { return nil }
        return difference(JSONValue.self, bytes) ?? difference(Probe.self, bytes) ?? difference([Double].self, bytes)
            ?? difference([Int].self, bytes) ?? difference([String].self, bytes)
    }

    private static func difference<Value: APIValue>(_ type: Value.Type, _ bytes: [UInt8]) -> String? {
        guard let value = try? JSONDecoding.value(type, from: bytes),
            let other = try? JSONDecoder().decode(type, from: Data(bytes))
        else { return nil }
        return value == other ? nil : "\(value) and \(other)"
    }

    private static func hasDuplicateNames(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var reader = JSONReader(bytes, ModelCodings.self)
        var hasDuplicates = false
        try? findDuplicates(&reader, &hasDuplicates)
        return hasDuplicates
    }

    private static func findDuplicates(_ reader: inout JSONReader, _ hasDuplicates: inout Bool) throws {
        switch reader.cursor.peek() {
        case UInt8(ascii: "{"):
            var names: Set<String> = []
            guard try reader.beginObject() else { return }
            repeat {
                if !names.insert(try reader.name()).inserted { hasDuplicates = true }
                try findDuplicates(&reader, &hasDuplicates)
            } while try reader.hasNextProperty()
        case UInt8(ascii: "["):
            guard try reader.beginArray() else { return }
            repeat { try findDuplicates(&reader, &hasDuplicates) } while try reader.hasNextElement()
        default: try reader.skipValue()
        }
    }
}
