internal import Causality
internal import ChangeSets
internal import Encoding
internal import Sealing
internal import Sync

extension Vectors {
    static var sync: [(String, [JSON])] {
        [
            ("messages", messages), ("invalid", invalidMessagesOfSync),
            ("requests", signedRequests), ("refusedHeaders", refusedHeaders),
            ("ends", ends), ("invalidEnds", invalidEnds),
        ]
    }

    // MARK: Messages

    /// The head table after so many sets of the sample's log.
    private static func table(_ count: Int, of log: SampleLog) -> HeadTable {
        var table = HeadTable()
        for set in log.sets.prefix(count) {
            table.set(
                Head(origin: set.header.origin, number: set.header.last, hash: set.hash))
        }
        return table
    }

    private static var messages: [JSON] {
        let log = SampleLog()
        let (old, new) = (table(1, of: log), table(3, of: log))
        let sets = log.sets.dropFirst().map(\.bytes)
        let whole = TableDifference(base: nil, heads: new.heads)
        let difference = TableDifference(base: old.digest, heads: new.heads)
        let fork = PushRefusal(origin: log.origin, number: 2, error: .forked, detail: 7)
        let document = SHA256.digest(Array("a document".utf8))
        let items: [(String, String, [UInt8])] = [
            ("who is there", "hello", hello),
            (
                "compare, nothing remembered", "compare-request",
                CompareRequest(digest: new.digest, base: nil).bytes
            ),
            (
                "compare, with the last table that both held", "compare-request",
                CompareRequest(digest: new.digest, base: old.digest).bytes
            ),
            ("the same", "compare-answer", item { CompareAnswer.same.write(to: &$0) }),
            (
                "a whole table", "compare-answer",
                item { CompareAnswer.table(whole).write(to: &$0) }
            ),
            (
                "a table told from a remembered one", "compare-answer",
                item { CompareAnswer.table(difference).write(to: &$0) }
            ),
            (
                "pull, and wait", "pull-request",
                PullRequest(table: difference, waitSeconds: 25).bytes
            ),
            (
                "pull into an empty replica", "pull-request",
                PullRequest(table: TableDifference(base: nil, heads: []), waitSeconds: 0).bytes
            ),
            (
                "the base is not remembered", "pull-answer",
                item { PullAnswer.baseUnknown.write(to: &$0) }
            ),
            (
                "nothing", "pull-answer",
                item { PullAnswer.segments([], more: false).write(to: &$0) }
            ),
            (
                "a segment, and more to come", "pull-answer",
                item { PullAnswer.segments([Array(sets)], more: true).write(to: &$0) }
            ),
            ("push a segment", "push-request", PushRequest(segments: [Array(sets)]).bytes),
            (
                "taken", "push-answer",
                item { PushAnswer(heads: new.heads, refusals: []).write(to: &$0) }
            ),
            (
                "not taken", "push-answer",
                item { PushAnswer(heads: old.heads, refusals: [fork]).write(to: &$0) }
            ),
            (
                "which of these do you lack", "document-list",
                item { DocumentList([document]).write(to: &$0) }
            ),
            ("none", "document-list", item { DocumentList([]).write(to: &$0) }),
            (
                "ask for a document from its beginning", "document-parts",
                parts(DocumentPart(digest: document, totalByteCount: 0, offset: 0, bytes: []))
            ),
            (
                "a part", "document-parts",
                parts(
                    DocumentPart(
                        digest: document, totalByteCount: 10, offset: 4,
                        bytes: Array("cument".utf8)))
            ),
            (
                "it has come to its end", "document-parts",
                parts(DocumentPart(digest: document, totalByteCount: 10, offset: 10, bytes: []))
            ),
        ]
        return items.map { name, kind, bytes in
            .fields([("name", .text(name)), ("kind", .text(kind)), ("hex", hex(bytes))])
        }
    }

    private static func parts(_ part: DocumentPart) -> [UInt8] {
        item { DocumentParts([part]).write(to: &$0) }
    }

    private static var hello: [UInt8] {
        item { writer in
            writer.array(3)
            writer.text(instance.name)
            writer.uint(1)
            writer.uint(0)
        }
    }

    private static var invalidMessagesOfSync: [JSON] {
        let digest = "5820" + Hex.text(seed("digest"))
        let head = "84070001" + digest
        let items: [(String, String, String, String)] = [
            ("no digest", "compare-request", "80", "notAssigned"),
            ("three digests", "compare-request", "83" + digest + digest + digest, "tooLarge"),
            (
                "a digest of 31 bytes", "compare-request", "81581f" + digest.dropFirst(6),
                "notAssigned"
            ),
            ("a second item", "compare-request", "81" + digest + "00", "trailingBytes"),
            ("a head of three items", "compare-answer", "82f681830700" + "01", "notAssigned"),
            ("no heads", "compare-answer", "81f6", "notAssigned"),
            (
                "a head's number above 63 bits", "compare-answer",
                "82f6818407001b8000000000000000" + digest, "tooLarge"
            ),
            ("26 seconds to wait", "pull-request", "8282f680181a", "tooLarge"),
            ("no table", "pull-request", "8100", "notAssigned"),
            ("“more” is a number", "pull-answer", "828001", "unexpectedType"),
            ("a set that is no byte string", "pull-answer", "82818101f4", "unexpectedType"),
            ("cut short", "push-request", "8182", "truncated"),
            ("a refusal of four items", "push-answer", "8280818407000117", "notAssigned"),
            ("heads and nothing else", "push-answer", "8181" + head, "notAssigned"),
            ("a name that is no digest", "document-list", "814401020304", "notAssigned"),
            ("1025 documents", "document-list", "990401", "tooLarge"),
            (
                "a document above 64 MiB", "document-parts",
                "8184" + digest + "1a040000010040", "tooLarge"
            ),
            ("no bytes at all", "document-parts", "8183" + digest + "0000", "notAssigned"),
            ("257 parts", "document-parts", "990101", "tooLarge"),
        ]
        return items.map { name, kind, digits, error in
            .fields([
                ("name", .text(name)), ("kind", .text(kind)), ("hex", hex(literal(digits))),
                ("error", .text(error)),
            ])
        }
    }

