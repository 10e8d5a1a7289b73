/// The location of a node: a file and the pointer to the node in it. It is equal for every spelling of a reference.
struct DocumentLocation: Hashable {
    var file: String
    var pointer: JSONPointer
}
