import Foundation
import Glibc
import Testing
import Transport

/// nginx in front of a server of ours, with a certificate that it has signed itself.
final class Edge {
    static let nginx = "/usr/sbin/nginx"
    static let openssl = "/usr/bin/openssl"
    static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: nginx)
            && FileManager.default.isExecutableFile(atPath: openssl)
    }

    let port: UInt16
    let certificate: String
    let pin: String
    private let folder: TemporaryFolder
    private let process = Process()

    init(before server: HTTPServer, name: String = "IP:127.0.0.1") throws {
        folder = try TemporaryFolder()
        certificate = "\(folder.path)/cert.pem"
        let key = "\(folder.path)/key.pem"
        _ = try Self.run(
            "\(Self.openssl) req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
                + " -keyout \(key) -out \(certificate) -days 2 -subj /CN=court"
                + " -addext subjectAltName=\(name) 2>&1")
        let digest = try Self.run(
            "\(Self.openssl) pkey -in \(key) -pubout -outform DER"
                + " | \(Self.openssl) dgst -sha256 -binary | \(Self.openssl) base64")
        pin = "sha256//" + digest.trimmingCharacters(in: .whitespacesAndNewlines)
        let spare = try HTTPServer(options: ServerOptions(), handler: ServerTests.echo)
        port = spare.boundPort
        spare.stop()
        let configuration = """
            daemon off; master_process off; pid \(folder.path)/pid; error_log stderr crit;
            events {}
            http {
                access_log off; client_body_temp_path \(folder.path)/body;
                proxy_temp_path \(folder.path)/proxy; fastcgi_temp_path \(folder.path)/f;
                uwsgi_temp_path \(folder.path)/u; scgi_temp_path \(folder.path)/s;
                server {
                    listen 127.0.0.1:\(port) ssl; client_max_body_size 64m;
                    ssl_certificate \(certificate); ssl_certificate_key \(key);
                    location / {
                        proxy_pass http://127.0.0.1:\(server.boundPort);
                        proxy_http_version 1.1; proxy_set_header Connection "";
                    }
                }
            }
            """
        let file = "\(folder.path)/nginx.conf"
        try configuration.write(toFile: file, atomically: true, encoding: .utf8)
        process.executableURL = URL(filePath: Self.nginx)
        process.arguments = ["-p", folder.path, "-e", "stderr", "-c", file]
        try process.run()
        while process.isRunning, !RawSocket(port: port).isConnected { usleep(10_000) }
    }

    deinit {
        // Children inherit the masked signals of the test's threads: only this one arrives.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static func run(_ command: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}

@Suite(.enabled(if: Edge.isInstalled, "needs nginx and openssl of the system"))
struct TLSTests {
    let server: HTTPServer
    let edge: Edge

    init() throws {
        var options = ServerOptions()
        options.bodyByteCountMax = { _, _ in 4 << 20 }
        options.spoolDirectory = FileManager.default.temporaryDirectory
            .appending(path: "transport-spool-\(UUID().uuidString)").path()
        server = try HTTPServer(options: options, handler: ServerTests.echo)
        edge = try Edge(before: server)
    }

    func send(_ options: ClientOptions, host: String = "127.0.0.1") throws -> ClientResponse {
        try HTTPClient(base: "https://\(host):\(edge.port)", options: options)
            .send(method: "POST", target: "/i%C5%9F?a=1", body: [0x61])
    }

    @Test("Through an edge, trusted by authority, by pin, or by both")
    func trusted() throws {
        for options in [
            ClientOptions(caFile: edge.certificate),
            ClientOptions(pinnedPublicKey: edge.pin),
            ClientOptions(caFile: edge.certificate, pinnedPublicKey: edge.pin),
        ] {
            let answer = try send(options)
            #expect(answer.status == 200)
            #expect(String(decoding: answer.body, as: UTF8.self) == "POST /iş a=1 a")
        }
    }

    @Test("An idle exchange through the edge fits in 700 bytes")
    func small() throws {
        let answer = try send(ClientOptions(pinnedPublicKey: edge.pin))
        #expect(answer.sentByteCount + answer.receivedByteCount < 400)
    }

    @Test("A certificate that nobody trusted has signed is refused")
    func untrusted() {
        #expect(throws: TransportError.certificateNotTrusted(host: "127.0.0.1")) {
            try send(ClientOptions())
        }
    }

    @Test("A certificate for another name is refused")
    func otherName() {
        #expect(throws: TransportError.certificateNotTrusted(host: "localhost")) {
            try send(ClientOptions(caFile: edge.certificate), host: "localhost")
        }
    }

    @Test("Another key than the pinned one is refused, even if an authority vouches")
    func otherKey() {
        let other = "sha256//" + String(repeating: "A", count: 43) + "="
        for file in [nil, edge.certificate] {
            #expect(throws: TransportError.pinMismatch(host: "127.0.0.1")) {
                try send(ClientOptions(caFile: file, pinnedPublicKey: other))
            }
        }
    }

    @Test("A server that speaks no TLS is not spoken to")
    func plainServer() throws {
        let client = try HTTPClient(
            base: "https://127.0.0.1:\(server.boundPort)",
            options: ClientOptions(pinnedPublicKey: edge.pin))
        #expect(throws: TransportError.self) { try client.send(method: "GET", target: "/") }
    }
}
