package import Encoding

/// “Which of these do you lack?”, and its answer: a list of documents by content.
///
/// - Shape: `[digests]`.
package struct DocumentList: Equatable, Sendable {
    package let digests: [Digest256]

    package init(_ digests: [Digest256]) { self.digests = digests }

    package func write(to writer: inout CBORWriter) {
        writer.array(digests.count)
        for digest in digests { writer.digest(digest) }
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        var digests: [Digest256] = []
        for _ in 0..<(try reader.array(max: SyncLimits.documentsPerListCountMax)) {
            digests.append(try reader.digest())
        }
        self.digests = digests
    }
}

/// A part of a document, given or asked for.
///
/// - Shape: `[digest, whole size, offset, bytes]`; asked for with no bytes and size 0.
package struct DocumentPart: Equatable, Sendable {
    package let digest: Digest256
    package let totalByteCount: UInt64
    package let offset: UInt64
    package let bytes: [UInt8]

    package init(digest: Digest256, totalByteCount: UInt64, offset: UInt64, bytes: [UInt8]) {
        self.digest = digest
        self.totalByteCount = totalByteCount
        self.offset = offset
        self.bytes = bytes
    }

    package func write(to writer: inout CBORWriter) {
        writer.array(4)
        writer.digest(digest)
        writer.uint(totalByteCount)
        writer.uint(offset)
        writer.byteString(bytes)
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        try reader.array(exactly: 4)
        digest = try reader.digest()
        totalByteCount = try reader.uint(max: SyncLimits.documentByteCountMax)
        offset = try reader.uint(max: SyncLimits.documentByteCountMax)
        bytes = try reader.byteString(max: SyncLimits.documentPartByteCountMax)
    }
}

/// Several parts in one message: small documents share a round trip.
///
/// - Shape: `[parts]`.
package struct DocumentParts: Equatable, Sendable {
    package let parts: [DocumentPart]

    package init(_ parts: [DocumentPart]) { self.parts = parts }

    package func write(to writer: inout CBORWriter) {
        writer.array(parts.count)
        for part in parts { part.write(to: &writer) }
    }

    package init(from reader: inout CBORReader) throws(DecodingError) {
        var parts: [DocumentPart] = []
        for _ in 0..<(try reader.array(max: SyncLimits.documentPartsPerMessageCountMax)) {
            parts.append(try DocumentPart(from: &reader))
        }
        self.parts = parts
    }
}
