/// How a server listens and what it bears.
package struct ServerOptions: Sendable {
    /// A numeric address of this machine.
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port: UInt16 = 0
    /// At least 2; each has its own share of the connections.
    package var threadCount = Limits.threadCount
    package var connectionCountMax = Limits.connectionCountMax
    /// `nil` sets no bound; behind an edge server all connections come from one address.
    package var perAddressConnectionCountMax: Int?
    package var headerByteCountMax = Limits.headerByteCountMax
    /// Asked once for each request that has a body, before the body is read.
    ///
    /// - Bound: `Limits.uploadByteCountMax`, whatever it answers.
    package var bodyByteCountMax: @Sendable (_ method: String, _ path: String) -> Int = { _, _ in
        Limits.bodyByteCountMax
    }
    package var headerSecondsMax = Limits.headerSecondsMax
    package var idleSecondsMax = Limits.idleSecondsMax
    package var transferGraceSeconds = Limits.transferGraceSeconds
    package var transferBytesPerSecondMin = Limits.transferBytesPerSecondMin
    package var replySecondsMax = Limits.replySecondsMax
    package var stopSecondsMax = Limits.stopSecondsMax
    package var bodiesInMemoryByteCountMax = Limits.bodiesInMemoryByteCountMax
    package var bodiesOnDiskByteCountMax = Limits.bodiesOnDiskByteCountMax
    /// Where large bodies wait; files of an earlier run are removed from it at the start.
    ///
    /// `nil` refuses bodies above `Limits.bodyInMemoryByteCountMax`.
    package var spoolDirectory: String?
    /// Wall time in milliseconds since 1970, for `HTTPRequest.completedAt`.
    package var wallMilliseconds: @Sendable () -> UInt64

    package init(port: UInt16 = 0, wallMilliseconds: (@Sendable () -> UInt64)? = nil) {
        self.port = port
        self.wallMilliseconds = wallMilliseconds ?? { Clock.wallMilliseconds() }
    }
}
