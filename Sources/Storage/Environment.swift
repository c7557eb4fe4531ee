internal import CLMDB
internal import Synchronization

/// One LMDB file, open in this process.
///
/// Readers see a frozen snapshot and never wait; there is one writer at a time, and it waits its
/// turn, also for writers of other processes. Both are closures without `async`, so that no
/// transaction can be held across a suspension: LMDB's write lock belongs to a thread, and Swift
/// tasks change threads at every `await`.
///
/// - Invariant: one environment per directory and process; hence a class with identity.
@safe package final class Environment: Sendable {
    package struct Options: Sendable {
        /// Address space to reserve for the file; costs nothing until it is written.
        ///
        /// Halved down to `StorageLimits.mapByteCountMin` while the system refuses, and grown
        /// when the file comes near it.
        package var mapByteCount = StorageLimits.mapByteCountDefault
        package var tableCountMax: UInt32 = 64
        /// Snapshots that may be open at once, over all processes.
        package var readerCountMax: UInt32 = 256
        /// Opens what is there and changes nothing; the way to look beside a running node.
        package var isReadOnly = false
        /// `false` commits without a flush: for simulations in a memory directory, never else.
        package var isDurable = true

        package init() {}
    }

    package let options: Options
    /// Where the file lies.
    let directory: String

    // LMDB synchronises the handle itself; it is set once and closed by `deinit`.
    nonisolated(unsafe) let handle: OpaquePointer
    let gate = Gate()
    /// Borrowings of the writer's bytes that are going on; the writer's thread alone counts.
    let loanCount = Atomic(0)
    let overlongSnapshotCount = Atomic(0)
    // Counted by the one writer alone, so without an atomic addition; read by whoever measures.
    let putCounter = Atomic(0)
    let putByteCounter = Atomic(0)
    let tables = Mutex<[String: MDB_dbi]>([:])
    private let opening = Mutex(())
    private let wasFull = Atomic(false)
    private let identity: OpenDirectories.Identity

    /// Opens the environment in `directory`, and makes both on first use, unless read-only.
    ///
    /// - Throws: `alreadyOpenHere`, `corrupt`, or `system` as the file system says; with
    ///   `ENOENT` for a read-only environment that is not there.
    package init(directory: String, options: Options = Options()) throws(StoreError) {
        if !options.isReadOnly { try OpenDirectories.make(directory) }
        let identity = try OpenDirectories.claim(directory)
        do throws(StoreError) {
            unsafe handle = try Self.open(directory, options)
        } catch {
            OpenDirectories.release(identity)
            throw error
        }
        self.identity = identity
        self.options = options
        self.directory = directory
        unsafe mdb_reader_check(handle, nil)
    }

    deinit {
        unsafe mdb_env_close(handle)
        OpenDirectories.release(identity)
    }

    /// Runs `body` on a snapshot of the last commit.
    ///
    /// May be called within a `write` on the same thread; it then sees the commit before.
    ///
    /// - Bound: `StorageLimits.snapshotSecondsMax`; longer ones are counted in `statistics()`.
    package func read<Result, Failure: Error>(
        _ body: (borrowing ReadTransaction) throws(Failure) -> Result
    ) throws(TransactionError<Failure>) -> Result {
        let start = ContinuousClock.now
        defer { noteSnapshot(since: start) }
        let transaction: ReadTransaction
        do throws(StoreError) {
            transaction = ReadTransaction(try begin(isWriting: false))
        } catch {
            throw .store(error)
        }
        do throws(Failure) { return try body(transaction) } catch { throw .body(error) }
    }

    /// Runs `body` alone, once, and commits what it wrote.
    ///
    /// When this returns, the commit is on the disk. When it throws, whatever it throws, nothing
    /// was written.
    ///
    /// - Precondition: the environment is not read-only, and this thread holds no transaction.
    /// - Throws: `body` what the body threw; `store` what the disk did. Among the latter
    ///   `mapFull` alone (also when a `put` in the body met it) asks for another try, once.
    package func write<Result, Failure: Error>(
        _ body: (borrowing WriteTransaction) throws(Failure) -> Result
    ) throws(TransactionError<Failure>) -> Result {
        do throws(TransactionError<Failure>) {
            return try attempt(body)
        } catch {
            if wasFull.exchange(false, ordering: .relaxed) { growBecauseFull() }
            throw error
        }
    }

    private func attempt<Result, Failure: Error>(
        _ body: (borrowing WriteTransaction) throws(Failure) -> Result
    ) throws(TransactionError<Failure>) -> Result {
        let transaction: WriteTransaction
        do throws(StoreError) {
            transaction = WriteTransaction(try beginWriting())
        } catch {
            throw .store(error)
        }
        let result: Result
        do throws(Failure) { result = try body(transaction) } catch { throw .body(error) }
        do throws(StoreError) { try transaction.commit() } catch { throw .store(error) }
        return result
    }

    /// Opens a table, creating it on first use.
    ///
    /// Done once, at start: opening is a transaction of its own.
    ///
    /// - Precondition: this thread holds no transaction; `tableCountMax` is not exceeded.
    /// - Throws: `tableMissing` if there is no such table, and the environment is read-only or
    ///   `mayMake` is false.
    package func table<Key>(
        _ name: String, key: Key.Type = Key.self, mayMake: Bool = true
    ) throws(StoreError) -> Table<Key> {
        if let known = tables.withLock({ $0[name] }) { return Table(number: known) }
        // LMDB lets one transaction at a time open tables.
        let number = try opening.withLock { _ throws(StoreError) in try open(table: name, mayMake) }
        tables.withLock { $0[name] = number }
        return Table(number: number)
    }

    /// Puts and deletes since this environment was opened.
    package var putCount: Int { putCounter.load(ordering: .relaxed) }

    /// Bytes of keys and values of all puts since this environment was opened.
    package var putByteCount: Int { putByteCounter.load(ordering: .relaxed) }

    /// Notes that a write did not fit, so that the map grows once its transaction is gone.
    func noteFullMap() { wasFull.store(true, ordering: .relaxed) }

    private func noteSnapshot(since start: ContinuousClock.Instant) {
        if ContinuousClock.now - start > .seconds(StorageLimits.snapshotSecondsMax) {
            overlongSnapshotCount.add(1, ordering: .relaxed)
        }
    }
}

