/// A scalar with the type that the YAML 1.2 core schema gives it.
package enum YAMLScalar: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
}
