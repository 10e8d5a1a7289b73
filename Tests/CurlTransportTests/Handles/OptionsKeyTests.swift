import HTTPTransport
import HTTPTypes
import Testing

@testable import CurlTransport

@Suite struct OptionsKeyTests {
    private let shared = Shared(wrappedValue: TransportSettings())

    private func key(
        _ method: HTTPRequest.Method = .get,
        url: String = "http://localhost/",
        headers: HTTPFields = [:],
        body: OpenedBody? = nil,
        isStreamed: Bool = false,
        settings: Shared<TransportSettings>? = nil
    ) -> OptionsKey? {
        var request = TransportRequest(
            operation: "call",
            method: method,
            url: url,
            headers: headers,
            isStreamed: isStreamed
        )
        request.$settings = settings ?? shared
        return OptionsKey(request, body)
    }

    @Test func doesNotDependOnPathFieldsAndBytes() throws {
        let first = try #require(key(.post, body: .bytes([1])))
        #expect(first == key(.post, url: "http://localhost/b", headers: [.age: "1"], body: .bytes([2])))
    }

    @Test func dependsOnEverythingThatChangesOptions() throws {
        let first = try #require(key())
        #expect(first != key(.head))
        #expect(first != key(body: .bytes([])))
        #expect(first != key(url: "HTTPS://localhost/"))
        #expect(first != key(headers: [.acceptEncoding: "br"]))
        #expect(first != key(settings: Shared(wrappedValue: TransportSettings())))
        #expect(first != key(isStreamed: true))
    }

    @Test func doesNotExistForOptionsOfOneRequest() throws {
        var settings = TransportSettings()
        settings.progress = { _ in }
        #expect(key(settings: Shared(wrappedValue: settings)) == nil)
        #expect(key(.post, body: .reader(try BodyReader([.bytes([1])]))) == nil)
    }
}
