import Casework
import Encoding
import Importing
import Testing

@Suite("A command typed as words")
struct TypedLineTests {
    private func typed(_ command: String, _ words: String...) throws(ImportFault) -> String {
        let line = try TypedLine.line(
            command, about: "2(050)-1/2026", actor: "katib1", words: words)
        return String(decoding: line.bytes, as: UTF8.self)
    }

    @Test("Words become the line that a file would hold")
    func words() throws {
        #expect(
            try typed("holdHearing", "hearing:=1", "outcome=held")
                == #"{"command":"holdHearing","case":"2(050)-1/2026","as":"katib1","#
                + #""hearing":1,"outcome":"held"}"#)
        #expect(
            try typed("suspendOrder", "ground=a=b@c")
                == #"{"command":"suspendOrder","order":"2(050)-1/2026","as":"katib1","#
                + #""ground":"a=b@c"}"#)
        #expect(
            try typed("fileDocument", "document@sənəd/etiraz.pdf", "kind=defence")
                .contains(
                    #""document":{"name":"etiraz.pdf","mime":"application/pdf","#
                        + #""file":"sənəd/etiraz.pdf"}"#))
    }

    @Test("Fields of an object are typed one by one")
    func objects() throws {
        let line = try typed("joinParticipant", "role=expert", "party.name=Ə", "party.fin=5KA71QX")
        #expect(line.contains(#""party":{"name":"Ə","fin":"5KA71QX"}"#))
        #expect(throws: ImportFault(.repeatedField, "name")) {
            try typed("joinParticipant", "party.name=a", "party.name=b")
        }
        #expect(throws: ImportFault(.repeatedField, "name")) {
            try typed("joinParticipant", "party=a", "party.name=b")
        }
    }

    @Test("What is no word of a command is refused with its reason")
    func faults() {
        #expect(throws: ImportFault(.unknownCommand, "fly")) { try typed("fly") }
        #expect(throws: ImportFault(.badContent, "ground")) { try typed("suspendOrder", "ground") }
        #expect(throws: ImportFault(.badContent, "a..b=c")) { try typed("suspendOrder", "a..b=c") }
        #expect(throws: ImportFault(.notJSON, "amount")) { try typed("decide", "amount:=1,5") }
        #expect(throws: ImportFault(.repeatedField, "as")) { try typed("decide", "as=b") }
    }

    @Test("A typed line is judged by the reader of files, with the same reasons")
    func sameReasons() throws {
        let line = try TypedLine.line(
            "recordPayment", about: "W1", actor: nil,
            words: [
                "amount:=0", "payer=a", "at=2026-03-03T11:19:00+04:00", "reference=r",
            ])
        #expect(throws: ImportFault(.outOfRange, "amount")) { try ImportLine(line) }
    }
}
