/// Finds the coding of every type that a generated model can hold.
enum ModelCodings: CodingSource {
    static func content(of type: any APIValue.Type) -> TypeCoding.Content {
        type.codingContent
    }
}

extension APIValue {
    fileprivate static var codingContent: TypeCoding.Content {
        let (kind, operations, element) = parts
        return TypeCoding.Content(
            kind: kind,
            type: Self.self,
            operations: operations,
            element: element.map { TypeCoding(of: $0, ModelCodings.self) }
        )
    }

    private typealias Parts = (TypeCoding.Kind, any ValueOperations.Type, (any APIValue.Type)?)

    private static var parts: Parts {
        if let kind = standardKind { return (kind, ScalarOperations.self, nil) }
        switch Self.self {
        case let type as any WrapperType.Type: return (.other, type.wrapperOperations, type.wrappedType)
        case let type as any ObjectModel.Type: return (.object, objectOperations(type), nil)
        case let type as any OpenEnum.Type: return (.other, enumOperations(type), rawType(type))
        case let type as any FormattedText.Type: return (.other, textOperations(type), nil)
        case let type as any MatchedUnion.Type: return (.other, unionOperations(type), nil)
        case let type as any TaggedUnion.Type: return (.other, taggedOperations(type), nil)
        case let type as any OpenObjectModel.Type: return (.other, openOperations(type), nil)
        case let type as any (FixedWidthInteger & APIValue).Type: return (.other, integerOperations(type), nil)
        case is JSONValue.Type: return (.other, AnyValueOperations.self, nil)
        case is DecimalNumber.Type: return (.other, DecimalNumberOperations.self, nil)
        case is FilePart.Type: return (.other, FileOperations.self, nil)
        default: return (.other, ForeignOperations<Self>.self, nil)
        }
    }

    private static var standardKind: TypeCoding.Kind? {
        switch Self.self {
        case is Int.Type: .integer
        case is Double.Type: .double
        case is Bool.Type: .boolean
        case is String.Type: .string
        case is Int?.Type: .optionalInteger
        case is Double?.Type: .optionalDouble
        case is Bool?.Type: .optionalBoolean
        case is String?.Type: .optionalString
        default: nil
        }
    }
}

private func objectOperations<Model: ObjectModel>(_ type: Model.Type) -> any ValueOperations.Type {
    ObjectOperations<Model>.self
}

private func enumOperations<Value: OpenEnum>(_ type: Value.Type) -> any ValueOperations.Type {
    EnumOperations<Value>.self
}

/// The raw types of generated enums are values themselves.
private func rawType<Value: OpenEnum>(_ type: Value.Type) -> (any APIValue.Type)? {
    Value.RawValue.self as? any APIValue.Type
}

private func textOperations<Text: FormattedText>(_ type: Text.Type) -> any ValueOperations.Type {
    FormattedTextOperations<Text>.self
}

private func unionOperations<Union: MatchedUnion>(_ type: Union.Type) -> any ValueOperations.Type {
    MatchedUnionOperations<Union>.self
}

private func taggedOperations<Union: TaggedUnion>(_ type: Union.Type) -> any ValueOperations.Type {
    TaggedUnionOperations<Union>.self
}

private func openOperations<Model: OpenObjectModel>(_ type: Model.Type) -> any ValueOperations.Type {
    OpenObjectOperations<Model>.self
}

private func integerOperations<Value: FixedWidthInteger>(_ type: Value.Type) -> any ValueOperations.Type {
    IntegerOperations<Value>.self
}

/// A type that holds values of another one.
private protocol WrapperType {
    static var wrapperOperations: any ValueOperations.Type { get }
    static var wrappedType: any APIValue.Type { get }
}

extension Optional: WrapperType where Wrapped: APIValue {
    fileprivate static var wrapperOperations: any ValueOperations.Type { OptionalOperations<Wrapped>.self }
    fileprivate static var wrappedType: any APIValue.Type { Wrapped.self }
}

extension Nullable: WrapperType where Wrapped: APIValue {
    fileprivate static var wrapperOperations: any ValueOperations.Type { NullableOperations<Wrapped>.self }
    fileprivate static var wrappedType: any APIValue.Type { Wrapped.self }
}

extension Array: WrapperType where Element: APIValue {
    fileprivate static var wrapperOperations: any ValueOperations.Type { ArrayOperations<Element>.self }
    fileprivate static var wrappedType: any APIValue.Type { Element.self }
}

extension Dictionary: WrapperType where Key == String, Value: APIValue {
    fileprivate static var wrapperOperations: any ValueOperations.Type { DictionaryOperations<Value>.self }
    fileprivate static var wrappedType: any APIValue.Type { Value.self }
}

extension TaggedPayload: WrapperType {
    fileprivate static var wrapperOperations: any ValueOperations.Type { TaggedPayloadOperations<Payload>.self }
    fileprivate static var wrappedType: any APIValue.Type { Payload.self }
}

extension Indirect: WrapperType where Value: APIValue {
    fileprivate static var wrapperOperations: any ValueOperations.Type { StorageOperations<Self>.self }
    fileprivate static var wrappedType: any APIValue.Type { Value.self }
}

extension OptionalIndirect: WrapperType where Wrapped: APIValue {
    fileprivate static var wrapperOperations: any ValueOperations.Type { StorageOperations<Self>.self }
    fileprivate static var wrappedType: any APIValue.Type { Wrapped?.self }
}
