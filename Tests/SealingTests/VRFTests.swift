import Encoding
import Testing

@testable import Sealing

@Suite("The verifiable random function")
struct VRFTests {
    struct Example: Sendable {
        let secret, key, alpha, proof, output: String
    }

    /// RFC 9381, appendix B.3.
    static let examples = [
        Example(
            secret: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            alpha: "",
            proof: "8657106690b5526245a92b003bb079ccd1a92130477671f6fc01ad16f26f723f"
                + "26f8a57ccaed74ee1b190bed1f479d97"
                + "27d2d0f9b005a6e456a35d4fb0daab1268a1b0db10836d9826a528ca76567805",
            output: "90cf1df3b703cce59e2a35b925d411164068269d7b2d29f3301c03dd757876ff"
                + "66b71dda49d2de59d03450451af026798e8f81cd2e333de5cdf4f3e140fdd8ae"),
        Example(
            secret: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            alpha: "72",
            proof: "f3141cd382dc42909d19ec5110469e4feae18300e94f304590abdced48aed593"
                + "3bf0864a62558b3ed7f2fea45c92a465"
                + "301b3bbf5e3e54ddf2d935be3b67926da3ef39226bbc355bdc9850112c8f4b02",
            output: "eb4440665d3891d668e7e0fcaf587f1b4bd7fbfe99d0eb2211ccec90496310eb"
                + "5e33821bc613efb94db5e5b54c70a848a0bef4553a41befc57663b56373a5031"),
        Example(
            secret: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            alpha: "af82",
            proof: "9bc0f79119cc5604bf02d23b4caede71393cedfbb191434dd016d30177ccbf80"
                + "96bb474e53895c362d8628ee9f9ea3c0"
                + "e52c7a5c691b6c18c9979866568add7a2d41b00b05081ed0f58ee5e31b3a970e",
            output: "645427e5d00c62a23fb703732fa5d892940935942101e456ecca7bb217c61c45"
                + "2118fec1219202a0edcf038bb6373241578be7217ba85a2687f7a0310b2df19f"),
    ]

    static func bytes(_ hex: String) -> [UInt8] { Hex.bytes(hex) ?? [] }

    @Test("It proves and verifies the examples of RFC 9381", arguments: examples)
    func rfc(example: Example) throws {
        let key = VRFKey(seed: Self.bytes(example.secret))
        #expect(key.publicKey.digest.hex == example.key)
        let proof = key.prove(Self.bytes(example.alpha))
        #expect(Hex.text(proof.bytes) == example.proof)
        let output = key.publicKey.output(of: proof, for: Self.bytes(example.alpha))
        #expect(output.map { Hex.text($0) } == example.output)
    }

    @Test("A proof altered in any byte, or for another input or key, proves nothing")
    func altered() throws {
        let key = VRFKey(seed: [UInt8](repeating: 7, count: 32))
        let alpha: [UInt8] = [1, 2, 3]
        let proof = key.prove(alpha)
        #expect(key.publicKey.output(of: proof, for: alpha) != nil)
        #expect(key.publicKey.output(of: proof, for: [1, 2, 4]) == nil)
        let other = VRFKey(seed: [UInt8](repeating: 8, count: 32)).publicKey
        #expect(other.output(of: proof, for: alpha) == nil)
        for index in 0..<VRFProof.byteCount {
            var bytes = proof.bytes
            bytes[index] ^= 0x41
            let wrong = try #require(VRFProof(bytes))
            #expect(key.publicKey.output(of: wrong, for: alpha) == nil, "byte \(index)")
        }
    }

    @Test(
        "There is one proof: a point moved by a small order, a scalar above the order are refused")
    func unique() throws {
        let key = VRFKey(seed: [UInt8](repeating: 7, count: 32))
        let proof = key.prove([5])
        #expect(key.prove([5]) == proof)
        // The order of the group, added to the scalar: the same number, other bytes.
        let order = Self.bytes(
            "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
        var bytes = proof.bytes
        var carry = 0
        for index in 0..<32 {
            let sum = Int(bytes[48 + index]) + Int(order[index]) + carry
            bytes[48 + index] = UInt8(sum & 255)
            carry = sum >> 8
        }
        let same = try #require(VRFProof(bytes))
        #expect(key.publicKey.output(of: same, for: [5]) == nil)
        let small = VRFPublicKey(.zero)
        #expect(small.output(of: proof, for: [5]) == nil)
    }
}
