/// A signature on which libraries may disagree, and the rule's answer.
struct Ed25519Case {
    let name: String
    /// The message is the name and a number, counted up until the challenge was the one wanted.
    let message: String
    /// Why it is refused; empty if it is accepted.
    let reason: String
    let key: String
    let signature: String

    init(
        _ name: String, _ count: Int, _ reason: String, key: String, _ r: String, _ s: String
    ) {
        self.name = name
        message = "\(name) \(count)"
        self.reason = reason
        self.key = key
        signature = r + s
    }
}

extension Vectors {
    /// Printed by protocol/ed25519.py, which makes them by whole-number arithmetic and judges them;
    /// protocol/check.py compares them again.
    static let ed25519Cases: [Ed25519Case] = [
        Ed25519Case(
            "plain", 0, "",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "ada7673f32c1935e168645683359a2350691e77e878f5c2a0102c1dc87760b0f"),
        Ed25519Case(
            "s plus L", 0, "scalarNotCanonical",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "1e26ccd3134e098ede946086f7ee91739af266e675d9b73ec4104a98e6ad791a"),
        Ed25519Case(
            "s plus 8 L", 0, "scalarNotCanonical",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "23ebb78f2a8a7c10aee0bd130d04af76bd2584b0a3fc7b5828a2680407c5b88a"),
        Ed25519Case(
            "s with its top bit set", 0, "scalarNotCanonical",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "e180b67e0b4389ecc5ddbd6ed4a270638c8225e5b785f5ae8b229f0dd530ee83"),
        Ed25519Case(
            "message altered", 0, "equation",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "2bf71036c20bae469ede5cf25ccbd279558c0e0ab54eb897755ba08bdfe8db0e"),
        Ed25519Case(
            "key of order 8, equation holds", 7, "keySmallOrder",
            key: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "key of order 4, equation holds", 1, "keySmallOrder",
            key: "0000000000000000000000000000000000000000000000000000000000000080",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "key of order 2, equation holds", 1, "keySmallOrder",
            key: "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "key of order 1, equation holds", 0, "keySmallOrder",
            key: "0100000000000000000000000000000000000000000000000000000000000000",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "R of order 8, equation holds", 1, "rSmallOrder",
            key: "ced58997f4c75255e8e4b2e3eb7b1c1bb947cb43a8c4aac564ad1a6372806124",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c9091c8e5c876aaa4f724ba5b7667e17c71e3638ebf8e3db67c1f0ec2c8dcc01"),
        Ed25519Case(
            "R of order 4, equation holds", 0, "rSmallOrder",
            key: "4e5f63f4f9ec2a16ae4fdf085d29792839cfd9fa2b84b1bb8850a49290ed0f9d",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "b5199c72e0ca14761811bae95d39e5db0fe35c1ee5206eb5f84024128120330b"),
        Ed25519Case(
            "R of order 2, equation holds", 2, "rSmallOrder",
            key: "df75edfafbe105b82fb2b164f4846152087eea4e7194d5b7ef6b50456aca3db5",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "1fe55a60dd86d965828e8a0a112932d78f867423ed1a28270c93622d5c39cf04"),
        Ed25519Case(
            "R the identity, equation holds", 0, "rSmallOrder",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "a80a7d0e8a951b4e6e55a356146faeff1c2ff0dfff5bc5654c83bcc3e528920b"),
        Ed25519Case(
            "key and R of small order, S zero", 14, "keySmallOrder",
            key: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "0000000000000000000000000000000000000000000000000000000000000000"),
        Ed25519Case(
            "key with torsion, equation holds without cofactor", 1, "",
            key: "ced58997f4c75255e8e4b2e3eb7b1c1bb947cb43a8c4aac564ad1a6372806124",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "6401c76a6684a2c131ecf59d427387470f701cb62429a128add15bb42774cd0e"),
        Ed25519Case(
            "key and R with torsion, equation holds without cofactor", 0, "",
            key: "ced58997f4c75255e8e4b2e3eb7b1c1bb947cb43a8c4aac564ad1a6372806124",
            "2ea795db3b1ac41179f85063b698216ea400bd27a38083aae7cec9276a12f38c",
            "8a927489337252f466fbece7af88261a3beda6f739a2d4679e583de3ba5c7e03"),
        Ed25519Case(
            "key with torsion, equation holds only with cofactor", 1, "equation",
            key: "ced58997f4c75255e8e4b2e3eb7b1c1bb947cb43a8c4aac564ad1a6372806124",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "75b622c4bd2fe840ffb17387958cde439a2f712f99cd992475ba1d90660fb505"),
        Ed25519Case(
            "R with torsion, equation holds only with cofactor", 0, "equation",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "2ea795db3b1ac41179f85063b698216ea400bd27a38083aae7cec9276a12f38c",
            "34dddf7bb6149d1565abdbe37402d2dc8a149f3efa2a69e516dfa901ba95360b"),
        Ed25519Case(
            "key the identity, not canonical", 0, "keyNotCanonical",
            key: "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "key the identity, sign bit set", 0, "keySmallOrder",
            key: "0100000000000000000000000000000000000000000000000000000000000080",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "key of order 4, not canonical", 1, "keyNotCanonical",
            key: "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "330cd1b90b54963b563a4c497e1fa1b972fd79d23175d658762e1e29c6971805"),
        Ed25519Case(
            "R the identity, not canonical", 0, "rNotCanonical",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "10e8529ca7b9d86f59dd9549a286c75fcbe94bf1f84a55883d27f1b40cdbcd00"),
        Ed25519Case(
            "key not on the curve", 0, "keyNotOnCurve",
            key: "0200000000000000000000000000000000000000000000000000000000000000",
            "20baaf8e2d12c16353bd85c3ff4ef47263c4d72fe3200d46dbfefb82af66bc25",
            "4c16a20b0b17844789a36fd9ea5c480025c14c728b48b78bd647787642dbae05"),
        Ed25519Case(
            "R not on the curve", 0, "rNotOnCurve",
            key: "0e8a1205041efa47d04d4e9b0b7b9eadf78115b18e6b2a481094afba9535c24a",
            "0200000000000000000000000000000000000000000000000000000000000000",
            "16f98fe52ca625ba349cb7b244a61e81d3bc18d72581742155848e5236d6960f"),
    ]
}
