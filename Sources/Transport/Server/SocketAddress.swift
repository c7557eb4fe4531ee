internal import Glibc

/// Numeric addresses: text to socket and back.
enum SocketAddress {
    /// Opens a socket that listens, without delay for small answers.
    ///
    /// - Throws: `TransportError.cannotListen` with the reason of the system.
    static func listen(host: String, port: UInt16) throws(TransportError) -> Int32 {
        var hints = unsafe addrinfo()
        unsafe hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &found) == 0, let info = unsafe found
        else { throw .cannotListen(address: host, errno: EADDRNOTAVAIL) }
        defer { unsafe freeaddrinfo(found) }
        let flags = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = unsafe socket(info.pointee.ai_family, flags, 0)
        guard descriptor >= 0 else { throw .cannotListen(address: host, errno: errno) }
        setFlag(descriptor, level: SOL_SOCKET, option: SO_REUSEADDR)
        setFlag(descriptor, level: Int32(IPPROTO_TCP), option: TCP_NODELAY)
        guard unsafe bind(descriptor, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0,
            Glibc.listen(descriptor, Limits.backlogConnectionCount) == 0
        else {
            let reason = errno
            close(descriptor)
            throw .cannotListen(address: "\(host):\(port)", errno: reason)
        }
        return descriptor
    }

    /// The port that a listening socket was given.
    static func port(of descriptor: Int32) -> UInt16 {
        UInt16(name(of: descriptor, isPeer: false).service) ?? 0
    }

    /// The numeric address at the other end, without port; empty if it has none.
    static func peer(of descriptor: Int32) -> String {
        name(of: descriptor, isPeer: true).host
    }

    private static func name(
        of descriptor: Int32, isPeer: Bool
    ) -> (host: String, service: String) {
        var storage = sockaddr_storage()
        var count = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var host = [CChar](repeating: 0, count: 64)
        var service = [CChar](repeating: 0, count: 16)
        let status = unsafe withUnsafeMutablePointer(to: &storage) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let got =
                    unsafe isPeer
                    ? getpeername(descriptor, address, &count)
                    : getsockname(descriptor, address, &count)
                guard got == 0 else { return got }
                return unsafe getnameinfo(
                    address, count, &host, 64, &service, 16, NI_NUMERICHOST | NI_NUMERICSERV)
            }
        }
        guard status == 0 else { return ("", "") }
        return (text(host), text(service))
    }

    private static func text(_ characters: [CChar]) -> String {
        String(
            decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func setFlag(_ descriptor: Int32, level: Int32, option: Int32) {
        var on: Int32 = 1
        unsafe setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
    }
}
