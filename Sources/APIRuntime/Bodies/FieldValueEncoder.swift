#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Takes an encodable value apart into a `FieldValue`; null properties are left out, as a form cannot say them.
struct FieldValueEncoder: Encoder {
    /// A place of the value that is being built: children finish before their parents are read.
    final class Slot {
        var value = FieldValue.null
        var members: [(name: String, slot: Slot)]?
        var elements: [Slot]?

        /// What was written here.
        func result() -> FieldValue {
            if let members { return .object(members.map { FieldValue.Member(name: $0.name, value: $0.slot.result()) }) }
            if let elements { return .array(elements.map { $0.result() }) }
            return value
        }

        /// The place of a property; the second value of a name replaces the first.
        func member(_ name: String) -> Slot {
            if let slot = members?.first(where: { $0.name == name })?.slot { return slot }
            let slot = Slot()
            members = (members ?? []) + [(name, slot)]
            return slot
        }

        /// The place of a further element.
        func element() -> Slot {
            let slot = Slot()
            elements = (elements ?? []) + [slot]
            return slot
        }
    }

    let slot: Slot
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    /// Takes a value apart.
    static func encode(_ value: some Encodable) throws -> FieldValue {
        let slot = Slot()
        try write(value, to: slot, path: [])
        return slot.result()
    }

    /// Writes a value where its type's own coding would lose the form in which JSON shows it.
    static func write(_ value: some Encodable, to slot: Slot, path: [any CodingKey]) throws {
        switch value {
        case let file as FilePart: slot.value = .file(file)
        case let url as URL: slot.value = .text(url.absoluteString)
        case let number as Decimal: slot.value = .literal(number.description)
        case let data as Data: slot.value = .text(data.base64EncodedString())
        default: try value.encode(to: FieldValueEncoder(slot: slot, codingPath: path))
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if slot.members == nil { slot.members = [] }
        return KeyedEncodingContainer(Keyed<Key>(slot: slot, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if slot.elements == nil { slot.elements = [] }
        return Unkeyed(slot: slot, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(slot: slot, codingPath: codingPath)
    }
}

extension FieldValueEncoder {
    /// One value without a name.
    struct Single: SingleValueEncodingContainer {
        let slot: Slot
        let codingPath: [any CodingKey]

        func encodeNil() { slot.value = .null }
        func encode(_ value: Bool) { slot.value = .literal(value ? "true" : "false") }
        func encode(_ value: String) { slot.value = .text(value) }
        func encode(_ value: Double) throws { slot.value = try number(value) }
        func encode(_ value: Float) throws { slot.value = try number(value) }
        func encode(_ value: Int) { slot.value = .literal(String(value)) }
        func encode(_ value: Int8) { slot.value = .literal(String(value)) }
        func encode(_ value: Int16) { slot.value = .literal(String(value)) }
        func encode(_ value: Int32) { slot.value = .literal(String(value)) }
        func encode(_ value: Int64) { slot.value = .literal(String(value)) }
        func encode(_ value: UInt) { slot.value = .literal(String(value)) }
        func encode(_ value: UInt8) { slot.value = .literal(String(value)) }
        func encode(_ value: UInt16) { slot.value = .literal(String(value)) }
        func encode(_ value: UInt32) { slot.value = .literal(String(value)) }
        func encode(_ value: UInt64) { slot.value = .literal(String(value)) }

        func encode(_ value: some Encodable) throws {
            try FieldValueEncoder.write(value, to: slot, path: codingPath)
        }

        private func number<Number: BinaryFloatingPoint & LosslessStringConvertible & Encodable>(
            _ value: Number
        ) throws -> FieldValue {
            guard value.isFinite else {
                throw EncodingError.invalidValue(
                    value,
                    EncodingError.Context(codingPath: codingPath, debugDescription: "no form has infinite numbers")
                )
            }
            let text = String(value)
            return .literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
        }
    }

    /// The properties of an object.
    struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let slot: Slot
        let codingPath: [any CodingKey]

        func encodeNil(forKey key: Key) { slot.member(key.stringValue).value = .null }

        func encode(_ value: some Encodable, forKey key: Key) throws {
            try FieldValueEncoder.write(value, to: slot.member(key.stringValue), path: codingPath + [key])
        }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy keyType: NestedKey.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<NestedKey> {
            encoder(key).container(keyedBy: keyType)
        }

        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder(key).unkeyedContainer()
        }

        func superEncoder() -> any Encoder {
            FieldValueEncoder(slot: slot.member("super"), codingPath: codingPath)
        }

        func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }

        private func encoder(_ key: Key) -> FieldValueEncoder {
            FieldValueEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key])
        }
    }

    /// The elements of a list.
    struct Unkeyed: UnkeyedEncodingContainer {
        let slot: Slot
        let codingPath: [any CodingKey]
        var count: Int { slot.elements?.count ?? 0 }

        func encodeNil() { slot.element().value = .null }

        func encode(_ value: some Encodable) throws {
            try FieldValueEncoder.write(value, to: slot.element(), path: codingPath)
        }

        func nestedContainer<NestedKey: CodingKey>(
            keyedBy keyType: NestedKey.Type
        ) -> KeyedEncodingContainer<NestedKey> {
            superEncoder().container(keyedBy: keyType)
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

        func superEncoder() -> any Encoder { FieldValueEncoder(slot: slot.element(), codingPath: codingPath) }
    }
}
