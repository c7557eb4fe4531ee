/// A request's body on its way in: in memory or, if it may grow large, in a file.
final class Upload {
    private enum Place {
        case memory
        case file(SpoolWriter)
    }

    private var place: Place
    private let byteCountMax: Int
    let allowance: Allowance?
    private var body: [UInt8] = []
    private(set) var byteCount = 0

    /// Chooses the place by what the head promised and draws it from the budget.
    ///
    /// - Returns: the fault if the body is too large for its route, or there is no room now.
    static func begin(
        _ framing: BodyFraming, byteCountMax: Int, rooms: Rooms
    ) throws(UploadFault) -> Upload {
        let expected: Int
        switch framing {
        case .none:
            return Upload(place: .memory, byteCountMax: 0, allowance: nil)
        case .counted(let count):
            guard count <= UInt64(byteCountMax) else { throw .tooLarge }
            expected = Int(count)
        case .chunked:
            expected = byteCountMax
        }
        if expected <= Limits.bodyInMemoryByteCountMax {
            guard let allowance = Allowance(of: expected, from: rooms.memory) else {
                throw .noRoom
            }
            return Upload(place: .memory, byteCountMax: expected, allowance: allowance)
        }
        guard let directory = rooms.spoolDirectory else { throw .tooLarge }
        guard let allowance = Allowance(of: expected, from: rooms.disk),
            let writer = try? SpoolWriter(directory: directory)
        else { throw .noRoom }
        return Upload(place: .file(writer), byteCountMax: expected, allowance: allowance)
    }

    private init(place: Place, byteCountMax: Int, allowance: Allowance?) {
        self.place = place
        self.byteCountMax = byteCountMax
        self.allowance = allowance
    }

    /// Counts the bytes that really come, whatever was promised.
    func append(_ bytes: UnsafeRawBufferPointer) throws(UploadFault) {
        guard bytes.count <= byteCountMax - byteCount else { throw .tooLarge }
        byteCount += bytes.count
        switch place {
        case .memory:
            unsafe body.append(contentsOf: bytes)
        case .file(let writer):
            guard unsafe writer.append(bytes) else { throw .noRoom }
        }
    }

    /// Puts the body into the request that it belongs to.
    func finish(into request: inout HTTPRequest) {
        switch place {
        case .memory: request.body = body
        case .file(let writer): request.bodyFile = writer.finish(allowance: allowance)
        }
    }
}

/// Why a body is not taken.
enum UploadFault: Error {
    case tooLarge
    case noRoom
}

/// The room there is for bodies, shared by all requests of a server.
struct Rooms: Sendable {
    let memory: Budget
    let disk: Budget
    let spoolDirectory: String?
}
