/// What a transaction may do; known to the compiler and to nobody else.
package protocol TransactionMode {}

/// Sees, and does not touch.
package enum ReadOnly: TransactionMode {}

/// Sees its own writes, and alone may write.
package enum ReadWrite: TransactionMode {}

/// A frozen view of the store.
package typealias ReadTransaction = Transaction<ReadOnly>

/// The one writer.
package typealias WriteTransaction = Transaction<ReadWrite>

/// A view of the store at one instant; in the writer's case with what it has written itself.
///
/// Cannot be copied, stored, awaited across or outlived; ends when its scope does. What only
/// reads asks for `borrowing Transaction<Mode>` and serves both modes. A writer's work is undone
/// by going out of scope, and made lasting by `commit()` alone, which consumes it.
@safe package struct Transaction<Mode: TransactionMode>: ~Copyable {
    @usableFromInline let raw: RawTransaction

    init(_ raw: RawTransaction) { self.raw = raw }

    deinit { raw.abort() }
}

extension Transaction<ReadWrite> {
    consuming func commit() throws(StoreError) {
        let raw = raw
        discard self  // LMDB frees the handle even if the commit fails; `deinit` must not.
        try raw.commit()
    }
}
