@_spi(Generated) import APIModels

/// A model with a required and an optional property.
struct Circle: ObjectModel {
    var radius: Int
    var name: String?

    init(radius: Int, name: String? = nil) {
        self.radius = radius
        self.name = name
    }

    static let layout: ObjectLayout<Self> = .init("radius name", Self.init(radius:name:))
}

/// All of its properties are optional.
struct Box: ObjectModel {
    var name: String?
    var width: Double?
    var inner: Shape?

    init(name: String? = nil, width: Double? = nil, inner: Shape? = nil) {
        self.name = name
        self.width = width
        self.inner = inner
    }

    static let layout: ObjectLayout<Self> = .init("name width inner", Self.init(name:width:inner:))
}

/// A union without a tag, as the generator writes it.
indirect enum Shape: MatchedUnion {
    case text(String)
    case circle(Circle)
    case box(Box)
    case map([String: Int])
    case list([Shape])
    case unknown(JSONValue)

    static var members: UnionMembers<Self> { .best(Self.text, Self.circle, Self.box, Self.map, Self.list) }

    var payload: any APIValue {
        switch self {
        case .text(let value): value
        case .circle(let value): value
        case .box(let value): value
        case .map(let value): value
        case .list(let value): value
        case .unknown(let value): value
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

/// A union of any two types.
enum Either<First: APIValue, Second: APIValue>: MatchedUnion {
    case first(First)
    case second(Second)
    case unknown(JSONValue)

    static var members: UnionMembers<Self> { .best(Self.first, Self.second) }
    var payload: any APIValue {
        switch self {
        case .first(let value): value
        case .second(let value): value
        case .unknown(let value): value
        }
    }
}

/// A union with a tag, as the generator writes it.
enum Tagged: TaggedUnion {
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

    var payload: any APIValue {
        switch self {
        case .circle(let value): value
        case .box(let value): value
        case .unknown(let value): value
        }
    }
}
