import Replica
import Storage
import TestSupport
import Testing

@Suite("The format of a folder")
struct FormatTests {
    @Test("A folder of a newer program is left as it is")
    func newer() throws {
        let directory = Scratch.fresh("newer-format")
        defer { Scratch.remove(directory) }
        let newer: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 9]
        do {
            let environment = try Environment(directory: directory)
            let meta: Table<[UInt8]> = try environment.table("enduring/meta")
            try environment.write { (transaction) throws(StoreError) in
                try transaction.put(newer, for: Meta.format, in: meta)
            }
        }
        #expect(throws: ReplicaError.newerFormat(found: 9, known: Schema.formatVersion)) {
            _ = try Replica(directory: directory, options: Environment.Options())
        }
        let environment = try Environment(directory: directory)
        #expect(throws: StoreError.tableMissing("enduring/log")) {
            let _: Table<[UInt8]> = try environment.table("enduring/log", mayMake: false)
        }
    }
}
