package import ChangeSets
package import Encoding

/// Head tables that were told to a peer or heard from one, by their digest.
///
/// What both remember need not be told again: only the difference from it travels.
///
/// - Bound: `SyncLimits.rememberedTableCountMax` tables, the oldest is forgotten first.
package struct TableMemory: Sendable {
    private var tables: [Digest256: HeadTable] = [:]
    private var order: [Digest256] = []

    package init() {}

    package subscript(digest: Digest256) -> HeadTable? { tables[digest] }

    package mutating func remember(_ table: HeadTable, as digest: Digest256) {
        guard tables.updateValue(table, forKey: digest) == nil else { return }
        order.append(digest)
        if order.count > SyncLimits.rememberedTableCountMax {
            tables[order.removeFirst()] = nil
        }
    }
}
