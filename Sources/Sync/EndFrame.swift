package import Encoding
package import Sealing

/// “That was all”: what a signed stream ends with, and without which it was cut.
///
/// - Shape: COSE_Sign1 in the context `sync-end` over
///   `[request digest, content digest, digest of the sender's heads, next nonce]`.
package struct EndFrame: Equatable, Sendable {
    /// SHA-256 of the request's signature, so that an answer fits only its own question.
    package let request: Digest256
    /// SHA-256 of everything before this frame.
    package let content: Digest256
    /// The digest of the sender's head table when it answered.
    package let heads: Digest256
    /// What the receiver's next request signs.
    package let nextNonce: [UInt8]

    package init(
        request: Digest256, content: Digest256, heads: Digest256, nextNonce: [UInt8]
    ) {
        self.request = request
        self.content = content
        self.heads = heads
        self.nextNonce = nextNonce
    }

    package func signed(by key: SigningKey, in instance: Instance) -> [UInt8] {
        var writer = CBORWriter()
        writer.array(4)
        writer.digest(request)
        writer.digest(content)
        writer.digest(heads)
        writer.byteString(nextNonce)
        return Sign1(payload: writer.bytes, by: key, in: instance, as: .syncEnd).bytes
    }

    /// Reads the end of a stream and checks that it ends this stream.
    ///
    /// - Throws: `.endFrameMissing` if there is none, `.signatureInvalid` if the peer did not sign
    ///   it, `.digestMismatch` if it ends another stream.
    package init(
        _ bytes: [UInt8], from start: Int, request: Digest256, by key: PublicKey,
        in instance: Instance
    ) throws(ProtocolError) {
        let sign1: Sign1
        do throws(DecodingError) {
            var reader = CBORReader(bytes, in: start..<bytes.count)
            sign1 = try Sign1(from: &reader, payloadByteCountMax: 256)
            try reader.finish()
            var payload = CBORReader(sign1.payload)
            try payload.array(exactly: 4)
            self.request = try payload.digest()
            content = try payload.digest()
            heads = try payload.digest()
            nextNonce = try payload.byteString(max: 64)
            try payload.finish()
        } catch {
            throw .endFrameMissing
        }
        guard sign1.verifies(by: key, in: instance, as: .syncEnd) else { throw .signatureInvalid }
        guard self.request == request, content == SHA256.digest(bytes, in: 0..<start) else {
            throw .digestMismatch
        }
    }
}

extension EndFrame {
    /// Bytes of every end frame: its fields have fixed sizes, so it is found from the end.
    package static let byteCount = 1 + 4 + 1 + 2 + (1 + 3 * 34 + 17) + 2 + 64

    /// Where the end frame of a stream begins.
    ///
    /// - Returns: `nil` if the stream is too short to have one.
    package static func start(in bytes: [UInt8]) -> Int? {
        bytes.count >= byteCount ? bytes.count - byteCount : nil
    }
}
