import Encoding
import Sealing
import TestSupport
import Testing

@Suite("Signatures")
struct SignatureTests {
    @Test(
        "Keys and signatures are those of RFC 8032 §7.1",
        arguments: [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                    + "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
                    + "458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
        ])
    func known(seed: String, publicKey: String, message: String, signature: String) throws {
        let key = SigningKey(seed: try #require(Hex.bytes(seed)))
        let message = try #require(Hex.bytes(message))
        #expect(key.publicKey.digest.hex == publicKey)
        #expect(Hex.text(key.sign(message).bytes) == signature)
        #expect(key.publicKey.verifies(key.sign(message), of: message))
    }

    @Test("A signature is for one message, one key", arguments: seeds(30))
    func binding(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let (key, other) = (chance.key(), chance.key())
        let message = chance.bytes(1 + chance.below(100))
        let signature = key.sign(message)
        #expect(key.publicKey.verifies(signature, of: message))
        #expect(!other.publicKey.verifies(signature, of: message))
        var altered = message
        altered[chance.below(message.count)] ^= UInt8(1 + chance.below(255))
        #expect(!key.publicKey.verifies(signature, of: altered))
        for index in 0..<Signature.byteCount {
            var bytes = signature.bytes
            bytes[index] ^= UInt8(1 + chance.below(255))
            let forged = try #require(Signature(bytes))
            #expect(!key.publicKey.verifies(forged, of: message))
        }
    }

    @Test("A sealed message is for one instance and one purpose", arguments: seeds(20))
    func contexts(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let key = chance.key()
        let (real, training) = (Instance("az"), Instance("az-test"))
        let sealed = Sign1(
            payload: chance.bytes(chance.below(300)), by: key, in: real, as: .changeSet)
        var reader = CBORReader(sealed.bytes)
        let read = try Sign1(from: &reader, payloadByteCountMax: 300)
        #expect(reader.isAtEnd)
        #expect(read == sealed)
        #expect(read.verifies(by: key.publicKey, in: real, as: .changeSet))
        #expect(!read.verifies(by: key.publicKey, in: training, as: .changeSet))
        #expect(!read.verifies(by: key.publicKey, in: real, as: .syncEnd))
        #expect(!read.verifies(by: key.publicKey, in: real, as: .enrolment))
        #expect(!read.verifies(by: chance.key().publicKey, in: real, as: .changeSet))
    }

    @Test("No byte of a sealed message can change, and none can be missing", arguments: seeds(20))
    func corruption(seed: UInt64) {
        var chance = Chance(seed: seed)
        let key = chance.key()
        let instance = Instance("az")
        let bytes =
            Sign1(payload: chance.bytes(chance.below(60)), by: key, in: instance, as: .syncEnd)
            .bytes
        func accepts(_ bytes: [UInt8]) -> Bool {
            var reader = CBORReader(bytes)
            guard let read = try? Sign1(from: &reader, payloadByteCountMax: 1000), reader.isAtEnd
            else { return false }
            return read.verifies(by: key.publicKey, in: instance, as: .syncEnd)
        }
        #expect(accepts(bytes))
        for index in bytes.indices {
            var corrupt = bytes
            corrupt[index] ^= UInt8(1 + chance.below(255))
            let accepted = accepts(corrupt)
            #expect(!accepted)
            let cut = accepts(Array(bytes.prefix(index)))
            #expect(!cut)
        }
    }

    @Test("A payload above its limit is refused before it is copied")
    func payloadLimit() {
        var chance = Chance(seed: 1)
        let sealed = Sign1(
            payload: chance.bytes(301), by: chance.key(), in: Instance("az"), as: .changeSet)
        var reader = CBORReader(sealed.bytes)
        #expect(throws: DecodingError.tooLarge(at: 6, limit: 300)) {
            try Sign1(from: &reader, payloadByteCountMax: 300)
        }
    }

    @Test(
        "Another algorithm, a header outside the signature and another form are refused",
        arguments: [
            ("8443a10128a04040", "notAssigned"),
            ("8443a10127a1010040", "notAssigned"),
            ("8343a10127a040", "notAssigned"),
            ("d28443a10127a04040", "unexpectedType"),
            ("8443a10127a0f640", "unexpectedType"),
            ("8443a10127a04040", "notAssigned"),
        ])
    func form(hex: String, name: String) throws {
        var reader = CBORReader(try #require(Hex.bytes(hex)))
        let error = #expect(throws: DecodingError.self) {
            try Sign1(from: &reader, payloadByteCountMax: 300)
        }
        #expect(error?.name == name)
    }
}
