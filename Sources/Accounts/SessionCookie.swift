/// The cookie that carries a session's token.
///
/// Without the prefix `__Host-`, which browsers refuse over plain HTTP: inside a courthouse a node
/// may be served without a certificate.
///
/// - Source: RFC 6265 §4; SameSite as in its revision, draft-ietf-httpbis-rfc6265bis.
package enum SessionCookie {
    package static let name = "mehkeme"

    /// The value of `Set-Cookie` that signs a browser in.
    ///
    /// - Parameter isSecure: whether the page is served by https.
    package static func setting(_ token: String, isSecure: Bool) -> String {
        "\(name)=\(token); " + attributes(isSecure: isSecure)
    }

    /// The value of `Set-Cookie` that makes a browser forget.
    package static func clearing(isSecure: Bool) -> String {
        "\(name)=; Max-Age=0; " + attributes(isSecure: isSecure)
    }

    private static func attributes(isSecure: Bool) -> String {
        "Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
    }

    /// The token in the value of a request's `Cookie`.
    ///
    /// - Returns: `nil` if there is none, or more than one: a neighbour under the same domain may
    ///   have set the other, and which is ours can't be told.
    package static func token(in header: String) -> String? {
        var found: String?
        for pair in header.split(separator: ";") {
            let trimmed = pair.drop { $0 == " " || $0 == "\t" }
            guard trimmed.hasPrefix(name + "=") else { continue }
            guard found == nil else { return nil }
            found = String(trimmed.dropFirst(name.count + 1))
        }
        return found
    }

    /// The token in the value of a request's `Authorization`, as programs send it.
    ///
    /// - Source: RFC 6750 §2.1; RFC 9110 §11.1 for the scheme in either case.
    package static func bearerToken(in header: String) -> String? {
        guard let space = header.firstIndex(of: " "),
            header[..<space].lowercased() == "bearer"
        else { return nil }
        let token = header[space...].drop { $0 == " " }
        return token.isEmpty ? nil : String(token)
    }
}
