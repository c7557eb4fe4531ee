import Casework
import Importing
import TestSupport
import Testing

@Suite("Files")
struct FileTests {
    private func cut(_ text: String, by chance: inout Chance) -> [RawLine] {
        var cutter = LineCutter()
        var rest = Array(text.utf8)
        var lines: [RawLine] = []
        while !rest.isEmpty {
            let count = min(rest.count, 1 + chance.below(9))
            lines += cutter.cut(Array(rest[..<count]))
            rest.removeFirst(count)
        }
        return lines + (cutter.finish().map { [$0] } ?? [])
    }

    @Test("Lines are the same however the file comes in pieces", arguments: seeds(30))
    func pieces(seed: UInt64) {
        var chance = Chance(seed: seed)
        let lines = cut("bir\n\niki, üç\n\n\ndörd", by: &chance)
        #expect(lines.map(\.number) == [1, 3, 6])
        let texts = lines.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts == ["bir", "iki, üç", "dörd"])
    }

    @Test("A line that is too long is refused alone, and nothing of it is kept")
    func tooLong() {
        let most = [UInt8](repeating: 0x20, count: ImportLimits.lineByteCountMax)
        var cutter = LineCutter()
        #expect(cutter.cut(most).isEmpty)
        let lines = cutter.cut([0x20, 0x0a] + most + [0x0a, 0x7b, 0x0a])
        #expect(lines.map(\.isTooLong) == [true, false, false])
        #expect(lines.map(\.bytes.count) == [0, most.count, 1])
        #expect(throws: ImportFault(.tooLong)) { try ImportLine(lines[0]) }
    }

    @Test("Courts with commas, quotes and line ends in their names are read")
    func quotes() throws {
        let courts = try read("050,\"a, \"\"b\"\"\",\"c\nd\",e,district,first,no\r\n")
        #expect(courts.map(\.nameAz) == ["a, \"b\""])
        #expect(courts.map(\.nameEn) == ["c\nd"])
        #expect(courts.map(\.confirmed) == [false])
    }

    @Test(
        "A file of courts of another shape is refused",
        arguments: [
            "", "050,a,b,c,district,first", "050,a,b,c,district,first,no,",
            "50,a,b,c,district,first,no", "050,,b,c,district,first,no",
            "050,a,b,c,royal,first,no", "050,a,b,c,district,last,no",
            "050,a,b,c,district,first,maybe", "050,\"a,b,c,district,first,no",
            "050,a\"b,b,c,district,first,no", "050,\"a\"b,b,c,district,first,no", "\"",
            "050,a,b,c,district,first,no\n050,d,e,f,district,first,no", "\n",
        ])
    func badCourts(rows: String) {
        #expect(throws: ImportFault.self) { try read(rows) }
    }

    private func read(_ rows: String) throws(ImportFault) -> [CourtPut] {
        let head = "code,name_az,name_en,name_ru,kind,instance,confirmed\n"
        return try CourtsFile.read(Array((head + rows).utf8))
    }
}
