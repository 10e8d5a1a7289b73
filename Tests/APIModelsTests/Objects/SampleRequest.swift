@_spi(Generated) import APIModels

/// A request.
struct SampleRequest: ObjectModel {
    /// The text to continue.
    var prompt: String
    /// At most 32000.
    var maxTokens: Int?
    /// Missing and null differ.
    var systemPrompt: Nullable<String>?
    /// Required, may be null.
    var model: String?
    /// The speakers.
    var roles: [SampleRole]
    /// The places.
    var places: [SamplePlace]?
    /// Anything.
    var extra: [String: JSONValue]?

    /// Creates a value from its properties.
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

    static let layout: ObjectLayout<Self> = .init(
        ["prompt", "max_tokens", "system_prompt", "model", "roles", "places", "extra"],
        Self.init(prompt:maxTokens:systemPrompt:model:roles:places:extra:),
        nulls: "model"
    )
}

/// An open enum.
enum SampleRole: OpenEnum {
    case system, user, unknown(String)

    static let knownValues: KnownValues<Self> = [.system, .user]
    var rawValue: String {
        switch self {
        case .system: "system"
        case .user: "user"
        case .unknown(let value): value
        }
    }
}

/// A union of two types.
enum SamplePlace: MatchedUnion {
    case string(String)
    case integer(Int)
    case unknown(JSONValue)

    static var members: UnionMembers<Self> { .first(Self.integer, Self.string) }
    var payload: any APIValue {
        switch self {
        case .string(let value): value
        case .integer(let value): value
        case .unknown(let value): value
        }
    }
}
