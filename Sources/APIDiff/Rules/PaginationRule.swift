/// Changes of how a list is read page by page.
enum PageRule: String, RuleSubject {
    case added = "pages-added"
    case removed = "pages-removed"
    case turnChanged = "pages-turn-changed"
    case itemsChanged = "pages-items-changed"

    var entry: RuleEntry {
        switch self {
        case .added: RuleEntry([], "A list can be read page by page.")
        case .removed: RuleEntry(.source, "A list can no longer be read page by page.")
        case .turnChanged: RuleEntry([.wire, .source], "The next page of a list is asked for in another way.")
        case .itemsChanged: RuleEntry([.wire, .source], "The list of a page is another property of the answer.")
        }
    }
}
