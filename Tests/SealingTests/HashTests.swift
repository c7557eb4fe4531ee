import Encoding
import Sealing
import TestSupport
import Testing

@Suite("Hashes and Merkle trees")
struct HashTests {
    @Test(
        "SHA-256 is that of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func known(text: String, hex: String) {
        #expect(SHA256.digest(Array(text.utf8)).hex == hex)
    }

    @Test("A hash in pieces is the hash of the whole", arguments: seeds(30))
    func streaming(seed: UInt64) {
        var chance = Chance(seed: seed)
        let streaming = StreamingSHA256()
        var whole: [UInt8] = []
        for _ in 0..<chance.below(10) {
            let piece = chance.bytes(chance.below(200))
            streaming.update(piece)
            whole += piece
        }
        #expect(streaming.digest() == SHA256.digest(whole))
    }

    @Test("Leaves and nodes are told apart by a prefix", arguments: seeds(20))
    func prefixes(seed: UInt64) {
        var chance = Chance(seed: seed)
        let bytes = chance.bytes(64)
        guard let left = Digest256(bytes[..<32]), let right = Digest256(bytes[32...]) else {
            return
        }
        #expect(SHA256.leaf(bytes, in: 0..<64) == SHA256.digest([0] + bytes))
        #expect(SHA256.node(left, right) == SHA256.digest([1] + bytes))
        #expect(SHA256.leaf(bytes, in: 3..<9) == SHA256.digest([0] + bytes[3..<9]))
        #expect(SHA256.digest(bytes, in: 3..<9) == SHA256.digest(Array(bytes[3..<9])))
    }

    /// MTH as RFC 6962 §2.1 tells it, over the leaves themselves.
    private func defined(_ leaves: [[UInt8]]) -> [UInt8] {
        if leaves.count == 1 { return SHA256.digest([0] + leaves[0]).bytes }
        var middle = 1
        while middle * 2 < leaves.count { middle *= 2 }
        let (left, right) = (Array(leaves[..<middle]), Array(leaves[middle...]))
        return SHA256.digest([1] + defined(left) + defined(right)).bytes
    }

    @Test("The tree is that of RFC 6962 for every size", arguments: 1...70)
    func tree(count: Int) {
        var chance = Chance(seed: UInt64(count))
        let leaves = (0..<count).map { _ in chance.bytes(chance.below(40)) }
        let root = MerkleTree.root(leaves.map { SHA256.leaf($0, in: 0..<$0.count) })
        #expect(root.bytes == defined(leaves))
    }
}
