import APIRuntime

/// Whatever has the properties of a shape; each test says which.
struct Circle: ObjectCodable, Hashable, Sendable {
    var radius: Int
    var name: String?

    init(radius: Int, name: String? = nil) {
        self.radius = radius
        self.name = name
    }

    static let keys: ObjectKeys = "radius name"
    static func decode(from object: inout ObjectDecoder) throws -> Self { try object.make(Self.init(radius:name:)) }
    func encode(to object: inout ObjectEncoder) throws { try object.write(radius, name) }
}

/// All of its properties are optional.
struct Box: ObjectCodable, Hashable, Sendable {
    var name: String?
    var width: Double?
    var inner: Shape?

    init(name: String? = nil, width: Double? = nil, inner: Shape? = nil) {
        self.name = name
        self.width = width
        self.inner = inner
    }

    static let keys: ObjectKeys = "name width inner"
    static func decode(from object: inout ObjectDecoder) throws -> Self {
        try object.make(Self.init(name:width:inner:))
    }
    func encode(to object: inout ObjectEncoder) throws { try object.write(name, width, inner) }
}

/// A union as the generator writes one that nothing tells apart.
indirect enum Shape: APIValue, Hashable, Sendable {
    case text(String)
    case circle(Circle)
    case box(Box)
    case map([String: Int])
    case list([Shape])
    case unknown(JSONValue)

    init(from decoder: any Decoder) throws {
        self = try UnionDecoder(decoder).best(
            Self.unknown,
            [.init(Self.text), .init(Self.circle), .init(Self.box), .init(Self.map), .init(Self.list)]
        )
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let value): try container.encode(value)
        case .circle(let value): try container.encode(value)
        case .box(let value): try container.encode(value)
        case .map(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .unknown(let value): try container.encode(value)
        }
    }
}

/// An open enum as the generator writes it.
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

/// A union of one payload each, for tests of a single question.
enum Either<First: Decodable & Hashable, Second: Decodable & Hashable>: Decodable, Hashable {
    case first(First)
    case second(Second)
    case unknown(JSONValue)

    init(from decoder: any Decoder) throws {
        self = try UnionDecoder(decoder).best(Self.unknown, [.init(Self.first), .init(Self.second)])
    }
}

/// A union with a tag, as the generator writes it.
enum Tagged: APIValue, Hashable, Sendable {
    case circle(Circle)
    case box(Box)
    case unknown(JSONValue)

    init(from decoder: any Decoder) throws {
        let union = UnionDecoder(decoder)
        switch union.tag("kind") {
        case "circle", "ring": self = .circle(try union.value())
        case "box", "true", "7": self = .box(try union.value())
        default: self = .unknown(try union.unknown())
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .circle(let value): try container.encode(value)
        case .box(let value): try container.encode(value)
        case .unknown(let value): try container.encode(value)
        }
    }
}
