import HTTPTransport
import Testing

@Suite struct HTTPProxyTests {
    @Test func itsPasswordIsNotShown() {
        let proxy = HTTPProxy.address("http://host:1", user: "ann", password: "sesame")
        var dumped = ""
        dump(proxy, to: &dumped)
        #expect("\(proxy)" == "http://host:1")
        #expect(!dumped.contains("sesame"))
        #expect("\(HTTPProxy.address("http://ann:sesame@host:1"))" == "…@host:1")
        #expect("\(HTTPProxy.direct) \(HTTPProxy.environment)" == "direct environment")
    }
}
