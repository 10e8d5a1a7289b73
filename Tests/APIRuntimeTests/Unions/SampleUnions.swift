import APIRuntime

/// Whatever has the properties of a shape; each test says which.
struct Circle: Codable, Hashable, Sendable {
    var radius: Int
    var name: String?

    init(radius: Int, name: String? = nil) {
        self.radius = radius
        self.name = name
    }

    init(from decoder: any Decoder) throws {
        let object = try ObjectDecoder(decoder)
        radius = try object.required("radius")
        name = try object.optional("name")
    }

    func encode(to encoder: any Encoder) throws {
        var object = ObjectEncoder(encoder)
        try object.required("radius", radius)
        try object.optional("name", name)
    }
}

/// All of its properties are optional.
struct Box: Codable, Hashable, Sendable {
    var name: String?
    var width: Double?
    var inner: Shape?

    init(name: String? = nil, width: Double? = nil, inner: Shape? = nil) {
        self.name = name
        self.width = width
        self.inner = inner
    }

    init(from decoder: any Decoder) throws {
        let object = try ObjectDecoder(decoder)
        name = try object.optional("name")
        width = try object.optional("width")
        inner = try object.optional("inner")
    }

    func encode(to encoder: any Encoder) throws {
        var object = ObjectEncoder(encoder)
        try object.optional("name", name)
        try object.optional("width", width)
        try object.optional("inner", inner)
    }
}

/// A union as the generator writes one that nothing tells apart.
indirect enum Shape: Codable, Hashable, Sendable {
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
enum Level: RawRepresentable, Codable, Hashable {
    case low
    case high
    case unknown(String)

    init(rawValue: String) {
        switch rawValue {
        case "low": self = .low
        case "high": self = .high
        default: self = .unknown(rawValue)
        }
    }

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
enum Tagged: Codable, Hashable, Sendable {
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
