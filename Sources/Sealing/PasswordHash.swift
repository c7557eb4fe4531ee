internal import CSodium
internal import Encoding

/// A password as a node remembers it: enough to recognise it, not to say it.
///
/// What is hashed is the UTF-8 of the text as it was typed, without any normalisation: a password
/// is bytes, and two ways to type the same letter are two passwords.
///
/// - Shape: `$argon2id$v=19$m=…,t=…,p=1$salt$hash`, the text form that libsodium and the reference
///   implementation of Argon2 read.
/// - Source: RFC 9106.
package struct PasswordHash: Hashable, Sendable {
    /// What one hash takes, from us and from whoever guesses.
    package struct Cost: Hashable, Sendable {
        package let passCount: UInt64
        package let memoryByteCount: Int

        /// - Precondition: at least one pass and 8 KiB.
        package init(passCount: UInt64, memoryByteCount: Int) {
            precondition(passCount >= 1 && memoryByteCount >= 8192, "less is no Argon2id")
            (self.passCount, self.memoryByteCount) = (passCount, memoryByteCount)
        }

        /// Two passes over 64 MiB, libsodium's `INTERACTIVE`: for every password of a person.
        package static let interactive = Cost(passCount: 2, memoryByteCount: 64 << 20)
        /// The least there is: for tests that open a thousand accounts.
        package static let least = Cost(passCount: 1, memoryByteCount: 8192)
    }

    /// How many random bytes a hash begins with.
    package static let saltByteCount = 16
    private static let hashByteCount = 32
    private static let head = "$argon2id$v=19$"
    /// libsodium reads no longer text, its closing zero included.
    private static let textByteCountMax = 127

    package let text: String

    /// Takes a hash from where it was kept.
    ///
    /// - Returns: `nil` if the text does not look like one.
    package init?(text: String) {
        guard text.hasPrefix(Self.head), text.utf8.count <= Self.textByteCountMax,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f })
        else { return nil }
        self.text = text
    }

    /// Hashes a password, which takes as long as `cost` says: a twentieth of a second, and more.
    ///
    /// - Parameter salt: `saltByteCount` random bytes, fresh for every password.
    package init(of password: String, salt: [UInt8], cost: Cost) {
        precondition(salt.count == Self.saltByteCount, "Argon2id has 16 bytes of salt here")
        Sodium.ready()
        var hash = [UInt8](repeating: 0, count: Self.hashByteCount)
        let status = Self.withTyped(password) { typed in
            unsafe crypto_pwhash(
                &hash, UInt64(hash.count), typed, UInt64(typed.count), salt, cost.passCount,
                cost.memoryByteCount, crypto_pwhash_ALG_ARGON2ID13)
        }
        precondition(status == 0, "out of memory")
        text =
            Self.head + "m=\(cost.memoryByteCount / 1024),t=\(cost.passCount),p=1$"
            + Self.unpadded(salt) + "$" + Self.unpadded(hash)
    }

    /// Whether this is the hash of `password`; the time it takes does not depend on how wrong
    /// the password is.
    package func matches(_ password: String) -> Bool {
        Sodium.ready()
        return Self.withTyped(password) { typed in
            unsafe crypto_pwhash_str_verify(text, typed, UInt64(typed.count))
        } == 0
    }

    /// Whether the hash was made at another cost, and should be made anew at the next sign-in.
    package func needsRehash(for cost: Cost) -> Bool {
        Sodium.ready()
        return unsafe crypto_pwhash_str_needs_rehash(
            text, cost.passCount, cost.memoryByteCount) != 0
    }

    /// Lends the bytes of a password in a copy that is wiped afterwards.
    private static func withTyped(_ password: String, _ body: ([CChar]) -> Int32) -> Int32 {
        var typed = password.utf8.map { CChar(bitPattern: $0) }
        let status = body(typed)
        unsafe sodium_memzero(&typed, typed.count)
        return status
    }

    private static func unpadded(_ bytes: [UInt8]) -> String {
        String(Base64.text(bytes).prefix { $0 != "=" })
    }
}

extension PasswordHash: CustomStringConvertible {
    /// Nothing of the hash, so that none stands in a log.
    package var description: String { "PasswordHash" }
}

/// Comparison of secrets.
package enum ConstantTime {
    /// Whether two byte strings are equal, in a time that tells of nothing but their lengths.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return unsafe sodium_memcmp(left, right, left.count) == 0
    }
}
