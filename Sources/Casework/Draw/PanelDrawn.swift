package import Causality
package import Encoding

/// A bench was drawn: operation 59.
///
/// The reporter is drawn first, then the others; who presides over every bench is not drawn. The
/// fold keeps it as a draw of its reporter too.
package struct PanelDrawn: StagedEvent {
    package static let number: UInt64 = 59
    package var record = DrawRecord()
    package var term: UInt64 = 0
    /// The draw that this one takes the place of; `nil` for the first.
    package var replaces: ChangeID?
    package var reason = RedrawReason.none
    package var reporter = ""
    package var presiding = ""
    /// Everybody on the bench: reporter, presiding, others.
    package var judges: [String] = []
    package var move = StageMove()

    package init() {}

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.nested(1, &record)
        try fields.uint(2, &term)
        try fields.change(3, &replaces)
        try fields.code(4, &reason)
        try fields.login(5, &reporter)
        try fields.login(6, &presiding)
        try fields.texts(7, &judges, max: Int(Draw.seatsMax) + 2)
        try fields.nested(20, &move)
    }

    /// The same as a draw of one judge.
    var asDraw: JudgeDrawn {
        var drawn = JudgeDrawn()
        drawn.record = record
        drawn.term = term
        drawn.replaces = replaces
        drawn.reason = reason
        drawn.move = move
        return drawn
    }
}
