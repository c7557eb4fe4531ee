import Foundation
import Testing
import Vectors

@Suite("The committed vectors")
struct VectorsTests {
    /// `WRITE_VECTORS=1` writes them anew; otherwise they must be what this code makes.
    @Test("The files are byte for byte what this code makes")
    func committed() throws {
        let writes = ProcessInfo.processInfo.environment["WRITE_VECTORS"] == "1"
        for file in Vectors.files() {
            if writes {
                let url = VectorFiles.folder.appending(path: file.name)
                try Data(file.content.utf8).write(to: url)
            }
            let isSame = try VectorFiles.content(of: file.name) == file.content
            #expect(isSame, "\(file.name) differs; WRITE_VECTORS=1 writes it anew")
        }
    }

    @Test("There is no file of vectors that this code does not make")
    func complete() throws {
        let present = try FileManager.default.contentsOfDirectory(
            atPath: VectorFiles.folder.path())
        #expect(present.sorted() == Vectors.files().map(\.name).sorted())
    }
}
