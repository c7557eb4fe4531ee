internal import Glibc
internal import Synchronization

/// One end of a conversation over a Unix socket in a directory of this machine.
///
/// The address goes through `/proc/self/fd`, because the path of a Unix socket has 107 bytes at
/// most and a data folder may lie deeper.
package final class LocalSocket: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { Glibc.close(descriptor) }

    /// - Returns: `nil` if nobody listens there.
    package static func connect(directory: String, name: String) -> LocalSocket? {
        let holder = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard holder >= 0 else { return nil }
        defer { Glibc.close(holder) }
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        let status = unsafe LocalAddress.with(directory: holder, name) { address, length in
            unsafe Glibc.connect(descriptor, address, length)
        }
        guard status == 0 else {
            close(descriptor)
            return nil
        }
        return LocalSocket(descriptor: descriptor)
    }

    /// - Returns: whether the other end took it all.
    package func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.span.extracting(sent..<bytes.count).withUnsafeBytes {
                unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Tells the other end that no more comes.
    package func finishWriting() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything until the other end has finished writing, or the bound.
    package func readAll(byteCountMax: Int) -> [UInt8] {
        var all: [UInt8] = []
        while all.count < byteCountMax, let part = read() { all += part }
        return all
    }

    /// Gives each line to `body` as it comes, without its end, until the other end is done.
    package func readLines(_ body: (String) -> Void) {
        var rest: [UInt8] = []
        while let part = read() {
            rest += part
            while let end = rest.firstIndex(of: 0x0A) {
                body(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeFirst(end + 1)
            }
        }
    }

    private func read() -> [UInt8]? {
        var part = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe recv(descriptor, &part, part.count, 0)
            if count < 0, errno == EINTR { continue }
            return count > 0 ? Array(part[..<count]) : nil
        }
    }
}

/// A Unix socket that takes callers; only the directory's owner can reach it.
package final class LocalListener: Sendable {
    private let descriptor: Int32

    /// - Throws: `cannotListen` as the system says.
    package init(directory: String, name: String) throws(TransportError) {
        let path = directory + "/" + name
        let holder = unsafe open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard holder >= 0 else { throw .cannotListen(address: path, errno: errno) }
        defer { Glibc.close(holder) }
        let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard made >= 0 else { throw .cannotListen(address: path, errno: errno) }
        unsafe unlink(path)
        let mask = umask(0o177)
        let status = unsafe LocalAddress.with(directory: holder, name) { address, length in
            unsafe bind(made, address, length)
        }
        umask(mask)
        guard status == 0, listen(made, 16) == 0 else {
            let reason = errno
            Glibc.close(made)
            throw .cannotListen(address: path, errno: reason)
        }
        descriptor = made
    }

    deinit { Glibc.close(descriptor) }

    /// Waits for the next caller.
    ///
    /// - Returns: `nil` when the listener was closed.
    package func accept() -> LocalSocket? {
        while true {
            let caller = Glibc.accept(descriptor, nil, nil)
            if caller < 0, errno == EINTR || errno == ECONNABORTED { continue }
            if caller < 0, [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) {
                // Others will close theirs; who calls waits in the socket's queue.
                usleep(100_000)
                continue
            }
            guard caller >= 0 else { return nil }
            _ = fcntl(caller, F_SETFD, FD_CLOEXEC)
            return LocalSocket(descriptor: caller)
        }
    }

    package func close() { shutdown(descriptor, Int32(SHUT_RDWR)) }
}

private enum LocalAddress {
    static func with<Result>(
        directory holder: Int32, _ name: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
    ) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array("/proc/self/fd/\(holder)/\(name)".utf8)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { place in
            unsafe place.copyBytes(from: path.prefix(place.count - 1))
        }
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe body(pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
