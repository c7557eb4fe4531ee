import Sealing
import TestSupport
import Testing

@Suite("Passwords")
struct PasswordTests {
    private let salt: [UInt8] = Array(0..<16)

    /// Made by the reference implementation, libargon2 20171227, not by us.
    private let known =
        "$argon2id$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$"
        + "V+535Hnbdi+93uJX479+R4fwD8Jf+Ll47wWK03FQZtM"

    @Test("A hash is that of the reference implementation")
    func reference() {
        let hash = PasswordHash(of: "Bakı-Gəncə 1918", salt: salt, cost: .least)
        #expect(hash.text == known)
    }

    @Test("A hash recognises its password, byte by byte, and no other")
    func matches() {
        let hash = PasswordHash(of: "şəhər\0 açarı", salt: salt, cost: .least)
        #expect(hash.matches("şəhər\0 açarı"))
        for other in ["", "şəhər", "şəhər\0 açar", "şəhər\0 açarı ", "s\u{327}əhər\0 açarı"] {
            #expect(!hash.matches(other))
        }
        let kept = PasswordHash(text: hash.text)
        #expect(kept == hash)
        #expect(kept?.matches("şəhər\0 açarı") == true)
    }

    @Test("Another salt gives another text, which recognises the same password")
    func salted() {
        let one = PasswordHash(of: "eyni parol", salt: salt, cost: .least)
        let other = PasswordHash(of: "eyni parol", salt: salt.reversed(), cost: .least)
        #expect(one != other)
        #expect(other.matches("eyni parol"))
    }

    @Test("A hash made at another cost should be made anew")
    func cost() {
        let hash = PasswordHash(of: "p", salt: salt, cost: .least)
        #expect(!hash.needsRehash(for: .least))
        #expect(hash.needsRehash(for: .interactive))
        let usual = PasswordHash(of: "p", salt: salt, cost: .interactive)
        #expect(usual.text.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
        #expect(!usual.needsRehash(for: .interactive))
        #expect(usual.matches("p"))
    }

    @Test(
        "What is no hash is not taken for one",
        arguments: [
            "", "parol", "$argon2i$v=19$m=8,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$AA",
            "$argon2id$v=19$m=8\0", "$argon2id$v=19$" + String(repeating: "A", count: 200),
        ])
    func malformed(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test("A hash of the right look and no sense recognises nothing")
    func senseless() {
        let hash = PasswordHash(text: "$argon2id$v=19$nonsense")
        #expect(hash?.matches("") == false)
        #expect(hash?.needsRehash(for: .least) == true)
    }

    @Test("A hash does not print itself")
    func silent() {
        let hash = PasswordHash(of: "p", salt: salt, cost: .least)
        #expect("\(hash)" == "PasswordHash")
    }

    @Test("Secrets are compared whole", arguments: seeds(30))
    func constantTime(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = chance.bytes(1 + chance.below(64))
        var other = bytes
        #expect(ConstantTime.equal(bytes, other))
        other[chance.below(other.count)] ^= 1 << UInt8(chance.below(8))
        #expect(!ConstantTime.equal(bytes, other))
        #expect(!ConstantTime.equal(bytes, bytes + [0]))
        #expect(ConstantTime.equal([], []))
    }
}
