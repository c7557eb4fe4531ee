package import Causality
package import Law

/// Where the next free time is looked for: on working days, in the court's hours.
package struct SlotSearch: Sendable {
    package let court: String
    package let calendar: WorkingCalendar
    /// How far ahead it looks.
    package static let dayCountMax = 120
    /// Hearings begin at whole half hours.
    package static let stepMilliseconds: UInt64 = 1_800_000

    package init(court: String, calendar: WorkingCalendar) {
        self.court = court
        self.calendar = calendar
    }

    /// The first time from `start` on that is free in all claims and in the court's hours.
    ///
    /// - Parameter claims: of all who are needed, in any order.
    /// - Returns: `nil` where there is none in reach, or no calendar is loaded.
    package func next(
        among claims: [ClaimEntry], from start: Instant, milliseconds: UInt64
    ) -> Instant? {
        let claims = claims.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
        var date = CivilDate(inBaku: start)
        for _ in 0..<Self.dayCountMax {
            guard let isWorking = try? calendar.isWorking(date, at: court) else { return nil }
            if isWorking, let hours = CourtHours.hours(of: court, on: date) {
                for sitting in hours.sittings(on: date) {
                    let from = Self.rounded(max(sitting.from, start))
                    let free = Clash.nextFree(
                        among: claims, from: from, milliseconds: milliseconds)
                    let slot = Self.rounded(free)
                    if fits(slot, milliseconds, sitting.until, claims) { return slot }
                }
            }
            date = date.advanced(byDays: 1)
        }
        return nil
    }

    private func fits(
        _ slot: Instant, _ milliseconds: UInt64, _ end: Instant, _ claims: [ClaimEntry]
    ) -> Bool {
        let until = slot.advanced(byMilliseconds: milliseconds)
        return until <= end && !claims.contains { $0.from < until && slot < $0.until }
    }

    /// The next whole half hour.
    private static func rounded(_ instant: Instant) -> Instant {
        let over = instant.milliseconds % stepMilliseconds
        return over == 0 ? instant : instant.advanced(byMilliseconds: stepMilliseconds - over)
    }
}
