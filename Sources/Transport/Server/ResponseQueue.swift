internal import CMicroHTTPD
internal import Glibc

/// Answers, handed to MHD.
enum ResponseQueue {
    /// Headers that MHD sets itself.
    private static let reserved: Set<String> = ["content-length", "transfer-encoding", "date"]

    /// Hands an answer to a connection that waits for one.
    ///
    /// An answer that cannot be made (its file is gone or shorter than the range, a header holds a
    /// line end) becomes a 500: half of it would be worse.
    static func queue(_ response: HTTPResponse, on connection: OpaquePointer) -> MHD_Result {
        guard let made = unsafe make(response) else {
            let failure = HTTPResponse.text(500, "the answer could not be made")
            guard let made = unsafe make(failure) else { return .NO }
            return unsafe queue(made, status: 500, on: connection)
        }
        return unsafe queue(made, status: response.status, on: connection)
    }

    private static func queue(
        _ made: OpaquePointer, status: Int, on connection: OpaquePointer
    ) -> MHD_Result {
        defer { unsafe MHD_destroy_response(made) }
        return unsafe MHD_queue_response(connection, UInt32(clamping: status), made)
    }

    private static func make(_ response: HTTPResponse) -> OpaquePointer? {
        guard (200...599).contains(response.status), let made = unsafe makeBody(response.body)
        else { return nil }
        for (name, value) in response.headers where !reserved.contains(name.lowercased()) {
            guard isSafe(name), isSafe(value),
                unsafe MHD_add_response_header(made, name, value) == .YES
            else {
                unsafe MHD_destroy_response(made)
                return nil
            }
        }
        return unsafe made
    }

    private static func makeBody(_ body: HTTPResponse.Body) -> OpaquePointer? {
        switch body {
        case .bytes(var bytes):
            return unsafe MHD_create_response_from_buffer(
                bytes.count, &bytes, .RESPMEM_MUST_COPY)
        case .file(let path, let range):
            let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0,
                range.upperBound <= UInt64(clamping: status.st_size),
                let made = unsafe MHD_create_response_from_fd_at_offset64(
                    range.upperBound - range.lowerBound, descriptor, range.lowerBound)
            else {
                close(descriptor)
                return nil
            }
            return unsafe made
        }
    }

    /// No line ends: whoever could put one into a header could write the rest of the answer.
    private static func isSafe(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
