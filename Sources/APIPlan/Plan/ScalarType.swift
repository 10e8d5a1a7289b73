/// The type of a format; the raw value is its name in Swift.
package enum ScalarType: String, Hashable, Sendable, CaseIterable {
    /// Integers of a fixed width.
    case int8 = "Int8"
    case int16 = "Int16"
    case int32 = "Int32"
    case uint = "UInt"
    case uint8 = "UInt8"
    case uint16 = "UInt16"
    case uint32 = "UInt32"
    case uint64 = "UInt64"
    /// Types of the runtime.
    case decimalNumber = "DecimalNumber"
    case dateTime = "DateTime"
    case calendarDate = "CalendarDate"
    case timeOfDay = "TimeOfDay"
    case calendarDuration = "CalendarDuration"
    case uuid = "UUIDText"
    case url = "URLText"
    case base64 = "Base64Data"
    case base64URL = "Base64URLData"
    case decimalText = "DecimalText"

    /// Whether the runtime declares it, and not Swift.
    package var isRuntime: Bool {
        switch self {
        case .int8, .int16, .int32, .uint, .uint8, .uint16, .uint32, .uint64: false
        default: true
        }
    }

    /// Returns the type of an integer with a format (OpenAPI's registry of formats); nil for `Int`.
    ///
    /// `int64` is `Int`, which has 64 bits wherever the runtime runs.
    package static func integer(format: String?) -> ScalarType? {
        switch format {
        case "int8": .int8
        case "int16": .int16
        case "int32": .int32
        case "uint": .uint
        case "uint8": .uint8
        case "uint16": .uint16
        case "uint32": .uint32
        case "uint64": .uint64
        default: nil
        }
    }

    /// Returns the type of a number with a format; nil for `Double`.
    package static func number(format: String?) -> ScalarType? {
        format == "decimal" || format == "decimal128" ? .decimalNumber : nil
    }

    /// Returns the type of a string with a format; nil for `String`.
    package static func string(format: String?) -> ScalarType? {
        switch format {
        case "date-time": .dateTime
        case "date": .calendarDate
        case "time": .timeOfDay
        case "duration": .calendarDuration
        case "uuid": .uuid
        case "uri", "url": .url
        case "byte", "base64": .base64
        case "base64url": .base64URL
        case "decimal": .decimalText
        default: nil
        }
    }
}
