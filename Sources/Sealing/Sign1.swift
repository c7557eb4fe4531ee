package import Encoding

/// What a signature is for, besides the message; bytes sealed for one purpose never verify for
/// another.
package enum SealingContext: String, Sendable {
    case changeSet = "change-set"
    case syncEnd = "sync-end"
    case enrolment = "enrolment"
}

/// Which protocol and which country a signature belongs to.
///
/// Bound into every signature as COSE's external data, so that a training installation's change
/// sets never verify in the real one.
package struct Instance: Hashable, Sendable {
    /// A short name such as `az` or `az-test`.
    package let name: String
    package static let protocolVersion: UInt64 = 1

    package init(_ name: String) { self.name = name }
}

/// A COSE_Sign1 message, untagged, with Ed25519 and an embedded payload.
///
/// - Shape: `[h'a10127', {}, payload, signature]`, deterministic CBOR.
/// - Source: RFC 9052 §4.2, RFC 9053 §2.2.
package struct Sign1: Hashable, Sendable {
    package let payload: [UInt8]
    package let signature: Signature

    /// Protected header `{1: -8}` (alg: EdDSA), as a byte string's content.
    private static let protected: [UInt8] = [0xa1, 0x01, 0x27]

    /// Signs a payload.
    package init(
        payload: [UInt8], by key: SigningKey, in instance: Instance, as context: SealingContext
    ) {
        self.payload = payload
        signature = key.sign(Self.toBeSigned(payload, in: instance, as: context))
    }

    /// Reads one message.
    ///
    /// - Parameter payloadByteCountMax: refused above it, before anything is copied.
    package init(
        from reader: inout CBORReader, payloadByteCountMax: Int
    ) throws(DecodingError) {
        try reader.array(exactly: 4)
        var start = reader.offset
        guard try reader.byteString(max: Self.protected.count) == Self.protected else {
            throw .unknown(at: start)
        }
        start = reader.offset
        guard try reader.item().count == 1, reader.bytes[start] == 0xa0 else {
            throw .unknown(at: start)
        }
        payload = try reader.byteString(max: payloadByteCountMax)
        start = reader.offset
        guard let read = Signature(try reader.byteString(max: Signature.byteCount)) else {
            throw .unknown(at: start)
        }
        signature = read
    }

    package func write(to writer: inout CBORWriter) {
        writer.array(4)
        writer.byteString(Self.protected)
        writer.mapHead(0)
        writer.byteString(payload)
        writer.byteString(signature.bytes)
    }

    package var bytes: [UInt8] {
        var writer = CBORWriter(reserving: payload.count + 80)
        write(to: &writer)
        return writer.bytes
    }

    package func verifies(
        by key: PublicKey, in instance: Instance, as context: SealingContext
    ) -> Bool {
        key.verifies(signature, of: Self.toBeSigned(payload, in: instance, as: context))
    }

    /// The Sig_structure whose bytes are signed (RFC 9052 §4.4).
    package static func toBeSigned(
        _ payload: [UInt8], in instance: Instance, as context: SealingContext
    ) -> [UInt8] {
        var external = CBORWriter()
        external.array(3)
        external.text("mehkeme/" + instance.name)
        external.uint(Instance.protocolVersion)
        external.text(context.rawValue)
        var writer = CBORWriter(reserving: payload.count + 64)
        writer.array(4)
        writer.text("Signature1")
        writer.byteString(protected)
        writer.byteString(external.bytes)
        writer.byteString(payload)
        return writer.bytes
    }
}
