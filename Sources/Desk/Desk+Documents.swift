internal import Casework
internal import Causality
internal import Chunks
internal import Encoding
internal import Sealing
internal import Storage
internal import Web

// Documents by their digest, for those who may see a case that names them.

extension Desk {
    func document(
        _ digest: Digest256, _ reader: Reader, in snapshot: borrowing ReadTransaction
    ) throws(StoreError) -> WebAnswer? {
        var found: DocumentRef?
        for (subject, document) in try shelf.documentRefs(digest, in: snapshot)
        where found == nil {
            if reader.viewer.isParty {
                let view = try shelf.partyView(
                    subject, reader.viewer.identifiers, in: snapshot)
                if view?.documents.contains(where: { $0.document.digest == digest }) == true {
                    found = document
                }
            } else if let (view, _) = try caseView(subject, reader, in: snapshot) {
                let named = view.documents.first { $0.document.digest == digest }?.document
                // Of a sealed document who may not read the case sees nothing.
                found = named ?? (view.closed == nil ? document : nil)
            }
        }
        if let found, found.isSealed { return sealed(found, digest) }
        guard let found, let path = documents.path(of: digest),
            let size = documents.size(of: digest)
        else { return nil }
        return Self.answer(found, digest, path, size, reader.visit.request)
    }

    /// A document of a closed case, opened for one answer and kept nowhere.
    private func sealed(_ document: DocumentRef, _ digest: Digest256) -> WebAnswer? {
        guard let key = ContentKey(document.key), let bytes = try? documents.read(digest),
            let content = key.content(of: bytes)
        else { return nil }
        let isShown = Self.shown.contains(document.mime)
        let type =
            document.mime == "text/plain"
            ? "text/plain; charset=utf-8" : isShown ? document.mime : "application/octet-stream"
        let name = PercentCoding.encode(document.name)
        let disposition = isShown ? "inline" : "attachment"
        return WebAnswer(
            status: 200,
            headers: [
                ("Cache-Control", "no-store"), ("Content-Type", type),
                ("Content-Disposition", "\(disposition); filename*=UTF-8''\(name)"),
            ], body: .bytes(content))
    }

    /// Types that a browser may show by itself; everything else is saved.
    private static let shown = ["application/pdf", "text/plain", "image/png", "image/jpeg"]

    private static func answer(
        _ document: DocumentRef, _ digest: Digest256, _ path: String, _ size: UInt64,
        _ request: WebRequest
    ) -> WebAnswer {
        let tag = "\"\(digest.hex)\""
        let isShown = shown.contains(document.mime)
        let type =
            document.mime == "text/plain"
            ? "text/plain; charset=utf-8" : isShown ? document.mime : "application/octet-stream"
        var headers: [(name: String, value: String)] = [
            ("ETag", tag), ("Cache-Control", "private, no-cache"), ("Accept-Ranges", "bytes"),
        ]
        if let known = request.header("if-none-match"),
            known == "*" || known.split(separator: ",").contains(where: { $0.hasSuffix(tag) })
        {
            return WebAnswer(status: 304, headers: headers)
        }
        headers.append(("Content-Type", type))
        headers.append(
            (
                "Content-Disposition",
                "\(isShown ? "inline" : "attachment"); filename*=UTF-8''"
                    + PercentCoding.encode(document.name)
            ))
        guard let asked = request.header("range") else {
            return WebAnswer(
                status: 200, headers: headers, body: .file(path: path, range: 0..<size))
        }
        guard let range = byteRange(asked, size) else {
            headers.append(("Content-Range", "bytes */\(size)"))
            return WebAnswer(status: 416, headers: headers)
        }
        headers.append(
            (
                "Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
            ))
        return WebAnswer(status: 206, headers: headers, body: .file(path: path, range: range))
    }

    /// One range of bytes.
    ///
    /// - Source: RFC 9110 §14.1.2.
    /// - Returns: `nil` for several ranges, and for one that lies outside.
    static func byteRange(_ header: String, _ size: UInt64) -> Range<UInt64>? {
        guard header.hasPrefix("bytes="), size > 0 else { return nil }
        let parts = header.dropFirst("bytes=".count)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        if parts[0].isEmpty {
            guard let count = UInt64(parts[1]), count > 0 else { return nil }
            return size - min(count, size)..<size
        }
        guard let first = UInt64(parts[0]), first < size else { return nil }
        if parts[1].isEmpty { return first..<size }
        guard let last = UInt64(parts[1]), last >= first else { return nil }
        return first..<min(last, size - 1) + 1
    }
}
