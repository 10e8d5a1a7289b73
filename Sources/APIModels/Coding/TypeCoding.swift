/// How values of one type are read from JSON and written as JSON. It is created when the type is first used and never freed, so
/// that passing it on costs nothing.
struct TypeCoding: Sendable {
    /// The types that the reader and the writer know themselves; `operations` are for all others.
    enum Kind: UInt8, Sendable {
        case integer
        case double
        case boolean
        case string
        case optionalInteger
        case optionalDouble
        case optionalBoolean
        case optionalString
        case object
        case other
    }

    /// The content of a coding.
    struct Content: Sendable {
        let kind: Kind
        let type: any APIValue.Type
        let operations: any ValueOperations.Type

        /// The coding of the elements or of the wrapped value.
        let element: TypeCoding?

        /// The properties of a model.
        let table = PermanentOnce<ObjectTable>()
    }

    private static let known = PermanentTable<TypeCoding>()

    private let content: Permanent<Content>

    /// Returns the coding of a type.
    init(of type: any APIValue.Type, _ source: any CodingSource.Type) {
        let identifier = ObjectIdentifier(type)
        if let known = Self.known[identifier] {
            self = known
        } else {
            let new = TypeCoding(source.content(of: type))
            self = Self.known.insert(new, for: identifier)
            // Another thread was faster.
            if !content.isSame(as: new.content) { new.discard() }
        }
    }

    /// Returns the coding of any type; nil if it is not an `APIValue`.
    init?<Value>(ofAny type: Value.Type, _ source: any CodingSource.Type) {
        if let known = Self.known[ObjectIdentifier(type)] {
            self = known
        } else {
            guard let type = type as? any APIValue.Type else { return nil }
            self.init(of: type, source)
        }
    }

    private init(_ content: Content) {
        self.content = Permanent(content)
    }

    private func discard() {
        content.value.table.discard()
        content.discard()
    }

    var kind: Kind { @inline(__always) get { content.value.kind } }
    var operations: any ValueOperations.Type { content.value.operations }
    var type: any APIValue.Type { content.value.type }

    /// The coding of the elements or of the wrapped value; the value's own coding for types without one.
    var element: TypeCoding { content.value.element ?? self }

    /// The properties of a model.
    @inline(__always)
    func table(_ source: any CodingSource.Type) -> ObjectTable {
        content.value.table.value { operations.table(source) }.value
    }
}

/// Finds the coding of types, for the parts of the reader that do not know all kinds of types.
protocol CodingSource: Sendable {
    static func content(of type: any APIValue.Type) -> TypeCoding.Content
}

/// Reads and writes values of one kind of types.
protocol ValueOperations: Sendable {
    /// Reads a value into uninitialized memory.
    static func read(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure)

    /// Stores the value of a property that is missing; returns false if there is none, because the property is required.
    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool

    /// Writes a value.
    static func write(
        _ coding: TypeCoding,
        from slot: ValueSlot,
        _ writer: inout JSONWriter
    ) throws(JSONWritingFailure)

    /// Whether a property with this value is left out.
    static func isMissing(_ coding: TypeCoding, _ slot: ValueSlot) -> Bool

    /// Whether two values are equal; nil if the type's own `==` decides.
    static func areEqual(
        _ coding: TypeCoding,
        _ left: ValueSlot,
        _ right: ValueSlot,
        _ source: any CodingSource.Type
    ) -> Bool?

    /// Hashes a value; returns false if the type's own method does.
    static func hash(
        _ coding: TypeCoding,
        _ slot: ValueSlot,
        into hasher: inout Hasher,
        _ source: any CodingSource.Type
    ) -> Bool

    /// Whether null is a value of the type, also inside of an optional.
    static var hasNull: Bool { get }

    /// The properties of a model.
    static func table(_ source: any CodingSource.Type) -> ObjectTable
}

extension ValueOperations {
    static func readMissing(
        _ coding: TypeCoding,
        into slot: ValueSlot,
        _ reader: inout JSONReader
    ) throws(JSONFailure) -> Bool { false }

    static func isMissing(_ coding: TypeCoding, _ slot: ValueSlot) -> Bool { false }

    static func areEqual(
        _ coding: TypeCoding,
        _ left: ValueSlot,
        _ right: ValueSlot,
        _ source: any CodingSource.Type
    ) -> Bool? { nil }

    static func hash(
        _ coding: TypeCoding,
        _ slot: ValueSlot,
        into hasher: inout Hasher,
        _ source: any CodingSource.Type
    ) -> Bool { false }

    static var hasNull: Bool { false }

    static func table(_ source: any CodingSource.Type) -> ObjectTable { ObjectTable([]) }
}
