package import Casework
package import Law
package import Storage

extension Schema {
    /// The country's reference data, as far as they have arrived.
    package func reference<Mode>(
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> ReferenceState? {
        let prefix = DirectoryKey.references
        let entries = try entries(
            .directory, from: prefix, below: prefix.afterPrefix, max: 1, in: transaction)
        guard let key = entries.first?.key, let subject = DirectoryKey.parts(key)?.subject,
            case .reference(let state) = try state(of: subject, in: transaction)
        else { return nil }
        return state
    }

    /// The calendar that holds here: the program's tables, and what the centre has published.
    package func calendar<Mode>(
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> WorkingCalendar {
        try reference(in: transaction)?.calendar ?? .builtIn
    }
}
