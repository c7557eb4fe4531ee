// swift-tools-version: 6.2
//
// The house plan. Read from the cellar up: a target may use only what stands above it in this
// file, so the order of the list *is* the architecture (Sources/README.md). There are no package
// dependencies: the toolchain's own libraries and C libraries of the system are all there is.

import PackageDescription

/// Settings of every Swift target, without exception.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house.
func room(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: strict)
}

/// The tests of a room, in `Tests/<name>`.
func tests(_ name: String, use: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: use, swiftSettings: strict)
}

let package = Package(
    name: "mehkeme",
    targets: [
        // MARK: Cellar: C libraries of the system
        .systemLibrary(name: "CLMDB", providers: [.apt(["liblmdb-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

        // MARK: Ground floor: pure values
        room("Encoding"),
        room("Causality", uses: ["Encoding"]),
        room("Sealing", uses: ["CSodium", "CCrypto", "Encoding"]),
        room("ChangeSets", uses: ["Encoding", "Causality", "Sealing"]),
        .target(
            name: "Law", dependencies: ["Encoding", "Causality"],
            resources: [.embedInCode("Tables")], swiftSettings: strict),
        room("Casework", uses: ["Encoding", "Causality", "Law", "Sealing"]),

        // MARK: Archive: the replica on disk
        room("Storage", uses: ["CLMDB"]),
        room("Chunks", uses: ["Encoding", "Sealing"]),
        room(
            "Replica",
            uses: ["Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage"]),

        // MARK: Hallway: peers and browsers, as values
        room("Sync", uses: ["Encoding", "Causality", "Sealing", "ChangeSets"]),
        room("Importing", uses: ["Encoding", "Causality", "Sealing", "Law", "Casework"]),

        room(
            "Web",
            uses: ["Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Sync"]),

        // MARK: Living room: the node, and who may come in
        room("Accounts", uses: ["Encoding", "Causality", "Sealing", "Storage"]),
        room(
            "Node",
            uses: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Sync",
            ]),
        room(
            "Desk",
            uses: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Chunks", "Accounts", "Sync", "Node", "Web",
            ]),

        // MARK: Door: bytes in, events out
        room("Transport", uses: ["CMicroHTTPD", "CCurl", "CZstd"]),

        // MARK: Workshop: what is said to others about the protocol
        room(
            "Vectors",
            uses: ["Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Sync"]),

        room(
            "Simulation",
            uses: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Sync", "Node",
            ]),

        // MARK: Workshop: how fast it is
        room(
            "Bench",
            uses: [
                "CLMDB", "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework",
                "Storage",
                "Replica", "Sync", "Node", "Web", "Transport",
            ]),

        // MARK: Roof: the program
        .executableTarget(
            name: "mehkeme",
            dependencies: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Chunks", "Sync", "Importing", "Node", "Accounts", "Web", "Desk",
                "Transport", "Vectors", "Simulation", "Bench",
            ],
            swiftSettings: strict),

        // MARK: Tests
        tests("TidyTests", use: []),
        .target(
            name: "TestSupport", dependencies: ["Encoding", "Causality", "Sealing", "ChangeSets"],
            path: "Tests/TestSupport", swiftSettings: strict),
        tests("EncodingTests", use: ["Encoding", "TestSupport"]),
        tests("CausalityTests", use: ["Encoding", "Causality", "TestSupport"]),
        tests("SealingTests", use: ["Encoding", "Sealing", "TestSupport"]),
        tests(
            "ChangeSetsTests",
            use: ["Encoding", "Causality", "Sealing", "ChangeSets", "TestSupport"]),
        tests(
            "VectorsTests",
            use: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Chunks", "Sync", "Accounts", "Node", "Transport", "Vectors",
            ]),
        tests(
            "SyncTests", use: ["Encoding", "Causality", "Sealing", "ChangeSets", "Sync"]),
        tests(
            "BenchTests", use: ["Causality", "ChangeSets", "Law", "Casework", "Bench", "mehkeme"]),
        tests("StorageTests", use: ["Storage"]),
        tests("LawTests", use: ["Encoding", "Causality", "Law", "TestSupport"]),
        tests("CaseworkTests", use: ["Encoding", "Causality", "Sealing", "Law", "Casework"]),
        tests("TransportTests", use: ["Transport"]),
        tests("ChunksTests", use: ["Encoding", "Sealing", "Chunks", "TestSupport"]),
        tests(
            "ReplicaTests",
            use: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Sync", "Node", "Simulation", "TestSupport",
            ]),
        tests(
            "NodeTests",
            use: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Sync", "Node", "Simulation", "TestSupport",
            ]),
        tests(
            "SimulationTests",
            use: [
                "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Storage",
                "Replica",
                "Sync", "Node", "Simulation", "TestSupport",
            ]),
        tests(
            "AccountsTests",
            use: ["Encoding", "Causality", "Sealing", "Storage", "Accounts", "TestSupport"]),
        tests(
            "ImportingTests",
            use: ["Encoding", "Causality", "Law", "Casework", "Importing", "TestSupport"]),
        tests(
            "WebTests",
            use: ["Encoding", "Causality", "Sealing", "Law", "Casework", "Sync", "Web"]),
        tests(
            "DeskTests",
            use: [
                "Encoding", "Causality", "Sealing", "Law", "Casework", "Storage", "Replica",
                "Chunks",
                "Accounts", "Node", "Simulation", "Web", "Desk", "TestSupport",
            ]),
    ]
)
