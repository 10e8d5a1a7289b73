/// What stands in one of the parts over which a plan's files are spread, so that the compiler can work on them side by
/// side.
package struct PartPlan: Hashable, Sendable {
    /// The part's types, as places in the plan's list.
    package var types: Range<Int>

    /// The part's methods of the client, as places in the plan's list.
    package var operations: Range<Int>

    /// The part's groups of methods, as places in the plan's list.
    package var groups: Range<Int>

    /// How the part's files import the runtime.
    package var imports: RuntimeImports

    /// Makes a part.
    package init(types: Range<Int>, operations: Range<Int>, groups: Range<Int>, imports: RuntimeImports) {
        self.types = types
        self.operations = operations
        self.groups = groups
        self.imports = imports
    }
}
