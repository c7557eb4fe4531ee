import Causality
import Encoding
import Sealing
import Sync
import Testing

@Suite("Vectors: messages between nodes")
struct SyncVectorTests {
    struct Message: Decodable {
        let name, kind: String
        let hex: HexBytes
        let error: String?
    }

    /// Reads a message of a kind, and writes it again.
    private static func read(_ kind: String, _ bytes: [UInt8]) throws(DecodingError) -> [UInt8] {
        var reader = CBORReader(bytes)
        var writer = CBORWriter()
        switch kind {
        case "hello":
            try reader.array(exactly: 3)
            writer.array(3)
            writer.text(try reader.text(max: 32))
            for _ in 0..<2 { writer.uint(UInt64(try reader.uint32())) }
        case "compare-request": return try CompareRequest(bytes).bytes
        case "compare-answer": try CompareAnswer(from: &reader).write(to: &writer)
        case "pull-request": return try PullRequest(bytes).bytes
        case "pull-answer": try PullAnswer(from: &reader).write(to: &writer)
        case "push-request": return try PushRequest(bytes).bytes
        case "push-answer": try PushAnswer(from: &reader).write(to: &writer)
        case "document-list": try DocumentList(from: &reader).write(to: &writer)
        case "document-parts": try DocumentParts(from: &reader).write(to: &writer)
        default: Issue.record("no such kind: \(kind)")
        }
        try reader.finish()
        return writer.bytes
    }

    @Test("Messages are read as told, and written to the same bytes")
    func messages() throws {
        for vector in try VectorFiles.read("messages", of: "sync.json", as: Message.self) {
            #expect(try Self.read(vector.kind, vector.hex.bytes) == vector.hex.bytes)
        }
    }

    @Test("Messages with a fault are refused for it")
    func invalid() throws {
        for vector in try VectorFiles.read("invalid", of: "sync.json", as: Message.self) {
            do throws(DecodingError) {
                _ = try Self.read(vector.kind, vector.hex.bytes)
                Issue.record("\(vector.name): was not refused")
            } catch {
                #expect(error.name == vector.error, "\(vector.name)")
            }
        }
    }

    struct Request: Decodable {
        let name, origin, nonce, method, path, contentDigest, signatureInput, signature: String
        let base: String
        let key, body, requestDigest: HexBytes
    }

    @Test("The signature of a request is over the base that the vectors name")
    func requests() throws {
        for vector in try VectorFiles.read("requests", of: "sync.json", as: Request.self) {
            let read = try #require(
                RequestSignature(
                    signatureInput: vector.signatureInput, signature: vector.signature))
            #expect(read.nonce == vector.nonce)
            #expect("\(read.origin)" == vector.origin)
            let digest = RequestSignature.contentDigest(vector.body.bytes)
            #expect(digest == vector.contentDigest)
            let base = RequestSignature.base(
                method: vector.method, path: vector.path, contentDigest: digest,
                origin: read.origin, nonce: read.nonce)
            #expect(String(decoding: base, as: UTF8.self) == vector.base)
            let key = PublicKey(try #require(Digest256(vector.key.bytes)))
            let verifies = read.verifies(
                method: vector.method, path: vector.path, contentDigest: digest, by: key)
            #expect(verifies)
            let elsewhere = read.verifies(
                method: vector.method, path: "/sync/v1/2/compare", contentDigest: digest, by: key)
            #expect(!elsewhere)
            let asked = SHA256.digest(Array(vector.signature.utf8))
            #expect(asked.bytes == vector.requestDigest.bytes)
        }
    }

    struct Headers: Decodable { let name, signatureInput, signature: String }

    @Test("Headers in any other form are no signature")
    func headers() throws {
        for vector in try VectorFiles.read("refusedHeaders", of: "sync.json", as: Headers.self) {
            let read = RequestSignature(
                signatureInput: vector.signatureInput, signature: vector.signature)
            #expect(read == nil, "\(vector.name)")
        }
    }

    struct End: Decodable {
        let name, instance: String
        let key, request, hex: HexBytes
        let start: Int?
        let heads, nextNonce: HexBytes?
        let error: String?
    }

    @Test("A stream ends with its own signed frame, or was cut")
    func ends() throws {
        let valid = try VectorFiles.read("ends", of: "sync.json", as: End.self)
        let invalid = try VectorFiles.read("invalidEnds", of: "sync.json", as: End.self)
        for vector in valid + invalid {
            let key = PublicKey(try #require(Digest256(vector.key.bytes)))
            let request = try #require(Digest256(vector.request.bytes))
            do throws(ProtocolError) {
                guard let start = EndFrame.start(in: vector.hex.bytes) else {
                    throw .endFrameMissing
                }
                let end = try EndFrame(
                    vector.hex.bytes, from: start, request: request, by: key,
                    in: Instance(vector.instance))
                #expect(vector.error == nil, "\(vector.name)")
                #expect(start == vector.start)
                #expect(end.heads.bytes == vector.heads?.bytes)
                #expect(end.nextNonce == vector.nextNonce?.bytes)
            } catch {
                #expect(error.name == vector.error, "\(vector.name)")
            }
        }
    }
}
