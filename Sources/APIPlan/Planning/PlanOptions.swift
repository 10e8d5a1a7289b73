/// What a configuration decides about a plan.
package struct PlanOptions: Hashable, Sendable {
    /// The access level of every declaration.
    package var access: AccessLevel

    /// The API's name in type names, such as `LocalLab` in `LocalLabClient`; without it, made of the title.
    package var name: String?

    /// Makes options; the defaults are those without a configuration file.
    package init(access: AccessLevel = .internal, name: String? = nil) {
        self.access = access
        self.name = name
    }

    /// Whether types can be named after it: a name in Swift, and not the one that the runtime's types have.
    package static func accepts(name: String) -> Bool {
        SwiftName.isIdentifier(name) && name != "API"
    }
}
