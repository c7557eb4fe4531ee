import Casework
import Causality
import Importing
import Testing

@Suite("Lines that close cases")
struct ClosedLineTests {
    private static let claim = """
        "command":"fileClaim","ref":"C1","court":"050","kind":"civil","category":"adoption",\
        "subject":"Övladlığa götürmə","price":0,"plaintiffs":[{"name":"Səfərova Aygün",\
        "fin":"5KA71QX","address":"Masallı"}],"defendants":[{"name":"RİH","voen":"4700318261",\
        "address":"Masallı"}],"documents":[],"receivedAt":"2026-03-05T09:00:00+04:00"
        """

    @Test("A claim with a ground is filed closed, and needs a name of its own")
    func claim() throws {
        let read = try line("{\(Self.claim),\"closed\":\"adoption\",\"id\":\"x1\"}")
        let command = read.command(ImportFilling(role: .court, court: "050"))
        guard case .fileClosedClaim(let claim, let closing) = command else {
            Issue.record("\(command)")
            return
        }
        #expect(claim.plaintiffs.first?.fin == "5KA71QX")
        #expect(closing.ground == "adoption")
        for (text, field) in [
            ("{\(Self.claim),\"closed\":\"adoption\"}", "id"),
            ("{\(Self.claim),\"closed\":\"maraq\",\"id\":\"x1\"}", "closed"),
        ] {
            do throws(ImportFault) {
                _ = try line(text)
                Issue.record("was read: \(field)")
            } catch {
                #expect(error.field == field)
            }
        }
    }
}
