import Testing

@testable import Law

@Suite("Tables of the law")
struct TableTests {
    @Test("A quoted field keeps its commas and quotes")
    func quoted() throws {
        let table = try Table(
            "t", Array("a,b\n\"x, \"\"y\"\"\",z\n# remark\n".utf8), columns: ["a", "b"])
        #expect(table.rows.count == 1)
        #expect(table.rows[0]["a"] == "x, \"y\"")
        #expect(table.rows[0].line == 2)
    }

    @Test(
        "A table that is not one is refused with its line",
        arguments: ["a\n", "a,b\nx\n", "a,b\nx,\"y\n", "a,b\nx,y\"z\n", "a,b\n\"x\"y,z\n"])
    func refused(text: String) {
        #expect(throws: TableFault.self) {
            _ = try Table("t", Array(text.utf8), columns: ["a", "b"])
        }
    }
}
