/// One request on its way in and its answer on the way out.
///
/// Belongs to the thread of its connection: MHD calls one connection's callbacks one after another.
final class Exchange {
    enum Stage {
        /// The request line is here; the headers are being read.
        case heading
        case receiving(AdmittedHead, Upload)
        /// The handler has the request; its answer comes through the slot.
        ///
        /// What the body has drawn from the budget stays drawn until the answer is out.
        case waiting(ReplySlot, Allowance?)
        case over
    }

    let target: [UInt8]
    let connection: ClientConnection
    var stage = Stage.heading

    init(target: [UInt8], connection: ClientConnection) {
        self.target = target
        self.connection = connection
    }
}
