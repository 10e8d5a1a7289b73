/// The metadata of an API (OpenAPI 3.1 section 4.8.2).
package struct Info: Hashable, Sendable {
    /// The API's name.
    package var title: String

    /// The version of the API, not of OpenAPI.
    package var version: String

    /// A short description on one line.
    package var summary: String?

    /// A description in CommonMark.
    package var description: String?

    /// Creates the metadata.
    package init(title: String, version: String, summary: String? = nil, description: String? = nil) {
        self.title = title
        self.version = version
        self.summary = summary
        self.description = description
    }
}
