/// Every bound of the door in one place; the unit is the last word of the name.
package enum Limits {
    // MARK: Requests

    /// Request line and headers together, in bytes.
    package static let headerByteCountMax = 16 * 1024
    /// The target alone: longer ones are answered 414.
    package static let targetByteCountMax = 8 * 1024
    /// Header fields of one request.
    package static let headerCountMax = 100
    /// A body on a route that says nothing else.
    package static let bodyByteCountMax = 1024 * 1024
    /// The most that any route may ask for.
    package static let uploadByteCountMax = 64 * 1024 * 1024
    /// A body that may grow beyond this goes to a temporary file.
    package static let bodyInMemoryByteCountMax = 1024 * 1024
    /// All bodies in memory together; beyond it the door answers 503.
    package static let bodiesInMemoryByteCountMax = 128 * 1024 * 1024
    /// All bodies in temporary files together; beyond it the door answers 503.
    package static let bodiesOnDiskByteCountMax = 4 * 1024 * 1024 * 1024

    // MARK: Time

    /// From the first byte of a request, or from accepting, to the end of its headers.
    package static let headerSecondsMax = 10
    /// A connection on which nothing moves.
    package static let idleSecondsMax = 60
    /// A body or an answer may take this long whatever its size.
    package static let transferGraceSeconds = 60
    /// Beyond the grace a body or an answer must move at least so fast.
    package static let transferBytesPerSecondMin = 4 * 1024
    /// A reply kept longer than a long poll (60 s) is answered 503 in the keeper's stead.
    package static let replySecondsMax = 90
    /// What answers in flight get when the server stops.
    package static let stopSecondsMax = 10

    // MARK: Connections

    package static let connectionCountMax = 512
    package static let threadCount = 4
    /// Connections that wait in the kernel to be accepted.
    package static let backlogConnectionCount: Int32 = 511

    // MARK: Client

    package static let connectSecondsMax = 10
    package static let stallSeconds = 30
    /// Handles kept, each with its open connection, when nobody uses them.
    package static let idleHandleCountMax = 4
    /// The answer's body, unless the client's options say otherwise.
    package static let answerByteCountMax = 64 * 1024 * 1024
    /// The answer's status line and headers.
    package static let answerHeaderByteCountMax = 64 * 1024

    // MARK: Compression

    /// log2 of the largest window: 8 MiB, which every reader of the format can be asked to hold.
    package static let windowLogMax = 23
    /// Levels above this use larger windows.
    package static let compressionLevelMax = 19
    /// Contexts kept when nobody uses them; one is a few MiB.
    package static let idleContextCountMax = 4
}
