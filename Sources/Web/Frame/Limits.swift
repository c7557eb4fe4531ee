/// Bounds of what a browser may send and a page may show.
package enum WebLimits {
    /// Rows of a list on one page.
    package static let rowsPerPageCount = 50
    /// Rows of one list on a case's page, the newest; all of it is in the case's JSON.
    package static let caseRowsCountMax = 200
    package static let listPageMax = 1000
    package static let fieldsPerFormCountMax = 400
    package static let fieldNameByteCountMax = 64
    package static let fieldByteCountMax = 256 * 1024
    package static let filesPerFormCountMax = 20
    package static let partHeaderByteCountMax = 4096
    package static let boundaryByteCountMax = 70
    /// A form with its files, which is held in memory while it is taken apart.
    package static let formByteCountMax = 64 << 20
    /// A form without files, and JSON.
    package static let plainFormByteCountMax = 1 << 20
    /// Parties of one side that the claim form takes; the API takes more.
    package static let partyRowsCountMax = 8
    package static let historyMonthsCount = 12
}
