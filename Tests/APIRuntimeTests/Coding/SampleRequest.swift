import APIRuntime

/// A request.
struct SampleRequest: Codable, Hashable, Sendable {
    /// What to go on from.
    var prompt: String
    /// At most 32000.
    var maxTokens: Int?
    /// Missing and null differ.
    var systemPrompt: Nullable<String>?
    /// Always there, may be null.
    var model: String?
    /// Who speaks.
    var roles: [SampleRole]
    /// Where.
    var places: [SamplePlace]?
    /// Anything.
    var extra: [String: JSONValue]?

    /// Makes a value from its properties.
    init(
        prompt: String,
        maxTokens: Int? = nil,
        systemPrompt: Nullable<String>? = nil,
        model: String?,
        roles: [SampleRole],
        places: [SamplePlace]? = nil,
        extra: [String: JSONValue]? = nil
    ) {
        self.prompt = prompt
        self.maxTokens = maxTokens
        self.systemPrompt = systemPrompt
        self.model = model
        self.roles = roles
        self.places = places
        self.extra = extra
    }

    init(from decoder: any Decoder) throws {
        let object = try ObjectDecoder(decoder)
        prompt = try object.required("prompt")
        maxTokens = try object.optional("max_tokens")
        systemPrompt = try object.nullable("system_prompt")
        model = try object.optional("model")
        roles = try object.required("roles")
        places = try object.optional("places")
        extra = try object.optional("extra")
    }

    func encode(to encoder: any Encoder) throws {
        var object = ObjectEncoder(encoder)
        try object.required("prompt", prompt)
        try object.optional("max_tokens", maxTokens)
        try object.nullable("system_prompt", systemPrompt)
        try object.required("model", model)
        try object.required("roles", roles)
        try object.optional("places", places)
        try object.optional("extra", extra)
    }
}

/// An open enum.
enum SampleRole: RawRepresentable, Codable, Hashable, Sendable {
    case system
    case user
    case unknown(String)

    init(rawValue: String) {
        switch rawValue {
        case "system": self = .system
        case "user": self = .user
        default: self = .unknown(rawValue)
        }
    }

    var rawValue: String {
        switch self {
        case .system: "system"
        case .user: "user"
        case .unknown(let value): value
        }
    }
}

/// A union of two kinds.
enum SamplePlace: Codable, Hashable, Sendable {
    case string(String)
    case integer(Int)
    case unknown(JSONValue)

    init(from decoder: any Decoder) throws {
        self = try UnionDecoder(decoder).first(Self.unknown, [.init(Self.integer), .init(Self.string)])
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .unknown(let value): try container.encode(value)
        }
    }
}
