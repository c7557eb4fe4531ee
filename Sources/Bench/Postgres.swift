internal import Foundation
internal import Glibc

/// Two clusters of PostgreSQL 15 with logical replication between them, as a court would install
/// them: the backlog waits at the publisher, the subscriber applies it with synced commits.
///
/// Neither signs, checks, keeps clocks, folds or projects; a row is one change's text.
package final class Postgres {
    private static let programs = "/usr/lib/postgresql/15/bin"
    private static let settings = """
        wal_level=logical
        fsync=on
        synchronous_commit=on
        shared_buffers=256MB
        max_wal_size=4GB
        listen_addresses=''
        max_wal_senders=10
        max_replication_slots=10
        max_logical_replication_workers=8
        wal_retrieve_retry_interval=1s

        """
    private static let table = """
        CREATE TABLE changes(case_id text NOT NULL, seq bigint NOT NULL, court text NOT NULL,
        kind text NOT NULL, author text NOT NULL, ts bigint NOT NULL, fields jsonb NOT NULL,
        PRIMARY KEY(case_id, seq));
        """

    package static var isInstalled: Bool {
        FileManager.default.fileExists(atPath: programs + "/postgres")
    }

    private let root: String
    private let ground: any BenchGround
    private var court: PostgresSession?
    private var centre: PostgresSession?
    private var servers: [Process] = []
    private var rowCount = 0
    private var script = ""

    package init(_ ground: any BenchGround, _ scratch: Scratch) throws(BenchError) {
        self.ground = ground
        root = scratch.folder("postgres")
        ground.note("making two clusters of PostgreSQL")
        do {
            try FileManager.default.createDirectory(
                atPath: root, withIntermediateDirectories: true)
        } catch { throw BenchError("\(root): \(error.localizedDescription)") }
        if getuid() == 0 { try Self.run("chown", ["postgres:postgres", root], asPostgres: false) }
        for (name, port) in [("court", 5441), ("centre", 5442)] {
            let folder = "\(root)/\(name)"
            try Self.run(
                Self.programs + "/initdb",
                ["-D", folder, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8"])
            let settings = Self.settings + "unix_socket_directories='\(root)'\nport=\(port)\n"
            guard let file = FileHandle(forWritingAtPath: folder + "/postgresql.conf") else {
                throw BenchError("\(folder) has no configuration")
            }
            file.seekToEndOfFile()
            file.write(Data(settings.utf8))
            try start(folder)
        }
        court = try PostgresSession(root: root, port: 5441)
        centre = try PostgresSession(root: root, port: 5442)
        try court?.run(Self.table + "CREATE PUBLICATION p FOR TABLE changes;")
        try centre?.run(Self.table)
    }

    deinit { stop() }

    package func stop() {
        court = nil
        centre = nil
        // The fast shutdown of PostgreSQL.
        for server in servers { server.interrupt() }
        for server in servers { server.waitUntilExit() }
        servers.removeAll()
    }

    /// Runs a server as our own child: a daemon would hold `Process` open for ever.
    private func start(_ folder: String) throws(BenchError) {
        let server = Self.process(Self.programs + "/postgres", ["-D", folder])
        _ = FileManager.default.createFile(atPath: folder + ".log", contents: nil)
        let log = FileHandle(forWritingAtPath: folder + ".log") ?? FileHandle.nullDevice
        server.standardOutput = log
        server.standardError = log
        do { try server.run() } catch { throw BenchError("PostgreSQL does not run: \(error)") }
        servers.append(server)
        for _ in 0..<200 {
            let words = (try? String(contentsOfFile: folder + ".log", encoding: .utf8)) ?? ""
            if words.contains("ready to accept connections") { return }
            usleep(50_000)
        }
        throw BenchError("PostgreSQL does not start: \(folder).log")
    }

    /// Takes a court's backlog over as rows, a transaction for each change set.
    package func load(_ backlog: Backlog) throws(BenchError) {
        rowCount = backlog.changeCount
        var text = ""
        for set in backlog.sets {
            text += "COPY changes FROM stdin;\n"
            for row in set.rows { text += row + "\n" }
            text += "\\.\n"
        }
        script = root + "/backlog.sql"
        guard FileManager.default.createFile(atPath: script, contents: Data(text.utf8)) else {
            throw BenchError("\(script) cannot be written")
        }
    }

    /// Lets an empty subscriber catch up.
    ///
    /// - Returns: seconds from enabling the subscription until the publisher knows that all is
    ///   applied and flushed.
    package func catchUp() throws(BenchError) -> Double {
        guard let court, let centre else { throw BenchError("PostgreSQL is stopped") }
        try court.run("TRUNCATE changes; CHECKPOINT;")
        try centre.run(
            """
            TRUNCATE changes;
            CREATE SUBSCRIPTION s CONNECTION 'host=\(root) port=5441 user=postgres \
            dbname=postgres' PUBLICATION p WITH (synchronous_commit='on', enabled=true, \
            copy_data=false);
            """)
        try court.waitUntil("SELECT 1 FROM pg_replication_slots WHERE active")
        try centre.run("ALTER SUBSCRIPTION s DISABLE; CHECKPOINT;")
        try court.waitUntil("SELECT 1 FROM pg_replication_slots WHERE NOT active")
        try court.run("\\i \(script)\nCHECKPOINT;")
        let end = try court.run("SELECT 'at', pg_current_wal_flush_lsn();")
            .split(separator: "\n").first { $0.hasPrefix("at|") }?.dropFirst(3)
        guard let end else { throw BenchError("PostgreSQL does not say where its log ends") }
        let (seconds, _) = try Stopwatch.time { () throws(BenchError) in
            try centre.run("ALTER SUBSCRIPTION s ENABLE;")
            try court.waitUntil(
                "SELECT 1 FROM pg_replication_slots WHERE slot_name='s' "
                    + "AND confirmed_flush_lsn >= '\(end)'")
        }
        let count = try centre.run("SELECT 'rows', count(*) FROM changes;")
        guard count.contains("rows|\(rowCount)\n") else {
            throw BenchError("the subscriber lacks rows: \(count)")
        }
        try centre.run("ALTER SUBSCRIPTION s DISABLE; DROP SUBSCRIPTION s;")
        return seconds
    }

    fileprivate static func run(
        _ program: String, _ words: [String], asPostgres: Bool = true
    ) throws(BenchError) {
        let process = process(program, words, asPostgres: asPostgres)
        process.standardOutput = FileHandle.nullDevice
        do { try process.run() } catch { throw BenchError("\(program) does not run: \(error)") }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchError("\(program) ends with \(process.terminationStatus)")
        }
    }

    /// PostgreSQL refuses to run as root.
    fileprivate static func process(
        _ program: String, _ words: [String], asPostgres: Bool = true
    ) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let change =
            asPostgres && getuid() == 0
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []
        process.arguments = change + [program] + words
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        return process
    }
}

