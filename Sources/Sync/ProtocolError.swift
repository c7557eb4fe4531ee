/// The error registry of the exchange between nodes.
///
/// - Source: protocol/errors.md; the numbers are its.
package enum ProtocolError: UInt64, Error, Sendable, CaseIterable {
    case unknown = 0
    // Form
    case malformed = 1
    case tooLarge = 2
    // Seal
    case rootMismatch = 10
    case signatureInvalid = 11
    // Admission
    case originUnknown = 20
    case grantUnknown = 21
    case numberGap = 22
    case forked = 23
    case beyondGrantEnd = 24
    // Exchange
    case nonceUnknown = 40
    case signatureMissing = 41
    case digestMismatch = 42
    case peerUnknown = 43
    case wrongReplica = 44
    case endFrameMissing = 45
    case busy = 46
    case halted = 47
    case documentUnknown = 48

    package var name: String { "\(self)" }
}
