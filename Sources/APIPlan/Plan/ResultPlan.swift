/// The result of an operation.
package enum ResultPlan: Hashable, Sendable {
    /// A JSON value.
    case value(TypeReference)
    /// Text.
    case text
    /// Bytes.
    case bytes
    /// Nothing.
    case empty
    /// Another result, or nil for a response without content.
    indirect case optional(ResultPlan)
    /// One of several results, by the status code: the name of a type in the plan.
    case choice(String)
    /// A stream of items.
    case stream(StreamPlan)
    /// The pages of a list, with one request for each.
    case pages(PagesPlan)
}