    // MARK: Signed requests

    private static var signedRequests: [JSON] {
        let log = SampleLog()
        let nonce = Base64.text(Array(seed("nonce").prefix(SyncLimits.nonceByteCount)))
        let body = CompareRequest(digest: table(3, of: log).digest, base: nil).bytes
        return [("the first request has no nonce", ""), ("with the peer's nonce", nonce)].map {
            name, nonce in
            let path = "/sync/v1/1/compare"
            let headers = RequestSignature.headers(
                method: "POST", path: path, body: body, origin: log.origin, nonce: nonce,
                key: log.key)
            let base = RequestSignature.base(
                method: "POST", path: path, contentDigest: headers[0].1, origin: log.origin,
                nonce: nonce)
            return .fields([
                ("name", .text(name)), ("seed", hex(seed("court 7"))),
                ("key", hex(log.key.publicKey.bytes)), ("origin", .text("\(log.origin)")),
                ("nonce", .text(nonce)), ("method", .text("POST")), ("path", .text(path)),
                ("body", hex(body)), ("contentDigest", .text(headers[0].1)),
                ("signatureInput", .text(headers[1].1)), ("signature", .text(headers[2].1)),
                ("base", .text(String(decoding: base, as: UTF8.self))),
                ("requestDigest", hex(SHA256.digest(Array(headers[2].1.utf8)))),
            ])
        }
    }

    /// Headers that are not in the one form; each is refused as `signatureMissing`.
    private static var refusedHeaders: [JSON] {
        let components = "(\"@method\" \"@path\" \"content-digest\")"
        let good = "m=\(components);keyid=\"7.0\";nonce=\"\""
        let signature = "m=:\(Base64.text([UInt8](repeating: 7, count: 64))):"
        let cases: [(String, String, String)] = [
            ("another label", "s" + good.dropFirst(), signature),
            ("fewer components", "m=(\"@method\" \"@path\");keyid=\"7.0\";nonce=\"\"", signature),
            ("a creation time", good + ";created=1", signature),
            ("no nonce", "m=\(components);keyid=\"7.0\"", signature),
            ("a leading zero", "m=\(components);keyid=\"07.0\";nonce=\"\"", signature),
            ("a sign", "m=\(components);keyid=\"+7.0\";nonce=\"\"", signature),
            ("a key that is no origin", "m=\(components);keyid=\"7\";nonce=\"\"", signature),
            ("a short signature", good, "m=:\(Base64.text([7])):"),
            ("a signature that is no Base64", good, "m=:????:"),
        ]
        return cases.map { name, input, signature in
            .fields([
                ("name", .text(name)), ("signatureInput", .text(input)),
                ("signature", .text(signature)),
            ])
        }
    }

    // MARK: End frames

    private struct EndForm {
        var frame: EndFrame
        var content = Vectors.item { CompareAnswer.same.write(to: &$0) }
        var key = SigningKey(seed: Vectors.seed("centre 1"))

        init() {
            frame = EndFrame(
                request: SHA256.digest(Vectors.seed("a request")),
                content: SHA256.digest(Vectors.item { $0.null() }),
                heads: Vectors.table(3, of: SampleLog()).digest,
                nextNonce: Array(Vectors.seed("next nonce").prefix(SyncLimits.nonceByteCount)))
        }

        var body: [UInt8] { content + frame.signed(by: key, in: Vectors.instance) }
    }

    private static func end(_ name: String, _ body: [UInt8], error: String?) -> JSON {
        let form = EndForm()
        var fields: [(String, JSON)] = [
            ("name", .text(name)), ("instance", .text(instance.name)),
            ("seed", hex(seed("centre 1"))), ("key", hex(form.key.publicKey.bytes)),
            ("request", hex(form.frame.request)),
        ]
        if error == nil {
            fields += [
                ("start", .number(UInt64(EndFrame.start(in: body) ?? 0))),
                ("content", hex(form.frame.content)), ("heads", hex(form.frame.heads)),
                ("nextNonce", hex(form.frame.nextNonce)),
            ]
        }
        fields.append(("hex", hex(body)))
        if let error { fields.append(("error", .text(error))) }
        return .fields(fields)
    }

    private static var ends: [JSON] { [end("“the same”, and its end", EndForm().body, error: nil)] }

    private static var invalidEnds: [JSON] {
        var stranger = EndForm()
        stranger.key = SigningKey(seed: seed("stranger"))
        var other = EndForm()
        other.content = [0x80]
        let good = EndForm()
        let another = EndFrame(
            request: SHA256.digest(seed("another request")), content: good.frame.content,
            heads: good.frame.heads, nextNonce: good.frame.nextNonce)
        let elsewhere = good.frame.signed(by: good.key, in: Instance("az"))
        return [
            end("cut in its end", Array(good.body.dropLast()), error: "endFrameMissing"),
            end("no end at all", good.content, error: "endFrameMissing"),
            end("signed by another", stranger.body, error: "signatureInvalid"),
            end("signed in another instance", good.content + elsewhere, error: "signatureInvalid"),
            end("after other content", other.body, error: "digestMismatch"),
            end(
                "the answer to another request",
                good.content + another.signed(by: good.key, in: instance),
                error: "digestMismatch"),
        ]
    }
}
