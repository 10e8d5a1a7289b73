import OpenAPIReader

/// Compares the request bodies of an operation.
struct BodyComparison: RuleComparison {
    typealias Rules = BodyRule

    let schemas: SchemaComparison
    let collector: ChangeCollector

    /// Compares the bodies, media type by media type.
    func compare(_ pair: OperationPair) {
        let location = pair.location(of: "request")
        switch (pair.old.requestBody, pair.new.requestBody) {
        case (nil, let body?):
            let rule = body.isRequired ? BodyRule.addedRequired : .addedOptional
            let kind = body.isRequired ? "a required" : "an optional"
            report(rule, "\(kind) request body was added to \(pair.text)", at: location.at(new: body.position))
        case (let body?, nil):
            report(.removed, "the request body was removed from \(pair.text)", at: location.at(old: body.position))
        case (let old?, let new?): compare(old, new, pair)
        case (nil, nil): break
        }
    }

    private func compare(_ old: RequestBody, _ new: RequestBody, _ pair: OperationPair) {
        let body = "the request body of \(pair.text)"
        let location = pair.location(of: "request").at(old: old.position, new: new.position)
        if old.isRequired != new.isRequired {
            let rule = new.isRequired ? BodyRule.becameRequired : .becameOptional
            report(rule, "\(body) became \(new.isRequired ? "required" : "optional")", at: location)
        }
        compareKinds(old, new, body, location)
        for media in new.content {
            guard let before = media.counterpart(among: old.content) else {
                let message = "the media type \(media.name.quoted) was added to \(body)"
                report(.mediaTypeAdded, message, at: location.at(new: media.position))
                continue
            }
            compare(before, media, pair)
        }
        for media in old.content where media.counterpart(among: new.content) == nil {
            let message = "the media type \(media.name.quoted) was removed from \(body)"
            let hasMethod = !media.isCovered(inRequest: old.content)
            let breaks: Breakage = hasMethod ? [.wire, .source] : .wire
            report(.mediaTypeRemoved, message, at: location.at(old: media.position), breaks: breaks)
        }
    }

    /// Compares the kinds of body that the method sends by default.
    private func compareKinds(_ old: RequestBody, _ new: RequestBody, _ body: String, _ location: ChangeLocation) {
        guard let before = MediaKind.preferred(of: old.content), let after = MediaKind.preferred(of: new.content),
            before != after
        else { return }
        report(.kindChanged, "\(body) changed from \(before.text) to \(after.text)", at: location)
    }

    private func compare(_ old: MediaType, _ new: MediaType, _ pair: OperationPair) {
        let isSingle = pair.new.requestBody?.content.count == 1
        let body = "the \(isSingle ? "" : "\(new.essence.quoted) ")request body of \(pair.text)"
        let location = pair.location(of: "request").at(old: old.position, new: new.position)
        let names = Set(old.encodings.keys).union(new.encodings.keys).sorted()
        for name in names where old.encodings[name] != new.encodings[name] {
            report(.encodingChanged, "the encoding of \(name.quoted) in \(body) changed", at: location)
        }
        schemas.compare(
            SchemaPair(
                old: old.schema ?? Schema(.any, position: old.position),
                new: new.schema ?? Schema(.any, position: new.position),
                direction: .request,
                path: SchemaPath(body, subject: location.subject),
                role: .argument,
                isText: new.isForm || new.isMultipartForm
            )
        )
    }
}
