/// The declarations in one set of generated files: client, sync client and models.
///
/// A large plan has several sets, so that the compiler can process them in parallel.
package struct FilePlan: Hashable, Sendable {
    /// The types, as indices into the plan's list.
    package var types: Range<Int>

    /// The client's methods, as indices into the plan's list.
    package var operations: Range<Int>

    /// The groups of methods, as indices into the plan's list.
    package var groups: Range<Int>

    /// How the files import the runtime.
    package var imports: RuntimeImports

    /// Creates the plan of a set of files.
    package init(types: Range<Int>, operations: Range<Int>, groups: Range<Int>, imports: RuntimeImports) {
        self.types = types
        self.operations = operations
        self.groups = groups
        self.imports = imports
    }
}
