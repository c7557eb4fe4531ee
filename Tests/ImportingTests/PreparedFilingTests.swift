import Causality
import Encoding
import Testing

@testable import Importing

@Suite("Prepared filings")
struct PreparedFilingTests {
    private static let filing = PreparedFiling(
        preparedAt: Instant(milliseconds: 1_772_700_000_000),
        lines: [#"{"command":"registerClaim","case":"C1"}"#],
        enclosures: [
            PreparedFiling.Enclosure(
                path: "iddia.pdf", size: 3,
                digest: Digest256(
                    hex: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                    ?? .zero)
        ])

    @Test("A filing is read as it was written")
    func roundTrip() throws {
        #expect(try PreparedFiling(Self.filing.encoded) == Self.filing)
    }

    @Test("Each byte of a filing that changes is noticed")
    func changed() {
        let bytes = Self.filing.encoded
        for index in bytes.indices {
            var other = bytes
            other[index] = other[index] == 0x31 ? 0x32 : 0x31
            #expect(throws: PreparedFilingFault.self) { _ = try PreparedFiling(other) }
        }
    }

    @Test("A document that is not the one enclosed is noticed")
    func document() throws {
        let enclosure = try #require(Self.filing.enclosures.first)
        try Self.filing.check(enclosure, content: Array("abc".utf8))
        #expect(throws: PreparedFilingFault.documentChanged("iddia.pdf")) {
            try Self.filing.check(enclosure, content: Array("abd".utf8))
        }
    }
}
