/// The procedures of the courts, as the tables have them.
package enum Procedures {
    /// The tables, read and proved.
    ///
    /// They are part of the program, so a fault in them is ours; a test loads them first.
    static let book: ProcedureBook = {
        do throws(TableFault) {
            return try ProcedureBook(ProcedureFiles.own)
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    package static var all: [Procedure] { book.procedures }
    package static var documents: [DocumentType] { book.documents }

    package static func procedure(_ id: String) -> Procedure? {
        all.first { $0.id == id }
    }

    /// The ordinary procedure of a kind of case at an instance: the first that the table lists.
    ///
    /// - Parameter date: the day on which it must be in force; `nil` for any.
    package static func first(
        kind: String, instance: UInt64 = 1, on date: CivilDate? = nil
    ) -> Procedure? {
        all.first { procedure in
            procedure.kinds.contains(kind) && procedure.instance == instance
                && date.map(procedure.isInForce) ?? true
        }
    }

    package static func document(_ code: String) -> DocumentType? {
        documents.first { $0.code == code }
    }

    /// The events of steps to which a kind of document belongs: which events are rulings.
    ///
    /// - Order: by name, each once.
    package static func events(withDocument code: String) -> [String] {
        Set(all.flatMap(\.steps).filter { $0.documents.contains(code) }.compactMap(\.event))
            .sorted()
    }
}

/// The bytes of the tables that procedures are told in.
struct ProcedureFiles {
    var procedures: [UInt8]
    var states: [UInt8]
    var grounds: [UInt8]
    var documents: [UInt8]
    /// By the procedure's id.
    var steps: [(id: String, bytes: [UInt8])]
}
