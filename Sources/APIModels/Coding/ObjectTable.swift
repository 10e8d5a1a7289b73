/// The properties of a model, as the reader and the writer need them.
struct ObjectTable: Sendable {
    /// A property: its name, its type and its offset in the model.
    struct Property: Sendable {
        let name: JSONName
        let offset: Int
        let kind: TypeCoding.Kind
        let coding: TypeCoding

        /// Whether nil is written as null.
        let isNullWritten: Bool

        /// The name in quotation marks, and a colon.
        let quotedName: PermanentList<UInt8>

        init(name: String, offset: Int, coding: TypeCoding, isNullWritten: Bool) {
            self.name = JSONName(permanent: name)
            self.offset = offset
            self.coding = coding
            self.isNullWritten = isNullWritten
            kind = coding.kind
            var quoted: [UInt8] = []
            quoted.appendQuoted(name)
            quotedName = PermanentList(quoted + [UInt8(ascii: ":")])
        }
    }

    let properties: PermanentList<Property>

    /// The names, for messages and for names with escapes.
    let names: PermanentList<String>

    init(_ properties: [(name: String, property: Property)]) {
        self.properties = PermanentList(properties.map(\.property))
        names = PermanentList(properties.map(\.name))
    }

    /// The index of a property with a name that has escapes in JSON.
    func index(of name: String) -> Int? {
        (0..<names.count).first { names[$0].utf8.elementsEqual(name.utf8) }
    }
}

/// A set of a model's properties.
struct PropertySet {
    private var low: UInt64 = 0

    /// The properties from the 64th.
    private var high: [UInt64] = []

    @inline(__always)
    func contains(_ index: Int) -> Bool {
        index < 64 ? low & (1 << UInt64(index)) != 0 : containsHigh(index)
    }

    /// Inserts a property that is not in the set, or removes one that is.
    @inline(__always)
    mutating func toggle(_ index: Int) {
        if index < 64 { low ^= 1 << UInt64(index) } else { toggleHigh(index) }
    }

    private func containsHigh(_ index: Int) -> Bool {
        let word = index / 64 - 1
        return word < high.count && high[word] & (1 << UInt64(index % 64)) != 0
    }

    private mutating func toggleHigh(_ index: Int) {
        let word = index / 64 - 1
        while high.count <= word { high.append(0) }
        high[word] ^= 1 << UInt64(index % 64)
    }
}
