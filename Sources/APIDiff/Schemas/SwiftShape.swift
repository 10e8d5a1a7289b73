import OpenAPIReader

/// The kind of Swift type of a schema: a change of it stops source from compiling.
///
/// `APIPlan` decides the same in more detail; a test compares the formats.
enum SwiftShape: Hashable {
    /// A type of Swift or of the runtime, by its name.
    case scalar(String)
    case openEnum
    case array
    case dictionary
    case structure
    case union

    /// Returns the shape of a resolved schema.
    init(_ schema: Schema) {
        if Self.isEnum(schema) {
            self = .openEnum
            return
        }
        switch schema.kind {
        case .any, .nothing, .reference, .all: self = .scalar("JSONValue")
        case .boolean: self = .scalar("Bool")
        case .integer(let format): self = .scalar(Self.integers[format ?? ""] ?? "Int")
        case .number(let format): self = .scalar(Self.numbers[format ?? ""] ?? "Double")
        case .string(let format): self = .scalar(Self.text(format, schema.content))
        case .array: self = .array
        case .tuple: self = .structure
        case .object(let object):
            self = object.properties.isEmpty && object.variants.isEmpty ? .dictionary : .structure
        case .union: self = .union
        }
    }

    /// Whether the type is declared in the generated code, so that its name matters.
    var isDeclared: Bool {
        switch self {
        case .openEnum, .structure, .union: true
        case .scalar, .array, .dictionary: false
        }
    }

    /// A single constant number is not an enum, and neither is a boolean.
    private static func isEnum(_ schema: Schema) -> Bool {
        guard schema.allowedValues.allSatisfy({ $0.scalar != nil }) else { return false }
        switch schema.kind {
        case .string: return !schema.allowedValues.isEmpty
        case .integer, .number: return schema.allowedValues.count > 1
        case .any: return schema.allowedValues.count > 1 || schema.allowedValues.first?.string != nil
        default: return false
        }
    }

    private static func text(_ format: String?, _ content: StringContent?) -> String {
        switch content?.encoding?.lowercased() {
        case "base64": return "Base64Data"
        case "base64url": return "Base64URLData"
        default: break
        }
        return strings[format ?? ""] ?? "String"
    }

    /// The formats of integers with types of their own.
    static let integers = [
        "int8": "Int8", "int16": "Int16", "int32": "Int32", "uint": "UInt", "uint8": "UInt8", "uint16": "UInt16",
        "uint32": "UInt32", "uint64": "UInt64",
    ]

    /// The formats of numbers with types of their own.
    static let numbers = ["decimal": "DecimalNumber", "decimal128": "DecimalNumber"]

    /// The formats of strings with types of their own.
    static let strings = [
        "date-time": "DateTime", "date": "CalendarDate", "time": "TimeOfDay", "duration": "CalendarDuration",
        "uuid": "UUIDText", "uri": "URLText", "url": "URLText", "byte": "Base64Data", "base64": "Base64Data",
        "base64url": "Base64URLData", "decimal": "DecimalText",
    ]
}
