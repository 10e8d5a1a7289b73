import APIPlan

extension RuntimeImports.Need {
    /// The lines of the import; empty if the file imports nothing.
    ///
    /// In a module whose imports are public by default, `package import` in one file and a plain import in another is an
    /// error (SE-0409). So `package` is written only where the module has internal imports by default.
    func lines(_ access: AccessLevel) -> [String] {
        switch (self, access) {
        case (.none, _): []
        case (.hidden, _), (.shown, .internal): ["import APIRuntime"]
        case (.shown, .public): ["public import APIRuntime"]
        case (.shown, .package):
            [
                "#if hasFeature(InternalImportsByDefault)", "    package import APIRuntime", "#else",
                "    import APIRuntime", "#endif",
            ]
        }
    }
}
