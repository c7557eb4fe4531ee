internal import Casework
internal import Causality
package import Encoding
internal import Sealing

/// The node's secret values for draws: a hash chain whose end was published before.
///
/// Value k, hashed k times, gives the published end; each is used once, in order, so that nobody
/// can choose one, and anyone can check it.
///
/// - Source: protocol/draw.md.
package struct DrawChain: Sendable {
    /// `values[k]` hashed k times is `values[0]`, the commitment.
    private let values: [Digest256]

    /// - Parameters:
    ///   - secret: the node's own secret, 32 bytes; never leaves it.
    ///   - serial: which of the node's chains, from 0.
    package init(secret: [UInt8], origin: UInt64, serial: UInt64) {
        var seed = Array("mehkeme-draw-chain-v1".utf8) + secret
        seed.append(bigEndian: origin)
        seed.append(bigEndian: serial)
        var value = SHA256.digest(seed)
        var values = [value]
        for _ in 0..<NodeLimits.drawChainCount {
            value = SHA256.digest(value.bytes)
            values.append(value)
        }
        self.values = values.reversed()
    }

    package var commitment: Digest256 { values[0] }

    /// The value of a draw, from 1 to `NodeLimits.drawChainCount`.
    package subscript(index: UInt64) -> Digest256? {
        index >= 1 && index < UInt64(values.count) ? values[Int(index)] : nil
    }
}

/// How far a directory's chain has been used; kept in the store, written with the draw itself.
struct DrawProgress: FieldCoded {
    /// Which of the node's chains, from 0.
    var serial: UInt64 = 0
    /// How many of its values were used.
    var used: UInt64 = 0
    /// The chain that comes after it and is committed already; 0: none yet.
    var next: UInt64 = 0

    init() {}

    mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.uint(1, &serial)
        try fields.uint(2, &used)
        try fields.uint(3, &next)
    }
}
