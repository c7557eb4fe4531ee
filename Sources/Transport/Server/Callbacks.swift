internal import CMicroHTTPD

/// The C functions that MHD calls; each finds its Swift object and goes on there.
enum Callbacks {
    /// The raw request line is here: what is returned becomes the request's context.
    static let target: shim_target_callback = { _, target, handle in
        guard let target = unsafe target, let handle = unsafe handle,
            let context = unsafe shim_connection_context(handle)
        else { return nil }
        let connection = unsafe Unmanaged<ClientConnection>.fromOpaque(context)
            .takeUnretainedValue()
        connection.beginHeading()
        let exchange = unsafe Exchange(target: bytes(of: target), connection: connection)
        return unsafe Unmanaged.passRetained(exchange).toOpaque()
    }

    static let answer: MHD_AccessHandlerCallback = {
        context, handle, _, method, version, upload, uploadCount, exchangeContext in
        guard let context = unsafe context, let handle = unsafe handle,
            let method = unsafe method, let version = unsafe version,
            let uploadCount = unsafe uploadCount,
            let exchangeContext = unsafe exchangeContext?.pointee
        else { return .NO }
        let desk = unsafe Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(exchangeContext)
            .takeUnretainedValue()
        switch exchange.stage {
        case .heading:
            let head = unsafe RequestHead(
                method: bytes(of: method), target: exchange.target, version: bytes(of: version),
                fields: fields(of: handle), byteCount: shim_connection_header_byte_count(handle))
            return unsafe desk.judge(exchange, head: head, handle: handle)
        case .receiving(let admitted, let body):
            let count = unsafe uploadCount.pointee
            guard count > 0 else {
                return unsafe desk.complete(admitted, body, exchange, handle)
            }
            unsafe uploadCount.pointee = 0
            let bytes = unsafe UnsafeRawBufferPointer(start: upload, count: count)
            return unsafe desk.receive(bytes, body, exchange)
        case .waiting(let slot, _):
            return unsafe desk.answer(from: slot, exchange, handle)
        case .over:
            return .NO
        }
    }

    static let connection: MHD_NotifyConnectionCallback = { context, handle, place, event in
        guard let context = unsafe context, let place = unsafe place else { return }
        let desk = unsafe Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
        if event == .CONNECTION_NOTIFY_STARTED {
            let connection = unsafe ClientConnection(descriptor: shim_connection_socket(handle))
            desk.hasAccepted(connection)
            unsafe place.pointee = Unmanaged.passRetained(connection).toOpaque()
        } else if let kept = unsafe place.pointee {
            unsafe place.pointee = nil
            let connection = unsafe Unmanaged<ClientConnection>.fromOpaque(kept)
                .takeRetainedValue()
            desk.hasClosed(connection)
        }
    }

    static let completed: MHD_RequestCompletedCallback = { context, _, place, _ in
        guard let context = unsafe context, let kept = unsafe place?.pointee else { return }
        unsafe place?.pointee = nil
        let desk = unsafe Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
        desk.finish(unsafe Unmanaged<Exchange>.fromOpaque(kept).takeRetainedValue())
    }

    /// Leaves percent-encodings as they are: the guard decodes them once and strictly.
    static let unescape: shim_unescape_callback = { _, _, text in
        var count = 0
        while let text = unsafe text, unsafe text[count] != 0 { count += 1 }
        return count
    }

    private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var cursor = unsafe text
        while unsafe cursor.pointee != 0 {
            unsafe bytes.append(UInt8(bitPattern: cursor.pointee))
            unsafe cursor += 1
        }
        return bytes
    }

    private static func fields(of handle: OpaquePointer) -> [(name: [UInt8], value: [UInt8])] {
        var fields: [(name: [UInt8], value: [UInt8])] = []
        unsafe withUnsafeMutablePointer(to: &fields) { place in
            unsafe _ = MHD_get_connection_values_n(
                handle, .HEADER_KIND,
                { context, _, name, nameCount, value, valueCount in
                    guard let context = unsafe context else { return .NO }
                    let name = unsafe [UInt8](
                        UnsafeRawBufferPointer(start: name, count: nameCount))
                    let value = unsafe [UInt8](
                        UnsafeRawBufferPointer(start: value, count: valueCount))
                    unsafe context.assumingMemoryBound(
                        to: [(name: [UInt8], value: [UInt8])].self
                    ).pointee.append((name, value))
                    return .YES
                }, place)
        }
        return fields
    }
}
