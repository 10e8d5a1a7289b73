import OpenAPIReader

/// Compares the pagination of an operation.
struct PaginationComparison: RuleComparison {
    typealias Rules = PaginationRule

    let collector: ChangeCollector

    /// Compares how the next page is requested, and which part of a response has the items.
    func compare(_ pair: OperationPair) {
        switch (pair.old.pagination, pair.new.pagination) {
        case (nil, let pages?):
            report(.added, "pagination was added to \(pair.text)", at: pair.location.at(new: pages.position))
        case (let pages?, nil):
            report(.removed, "pagination was removed from \(pair.text)", at: pair.location.at(old: pages.position))
        case (let old?, let new?): compare(old, new, pair)
        case (nil, nil): break
        }
    }

    private func compare(_ old: PaginationExtension, _ new: PaginationExtension, _ pair: OperationPair) {
        let location = pair.location.at(old: old.position, new: new.position)
        let methods = [old, new].map(nextPage)
        if methods[0] != methods[1] {
            let message = "the pagination of \(pair.text) changed from \(methods[0]) to \(methods[1])"
            report(.nextPageChanged, message, at: location)
        }
        let lists = [old, new].map { $0.items?.text.quoted ?? "the whole response" }
        if lists[0] != lists[1] {
            let message = "the items of a page of \(pair.text) moved from \(lists[0]) to \(lists[1])"
            report(.itemsChanged, message, at: location)
        }
    }

    private func nextPage(_ pages: PaginationExtension) -> String {
        switch pages.kind {
        case .link: "the header field 'Link'"
        case .cursor(let name, let next): "the cursor \(next.text.quoted) in \(name.text.quoted)"
        case .number(let name, let first): "the page number in \(name.text.quoted) starting at \(first)"
        case .offset(let name): "the offset in \(name.text.quoted)"
        }
    }
}