/// A `psql` that stays: statements in, what it prints out.
private final class PostgresSession {
    private let process: Process
    private let (input, output) = (Pipe(), Pipe())
    private var serial = 0

    init(root: String, port: Int) throws(BenchError) {
        process = Postgres.process(
            "/usr/lib/postgresql/15/bin/psql",
            ["-h", root, "-p", "\(port)", "-U", "postgres", "-qXAt", "-v", "ON_ERROR_STOP=1"])
        process.standardInput = input
        process.standardOutput = output
        do { try process.run() } catch { throw BenchError("psql does not run: \(error)") }
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    @discardableResult
    func run(_ statements: String) throws(BenchError) -> String {
        serial += 1
        let mark = "done-\(serial)\n"
        input.fileHandleForWriting.write(
            Data("\(statements)\nSELECT 'done-\(serial)';\n".utf8))
        var text = ""
        while !text.contains(mark) {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { throw BenchError("psql ended: \(text)") }
            text += String(decoding: data, as: UTF8.self)
        }
        return text
    }

    /// Asks on the server, every millisecond, until the query has a row.
    func waitUntil(_ query: String) throws(BenchError) {
        let quoted = query.replacing("'", with: "''")
        try run(
            """
            DO $$ DECLARE found int; BEGIN FOR i IN 1..120000 LOOP
            EXECUTE '\(quoted)' INTO found; EXIT WHEN found = 1; PERFORM pg_sleep(0.001);
            END LOOP; END $$;
            """)
    }
}
