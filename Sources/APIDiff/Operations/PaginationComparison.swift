import OpenAPIReader

/// Looks at how an operation's list is read page by page in both documents.
struct PageRules {
    let log: ChangeLog

    /// Compares what turns the page, and what of an answer is the list.
    func compare(_ pair: OperationPair) {
        switch (pair.old.pagination, pair.new.pagination) {
        case (nil, let pages?):
            add(.added, "\(pair.text) can be read page by page", pair, new: pages.position)
        case (let pages?, nil):
            add(.removed, "\(pair.text) can no longer be read page by page", pair, old: pages.position)
        case (let old?, let new?): compare(old, new, pair)
        case (nil, nil): break
        }
    }

    private func compare(_ old: PaginationExtension, _ new: PaginationExtension, _ pair: OperationPair) {
        if turn(old) != turn(new) {
            let message = "the next page of \(pair.text) comes by \(turn(new)) and no longer by \(turn(old))"
            add(.turnChanged, message, pair, old: old.position, new: new.position)
        }
        if old.items?.text != new.items?.text {
            let lists = [new, old].map { $0.items?.text.quoted ?? "the answer" }
            let message = "the list of a page of \(pair.text) is \(lists[0]) and no longer \(lists[1])"
            add(.itemsChanged, message, pair, old: old.position, new: new.position)
        }
    }

    private func turn(_ pages: PaginationExtension) -> String {
        switch pages.turn {
        case .link: "its 'Link' field"
        case .cursor(let name, let next): "\(next.text.quoted) in \(name.text.quoted)"
        case .number(let name, let first): "its number in \(name.text.quoted), from \(first) on"
        case .offset(let name): "its offset in \(name.text.quoted)"
        }
    }

    private func add(
        _ rule: PageRule,
        _ message: String,
        _ pair: OperationPair,
        old: SourcePosition? = nil,
        new: SourcePosition? = nil
    ) {
        log.add(rule.rule, pair.name, message, old: old ?? pair.old.position, new: new ?? pair.new.position)
    }
}