// MARK: Opening

extension Environment {
    private static func open(
        _ directory: String, _ options: Options
    ) throws(StoreError) -> OpaquePointer {
        var mapByteCount = options.mapByteCount
        while true {
            do throws(StoreError) {
                return unsafe try open(directory, options, mapByteCount: mapByteCount)
            } catch {
                let half = mapByteCount / 2
                guard error == .system(errno: ENOMEM), half >= StorageLimits.mapByteCountMin
                else { throw error }
                mapByteCount = half
            }
        }
    }

    private static func open(
        _ directory: String, _ options: Options, mapByteCount: Int
    ) throws(StoreError) -> OpaquePointer {
        // Tasks move between threads: a reader's slot must belong to its transaction.
        var flags = MDB_NOTLS
        if options.isReadOnly { flags |= MDB_RDONLY }
        if !options.isDurable { flags |= MDB_NOSYNC }
        var created: OpaquePointer?
        unsafe try StoreError.check(mdb_env_create(&created))
        guard let created = unsafe created else {
            preconditionFailure("LMDB succeeded without a handle")
        }
        do throws(StoreError) {
            unsafe try StoreError.check(mdb_env_set_mapsize(created, mapByteCount))
            unsafe try StoreError.check(mdb_env_set_maxdbs(created, options.tableCountMax))
            unsafe try StoreError.check(mdb_env_set_maxreaders(created, options.readerCountMax))
            unsafe try StoreError.check(mdb_env_open(created, directory, UInt32(flags), 0o600))
        } catch {
            // LMDB demands a close even after a failed open.
            unsafe mdb_env_close(created)
            throw error
        }
        return unsafe created
    }

    private func open(table name: String, _ mayMake: Bool) throws(StoreError) -> MDB_dbi {
        let raw = try begin(isWriting: !options.isReadOnly)
        var number: MDB_dbi = 0
        let flags = options.isReadOnly || !mayMake ? 0 : UInt32(MDB_CREATE)
        let status = unsafe mdb_dbi_open(raw.handle, name, flags, &number)
        guard status == MDB_SUCCESS else {
            raw.abort()
            throw status == MDB_NOTFOUND ? .tableMissing(name) : StoreError(status: status)
        }
        try raw.commit()
        return number
    }
}
