internal import Encoding
internal import Sealing

extension Vectors {
    static let instance = Instance("az-test")

    static var sign1: [(String, [JSON])] {
        [("valid", validMessages), ("invalid", invalidMessages), ("refused", refusedForms)]
    }

    private static func message(
        _ name: String, _ payload: [UInt8], _ instance: Instance, _ context: SealingContext,
        signed: Sign1
    ) -> JSON {
        .fields([
            ("name", .text(name)), ("key", hex(signer.publicKey.bytes)),
            ("instance", .text(instance.name)), ("context", .text(context.rawValue)),
            ("payload", hex(payload)),
            ("toBeSigned", hex(Sign1.toBeSigned(payload, in: instance, as: context))),
            ("hex", hex(signed.bytes)),
        ])
    }

    private static var signer: SigningKey { SigningKey(seed: seed("sign1")) }

    private static let contexts: [SealingContext] = [.changeSet, .syncEnd, .enrolment]

    private static var validMessages: [JSON] {
        contexts.map { context in
            let payload = Array("payload of a \(context.rawValue)".utf8)
            let signed = Sign1(payload: payload, by: signer, in: instance, as: context)
            return message(context.rawValue, payload, instance, context, signed: signed)
        }
    }

    /// Messages that are well formed and do not verify as what they are offered as.
    private static var invalidMessages: [JSON] {
        let payload = Array("payload".utf8)
        func signed(_ instance: Instance, _ context: SealingContext) -> Sign1 {
            Sign1(payload: payload, by: signer, in: instance, as: context)
        }
        let stranger = SigningKey(seed: seed("stranger"))
        let cases: [(String, Sign1)] = [
            ("signed in another instance", signed(Instance("az"), .changeSet)),
            ("signed for another purpose", signed(instance, .syncEnd)),
            (
                "signed by another key",
                Sign1(
                    payload: payload, by: stranger, in: instance, as: .changeSet)
            ),
            (
                "signed over another payload",
                Sign1(
                    payload: payload + [0], by: signer, in: instance, as: .changeSet)
            ),
        ]
        return cases.map { name, sign1 in
            let form = Sign1Form(payload: item { $0.byteString(payload) }, sign1.signature)
            return .fields([
                ("name", .text(name)), ("key", hex(signer.publicKey.bytes)),
                ("instance", .text(instance.name)), ("context", .text("change-set")),
                ("hex", hex(form.bytes)), ("error", .text("signatureInvalid")),
            ])
        }
    }

    private static var refusedForms: [JSON] {
        let signed = Sign1(payload: [], by: signer, in: instance, as: .changeSet)
        func form(_ change: (inout Sign1Form) -> Void) -> [UInt8] {
            var form = Sign1Form(payload: [0x40], signed.signature)
            change(&form)
            return form.bytes
        }
        return [
            refused("the CBOR tag of COSE_Sign1", [0xd2] + signed.bytes, "unexpectedType"),
            refused("three items", form { ($0.head, $0.signature) = ([0x83], []) }, "notAssigned"),
            refused(
                "another algorithm", form { $0.protected = literal("43a10126") }, "notAssigned"),
            refused("a content type", form { $0.protected = literal("45a201270300") }, "tooLarge"),
            refused(
                "a header outside the signature", form { $0.unprotected = literal("a1044107") },
                "notAssigned"),
            refused("a detached payload", form { $0.payload = [0xf6] }, "unexpectedType"),
            refused(
                "a signature of 63 bytes",
                form { $0.signature = [0x58, 63] + signed.signature.bytes.prefix(63) },
                "notAssigned"),
            refused(
                "a signature of 65 bytes",
                form { $0.signature = [0x58, 65] + signed.signature.bytes + [0] }, "tooLarge"),
        ]
    }
}

/// The parts of a COSE_Sign1, each in bytes, so that one of them can be wrong.
struct Sign1Form {
    var head: [UInt8] = [0x84]
    var protected: [UInt8] = [0x43, 0xa1, 0x01, 0x27]
    var unprotected: [UInt8] = [0xa0]
    var payload: [UInt8]
    var signature: [UInt8]

    /// - Parameter payload: the item, not its content.
    init(payload: [UInt8], _ signature: Signature) {
        self.payload = payload
        self.signature = Vectors.item { $0.byteString(signature.bytes) }
    }

    var bytes: [UInt8] { head + protected + unprotected + payload + signature }
}
