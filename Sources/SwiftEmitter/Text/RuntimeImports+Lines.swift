import APIPlan

extension RuntimeImports.Need {
    /// The lines of the import; empty if the file imports nothing.
    ///
    /// In a module whose imports are public by default, `package import` in one file and a plain import in another is an
    /// error (SE-0409). So `package` is written only where the module has internal imports by default.
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
