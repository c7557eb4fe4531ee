import Testing
import Transport

@Suite struct PeerAddressTests {
    @Test(
        "An address is taken apart",
        arguments: [
            ("https://court.az", "court.az", UInt16(443), ""),
            ("https://court.az:8443/sync/", "court.az", 8443, "/sync"),
            ("https://[2001:db8::1]:1", "[2001:db8::1]", 1, ""),
            ("https://[2001:db8::1]/a/b", "[2001:db8::1]", 443, "/a/b"),
            ("http://localhost:80", "localhost", 80, ""),
            ("http://127.1.2.3", "127.1.2.3", 80, ""),
            ("http://[::1]:8080", "[::1]", 8080, ""),
        ])
    func parts(text: String, host: String, port: UInt16, prefix: String) throws {
        let address = try PeerAddress(text)
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.prefix == prefix)
    }

    @Test(
        "Plain http leaves this machine never",
        arguments: [
            ("http://court.az", "court.az"), ("http://10.0.0.1:80", "10.0.0.1"),
            ("http://127.0.0.1.az", "127.0.0.1.az"), ("http://localhost.az", "localhost.az"),
            ("http://127.0.0", "127.0.0"), ("http://127.0.0.256", "127.0.0.256"),
            ("http://0.0.0.0", "0.0.0.0"), ("http://[::2]", "[::2]"),
            ("http://127.0.0.01", "127.0.0.01"),
        ])
    func plain(text: String, host: String) {
        #expect(throws: TransportError.plainHTTPRefused(host: host)) { try PeerAddress(text) }
        #expect(throws: TransportError.plainHTTPRefused(host: host)) { try HTTPClient(base: text) }
    }

    @Test(
        "What is no address is refused",
        arguments: [
            "", "court.az", "ftp://court.az", "https://", "https://:80", "https://a:0",
            "https://a:",
            "https://a:65536", "https://a:b", "https://u@a", "https://u:p@a", "https://a?q",
            "https://a/p?q", "https://a#f", "https://a b", "https://a/b%20", "HTTPS://a",
            "https://ə.az", "https://a\r\n",
        ])
    func malformed(text: String) {
        #expect(throws: TransportError.badAddress(text)) { try PeerAddress(text) }
    }
}
