package import Causality
internal import Encoding
package import Sealing

// How the operations of a closed case are sealed, and opened again.

extension SealedPart {
    /// Splits operations into what everybody may know and what those alone may who hold the key.
    ///
    /// - Parameters:
    ///   - open: operations that are no secret in any part: wrapped keys.
    ///   - nonce: 24 random bytes.
    /// - Returns: what stands in the change: the skeletons, `open`, and the sealed part last.
    package static func sealed(
        _ operations: [Operation], beside open: [Operation] = [], of change: ChangeID,
        about subject: SubjectID, under key: ContentKey, nonce: [UInt8]
    ) -> [Operation] {
        sealed(
            operations, showing: operations.compactMap(\.skeleton) + open, of: change,
            about: subject, under: key, nonce: nonce)
    }

    /// Seals operations beside whatever is shown: vectors need what readers refuse.
    package static func sealed(
        _ operations: [Operation], showing shown: [Operation], of change: ChangeID,
        about subject: SubjectID, under key: ContentKey, nonce: [UInt8]
    ) -> [Operation] {
        var writer = CBORWriter(reserving: 1024)
        writer.array(operations.count)
        for operation in operations { writer.raw(operation.bytes) }
        var part = SealedPart()
        part.key = key.id
        part.nonce = nonce
        part.documents = operations.flatMap(\.sealedDocuments)
        part.sealed = key.seal(
            writer.bytes, nonce: nonce,
            in: context(change, subject, shown.map(\.bytes), part.documents))
        return shown + [.sealedPart(part)]
    }

    /// What a sealed part is bound to: its change, its subject, and all that stands in the open
    /// beside it.
    private static func context(
        _ change: ChangeID, _ subject: SubjectID, _ shown: [[UInt8]],
        _ documents: [SealedDocument]
    ) -> [UInt8] {
        var writer = CBORWriter(reserving: 128)
        writer.array(4)
        writer.text("mehkeme-sealed-part-v1")
        writer.array(3)
        for word in subject.first.words { writer.uint(word) }
        writer.array(3)
        for word in change.words { writer.uint(word) }
        let names = documents.flatMap { $0.digest?.bytes ?? [] }
        writer.digest(SHA256.digest(shown.flatMap { $0 } + names))
        return writer.bytes
    }

    /// Opens the sealed part of a change.
    ///
    /// - Parameter operations: the change's operations, each in bytes, the sealed part last.
    /// - Returns: the operations in full, then those that stand in the open alone; `nil` if the
    ///   key is another, or what was sealed is not what the open part shows of it: then nobody
    ///   counts what only some can read.
    package static func opened(
        _ operations: [[UInt8]], of change: ChangeID, about subject: SubjectID, by key: ContentKey
    ) -> [Operation]? {
        guard let last = operations.last, case .sealedPart(let part) = Operation(last),
            part.key == key.id
        else { return nil }
        let shown = Array(operations.dropLast())
        let context = context(change, subject, shown, part.documents)
        guard let plain = key.open(part.sealed, nonce: part.nonce, in: context),
            let full = Self.operations(in: plain)
        else { return nil }
        let skeletons = full.compactMap(\.skeleton).map(\.bytes)
        guard shown.starts(with: skeletons), part.documents == full.flatMap(\.sealedDocuments)
        else { return nil }
        return full + shown.dropFirst(skeletons.count).map { Operation($0) } + [.sealedPart(part)]
    }

    /// - Returns: `nil` for what is no array of known operations.
    private static func operations(in plain: [UInt8]) -> [Operation]? {
        var reader = CBORReader(plain)
        var operations: [Operation] = []
        do throws(DecodingError) {
            for _ in 0..<(try reader.array(max: CaseLimits.operationsPerSealedPartCountMax)) {
                let range = try reader.item()
                let operation = Operation(plain, in: range)
                if case .unknown = operation { return nil }
                if case .sealedPart = operation { return nil }
                operations.append(operation)
            }
            try reader.finish()
        } catch {
            return nil
        }
        return operations
    }
}

extension KeyWrapped {
    /// Wraps a case's key for one origin.
    ///
    /// - Parameter seed: 32 random bytes.
    /// - Returns: `nil` if the origin's key is none that a key can be wrapped for.
    package init?(
        _ key: ContentKey, of subject: SubjectID, for origin: Origin, holding recipient: PublicKey,
        seed: [UInt8]
    ) {
        let context = Self.context(subject, origin)
        guard let wrapped = key.wrapped(for: recipient, in: context, seed: seed) else {
            return nil
        }
        self.key = key.id
        replica = UInt64(origin.replica.value)
        epoch = UInt64(origin.epoch)
        self.wrapped = wrapped
    }

    /// - Returns: `nil` unless it was wrapped for this origin and this subject.
    package func opened(
        of subject: SubjectID, at origin: Origin, by own: SigningKey
    ) -> ContentKey? {
        guard replica == UInt64(origin.replica.value), epoch == UInt64(origin.epoch) else {
            return nil
        }
        let key = own.unwrap(wrapped, in: Self.context(subject, origin))
        return key?.id == self.key ? key : nil
    }

    private static func context(_ subject: SubjectID, _ origin: Origin) -> [UInt8] {
        var writer = CBORWriter(reserving: 64)
        writer.array(3)
        writer.text("mehkeme-key-wrapped-v1")
        writer.array(3)
        for word in subject.first.words { writer.uint(word) }
        writer.array(2)
        writer.uint(UInt64(origin.replica.value))
        writer.uint(UInt64(origin.epoch))
        return writer.bytes
    }
}
