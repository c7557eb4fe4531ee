internal import Synchronization

/// What a wire finds wrong with the world, to be told when the call is over.
final class Complaints: Sendable {
    private let list = Mutex<[String]>([])

    func add(_ complaint: String) { list.withLock { $0.append(complaint) } }

    var first: String? { list.withLock { $0.first } }
}
