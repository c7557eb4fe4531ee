internal import Casework
internal import Causality
internal import Encoding
internal import Law
internal import Sealing

extension Vectors {
    static var closed: [(String, [JSON])] {
        [("keys", wrappedKeys), ("parts", sealedParts), ("invalid", unopenedParts)]
    }

    private static let court = Origin(replica: ReplicaNumber(7), epoch: 0)
    private static let subject = SubjectID(ChangeID(court, 1))
    private static let second = ChangeID(court, 2)

    private static var caseKey: ContentKey { key("case") }

    private static func key(_ label: String) -> ContentKey {
        guard let key = ContentKey(seed("key \(label)")) else {
            preconditionFailure("a seed has as many bytes as a key")
        }
        return key
    }

    private static func nonce(_ label: String) -> [UInt8] {
        Array(seed("nonce \(label)").prefix(ContentKey.nonceByteCount))
    }

    // MARK: Keys

    private static var wrappedKeys: [JSON] {
        let pairs: [(String, Origin)] = [
            ("court 7", court), ("court 8", Origin(replica: ReplicaNumber(8), epoch: 0)),
        ]
        return pairs.map { label, origin in
            let pair = SigningKey(seed: seed(label))
            let chance = seed("exchange \(label)")
            guard
                let wrapped = KeyWrapped(
                    caseKey, of: subject, for: origin, holding: pair.publicKey, seed: chance)
            else { preconditionFailure("an honest key can be wrapped for") }
            return .fields([
                ("name", .text(label)), ("seed", hex(seed(label))),
                ("publicKey", hex(pair.publicKey.bytes)), ("exchange", hex(chance)),
                ("subject", .text("\(subject.first)")),
                ("replica", .number(UInt64(origin.replica.value))),
                ("key", hex(caseKey.bytes)), ("keyName", hex(caseKey.id)),
                ("hex", hex(Operation.keyWrapped(wrapped).bytes)),
            ])
        }
    }

    // MARK: Parts

    private static var filing: [Operation] {
        var claim = ClaimFiled()
        claim.court = "050"
        claim.kind = .civil
        claim.category = "adoption"
        claim.subjectMatter = "Övladlığa götürmə"
        claim.plaintiffs = [Party(name: "Səfərova Aygün", fin: "5KA71QX")]
        var closed = CaseClosed()
        closed.key = caseKey.id
        closed.date = CivilDate(day: 20_517)
        closed.term = 1
        closed.ground = "adoption"
        return [.claimFiled(claim), .caseClosed(closed)]
    }

    private static var contact: [Operation] {
        var contact = ContactChanged()
        contact.address = "Masallı"
        return [.contactChanged(contact)]
    }

    private static var document: [Operation] {
        var filed = DocumentFiled()
        filed.document = DocumentRef(
            name: "arayış.pdf", mime: "application/pdf", size: 5,
            digest: SHA256.digest(seed("sealed document")), kind: .evidence)
        filed.document.key = seed("key document")
        filed.document.sealedSize = 325
        return [.documentFiled(filed)]
    }

    private static func part(
        _ name: String, _ full: [Operation], of change: ChangeID
    ) -> JSON {
        let shown = SealedPart.sealed(
            full, of: change, about: subject, under: caseKey, nonce: nonce(name))
        return .fields([
            ("name", .text(name)), ("key", hex(caseKey.bytes)),
            ("subject", .text("\(subject.first)")), ("change", .text("\(change)")),
            ("operations", .list(shown.map { hex($0.bytes) })),
            ("full", .list(full.map { hex($0.bytes) })),
        ])
    }

    private static var sealedParts: [JSON] {
        [
            part("a claim that is closed by the change that files it", filing, of: subject.first),
            part("contact details, of which nothing shows", contact, of: second),
            part("a sealed document, whose bytes travel", document, of: second),
        ]
    }

    /// Each is a change that does not open, for one fault.
    private static var unopenedParts: [JSON] {
        let good = SealedPart.sealed(
            filing, of: subject.first, about: subject, under: caseKey, nonce: nonce("invalid"))
        func vector(
            _ name: String, _ operations: [Operation], key: ContentKey = caseKey,
            change: ChangeID = subject.first
        ) -> JSON {
            .fields([
                ("name", .text(name)), ("key", hex(key.bytes)),
                ("subject", .text("\(subject.first)")), ("change", .text("\(change)")),
                ("operations", .list(operations.map { hex($0.bytes) })),
            ])
        }
        var otherCourt = good
        if case .claimFiled(var claim) = good[0] {
            claim.court = "045"
            otherCourt[0] = .claimFiled(claim)
        }
        var bent = good
        if case .sealedPart(var sealed)? = good.last {
            sealed.sealed[0] ^= 1
            bent[bent.count - 1] = .sealedPart(sealed)
        }
        return [
            vector("another key", good, key: key("other")),
            vector("moved to another change", good, change: second),
            vector("what stands in the open was changed", otherCourt),
            vector("what stands in the open was left out", Array(good.dropFirst())),
            vector("a bit of the sealed text was changed", bent),
            vector("what is sealed is not what is shown", lying),
        ]
    }

    /// Sealed by one who holds the key: the open part shows another court than the sealed one.
    private static var lying: [Operation] {
        var shown = ClaimFiled()
        shown.court = "045"
        shown.kind = .civil
        return SealedPart.sealed(
            filing, showing: [.claimFiled(shown)], of: subject.first, about: subject,
            under: caseKey, nonce: nonce("lying"))
    }
}
