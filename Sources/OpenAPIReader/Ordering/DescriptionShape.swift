/// The shape of a value in a document, which determines how its keys are ordered.
enum DescriptionShape {
    /// A value whose order is kept.
    case anything
    /// A mapping with fields of the specification.
    case fields(DescriptionKind)
    /// A list of such mappings.
    case list(DescriptionKind)
    /// A mapping from names, which are sorted.
    case names(DescriptionKind)
    /// A mapping from names whose order has a meaning and is kept.
    case sequence(DescriptionKind)
}
