package import Encoding
package import Law

extension FieldCoder {
    /// A date, as days since 1970; `CivilDate.none` is left out.
    package mutating func date(
        _ key: UInt64, _ value: inout CivilDate
    ) throws(DecodingError) {
        var day = Int64(value.day)
        try int(key, &day)
        guard abs(day) <= Int64(CivilDate.dayMax) else {
            throw .tooLarge(at: 0, limit: UInt64(CivilDate.dayMax))
        }
        value = CivilDate(day: Int32(day))
    }
}
