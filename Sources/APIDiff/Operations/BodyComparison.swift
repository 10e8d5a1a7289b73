import OpenAPIReader

/// Looks at what an operation sends in both documents.
struct BodyRules {
    let schemas: SchemaComparison
    let log: ChangeLog

    /// Compares the bodies, media type by media type.
    func compare(_ pair: OperationPair) {
        switch (pair.old.requestBody, pair.new.requestBody) {
        case (nil, let body?):
            let rule = body.isRequired ? BodyRule.addedRequired : .addedOptional
            let ending = body.isRequired ? " and must have it" : ""
            add(rule, "\(pair.text) has a body\(ending)", pair, old: pair.old.position, new: body.position)
        case (let body?, nil):
            add(.removed, "\(pair.text) no longer has a body", pair, old: body.position, new: pair.new.position)
        case (let old?, let new?): compare(old, new, pair)
        case (nil, nil): break
        }
    }

    private func compare(_ old: RequestBody, _ new: RequestBody, _ pair: OperationPair) {
        if old.isRequired != new.isRequired {
            let rule = new.isRequired ? BodyRule.becameRequired : .becameOptional
            let message = "the body of \(pair.text) is \(new.isRequired ? "required" : "no longer required")"
            add(rule, message, pair, old: old.position, new: new.position)
        }
        compareForms(old, new, pair)
        for media in new.content {
            guard let before = media.partner(among: old.content) else {
                let message = "the body of \(pair.text) may be \(media.name.quoted)"
                add(.mediaTypeAdded, message, pair, old: old.position, new: media.position)
                continue
            }
            compare(before, media, pair)
        }
        for media in old.content where media.partner(among: new.content) == nil {
            let message = "the body of \(pair.text) may no longer be \(media.name.quoted)"
            let isOverload = !media.isCovered(inRequest: old.content)
            let breaks: Breakage = isOverload ? [.wire, .source] : .wire
            add(.mediaTypeRemoved, message, pair, old: media.position, new: new.position, breaks: breaks)
        }
    }

    private func compare(_ old: MediaType, _ new: MediaType, _ pair: OperationPair) {
        compareEncodings(old, new, pair)
        let isAlone = pair.new.requestBody?.content.count == 1
        let owner = isAlone ? "the body of \(pair.text)" : "the \(new.essence.quoted) of the body of \(pair.text)"
        schemas.compare(
            old.schema ?? Schema(.any, position: old.position),
            new.schema ?? Schema(.any, position: new.position),
            .request,
            at: Place(owner, subject: "\(pair.name) request"),
            role: .argument,
            isText: new.isForm || new.isMultipartForm
        )
    }

    private func compareEncodings(_ old: MediaType, _ new: MediaType, _ pair: OperationPair) {
        let names = Set(old.encodings.keys).union(new.encodings.keys).sorted()
        for name in names where old.encodings[name] != new.encodings[name] {
            let message = "\(name.quoted) of the \(new.essence.quoted) of \(pair.text) is written in another way"
            add(.encodingChanged, message, pair, old: old.position, new: new.position)
        }
    }

    /// A method's body is JSON where there is any, else a form.
    private func compareForms(_ old: RequestBody, _ new: RequestBody, _ pair: OperationPair) {
        guard let before = MediaKind.main(of: old.content), let after = MediaKind.main(of: new.content) else { return }
        guard before != after else { return }
        let message = "a call of \(pair.text) sends \(after.text) and no longer \(before.text)"
        add(.formChanged, message, pair, old: old.position, new: new.position)
    }

    private func add(
        _ rule: BodyRule,
        _ message: String,
        _ pair: OperationPair,
        old: SourcePosition,
        new: SourcePosition,
        breaks: Breakage? = nil
    ) {
        log.add(rule.rule, "\(pair.name) request", message, old: old, new: new, breaks: breaks)
    }
}

extension MediaType {
    /// The same media type in another document: the same name, else the same without its parameters.
    func partner(among others: [MediaType]) -> MediaType? {
        others.first { $0.name == name } ?? others.first { $0.essence == essence }
    }

    /// Whether no method sends a body in this media type, since another one says the same: JSON of the same schema, or for
    /// text and bytes whatever comes first.
    fileprivate func isCovered(inRequest content: [MediaType]) -> Bool {
        let kind = MediaKind(self)
        let others = content.filter { $0 != self }
        if kind == .text || kind == .bytes, others.contains(where: { MediaKind($0) == kind }) { return true }
        return kind != .multipart && others.contains { MediaKind($0) == .json && $0.hasSchema(of: self) }
    }

    /// Whether no method asks for an answer in this media type, since the main one says the same.
    func isCovered(inResponse main: MediaType) -> Bool {
        guard MediaKind(main) == .json else { return MediaKind(main).reading == MediaKind(self).reading }
        return isXML || isRangeWithJSON || (schema == nil ? isJSON : hasSchema(of: main))
    }

    /// References are equal where their names are; what has no name is where it stands.
    private func hasSchema(of other: MediaType) -> Bool { schema?.kind == other.schema?.kind }
}

/// What kinds of bodies generated methods send and read, in the order in which one is chosen.
enum MediaKind: Int, Comparable {
    case json
    case multipart
    case form
    case text
    case bytes

    init(_ media: MediaType) {
        if media.isJSON || media.isRangeWithJSON {
            self = .json
        } else if media.isMultipartForm {
            self = .multipart
        } else if media.isForm {
            self = .form
        } else {
            self = media.isText ? .text : .bytes
        }
    }

    /// The kind that a method takes without a label.
    static func main(of content: [MediaType]) -> MediaKind? { content.map(MediaKind.init).min() }

    /// The kind as which an answer is read: what is neither JSON nor text comes as bytes.
    var reading: MediaKind { self == .json || self == .text ? self : .bytes }

    /// The kind in words.
    var text: String {
        switch self {
        case .json: "JSON"
        case .multipart: "a form of parts"
        case .form: "a form"
        case .text: "text"
        case .bytes: "bytes"
        }
    }

    static func < (left: MediaKind, right: MediaKind) -> Bool { left.rawValue < right.rawValue }
}
