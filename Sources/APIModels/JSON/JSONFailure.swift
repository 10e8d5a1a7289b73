/// Why a JSON text could not be read as a value.
struct JSONFailure: Error {
    enum Problem {
        /// The value is of another kind.
        case mismatch(Expectation)
        /// A property is missing.
        case missing(String)
        /// The text is not valid JSON, for this reason.
        case syntax(StaticString)
        /// The number does not fit into the type.
        case range(any Any.Type)
        /// Arrays and objects are nested more deeply than `JSONReader.maximumDepth`.
        case depth
        /// The type's own decoding failed.
        case type(any Error)
    }

    /// A kind of values, for messages.
    struct Expectation {
        let text: StaticString
        let type: any Any.Type

        static let string = Expectation(text: "a string", type: String.self)
        static let boolean = Expectation(text: "true or false", type: Bool.self)
        static let number = Expectation(text: "a number", type: Double.self)
        static let array = Expectation(text: "an array", type: [JSONValue].self)
        static let object = Expectation(text: "an object", type: [String: JSONValue].self)

        static func integer(_ type: any Any.Type) -> Expectation { Expectation(text: "an integer", type: type) }
    }

    /// A step to a value inside of another one.
    enum Step {
        case key(String)
        case index(Int)
    }

    let problem: Problem

    /// The number of bytes before the value.
    let offset: Int

    /// The steps to the value, the last one first.
    var path: [Step] = []

    init(_ problem: Problem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    /// The failure in a value that contains this one.
    @inline(never)
    func inside(_ step: Step) -> JSONFailure {
        var failure = self
        failure.path.append(step)
        return failure
    }
}
