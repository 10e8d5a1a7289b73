/// The access level of generated declarations.
package enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    /// Visible to every module.
    case `public`
    /// Visible to the modules of the same package.
    case package
    /// Visible inside the module that the code is generated into.
    case `internal`
}
