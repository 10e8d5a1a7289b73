import APIPlan

extension TypeReference {
    /// The type as Swift source.
    var spelling: String {
        switch self {
        case .boolean: "Bool"
        case .integer: "Int"
        case .number: "Double"
        case .string: "String"
        case .scalar(let type): type.rawValue
        case .anyValue: "JSONValue"
        case .bytes: "[UInt8]"
        case .named(let name), .runtime(let name): name
        case .array(let element): "[\(element.spelling)]"
        case .dictionary(let value): "[String: \(value.spelling)]"
        case .optional(let wrapped): "\(wrapped.spelling)?"
        case .nullable(let wrapped): "Nullable<\(wrapped.spelling)>"
        }
    }
}

extension ResultPlan {
    /// The type of what a call gives; nil for nothing, and for a stream or pages, whose type the twins differ in.
    var spelling: String? {
        switch self {
        case .value(let type): type.spelling
        case .text: "String"
        case .bytes: "[UInt8]"
        case .optional(.value(.optional(let type))): "\(type.spelling)?"
        case .optional(let wrapped): wrapped.spelling.map { "\($0)?" }
        case .choice(let name): name
        case .empty, .stream, .pages: nil
        }
    }
}

extension AccessLevel {
    /// The modifier with the space behind it; `internal` is what Swift takes without one.
    var prefix: String {
        switch self {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}

extension RuntimeImports.Need {
    /// The import's lines, none where nothing is imported.
    ///
    /// Where imports are public unless they say otherwise, one that says `package` is an error beside a plain one in
    /// any other file of the module (SE-0409), so it says so only where it must.
    func lines(_ access: AccessLevel) -> [String] {
        switch (self, access) {
        case (.none, _): []
        case (.hidden, _), (.shown, .internal): ["@_spi(Generated) import APIRuntime"]
        case (.shown, .public): ["@_spi(Generated) public import APIRuntime"]
        case (.shown, .package):
            [
                "#if hasFeature(InternalImportsByDefault)", "    @_spi(Generated) package import APIRuntime", "#else",
                "    @_spi(Generated) import APIRuntime", "#endif",
            ]
        }
    }
}
