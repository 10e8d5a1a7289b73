/// Changes of pagination.
enum PaginationRule: String, RuleSet {
    case added = "pages-added"
    case removed = "pages-removed"
    case nextPageChanged = "pages-turn-changed"
    case itemsChanged = "pages-items-changed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "Pagination was added to an operation.")
        case .removed: RuleEntry(.source, "Pagination was removed from an operation.")
        case .nextPageChanged: RuleEntry([.wire, .source], "The way to request the next page changed.")
        case .itemsChanged: RuleEntry([.wire, .source], "The property with the items of a page changed.")
        }
    }
}
