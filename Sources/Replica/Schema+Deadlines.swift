package import Casework
package import Causality
package import Law
package import Storage

extension Schema {
    /// The open periods of a court that may end by a day, earliest first.
    ///
    /// - Bound: `max` entries of each list.
    /// - Parameter lists: duties are read from the oldest on, others from some weeks back.
    package func deadlines<Mode>(
        court: String, lists: [DeadlineList], at now: Instant, until: CivilDate, max: Int = 2000,
        in transaction: borrowing Transaction<Mode>
    ) throws(StoreError) -> [DeadlineItem] {
        var items: [DeadlineItem] = []
        let today = CivilDate(inBaku: now)
        let horizon = until.advanced(byDays: 1).startInBaku
        for list in lists {
            let oldest = today.advanced(byDays: -DueList.slackDays).startInBaku
            let isRight = list == .right
            let entries = try entries(
                .deadline,
                from: isRight
                    ? DeadlineKey.start(court: court, list, from: oldest)
                    : DeadlineKey.prefix(court: court, list),
                below: list == .stopped
                    ? DeadlineKey.prefix(court: court, list).afterPrefix
                    : DeadlineKey.start(
                        court: court, list, from: horizon.advanced(byMilliseconds: 1)),
                max: max, in: transaction)
            items += entries.compactMap { DeadlineItem(key: $0.key, value: $0.value) }
        }
        return items
    }
}
