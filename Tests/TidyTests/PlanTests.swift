import Foundation
import Testing

@Suite("Tidiness: the house plan")
struct PlanTests {
    let plan = Plan(House.plan)

    /// The rooms that may say `unsafe`: those next to C or to the system's files.
    static let besideC: Set = [
        "Bench", "Chunks", "Replica", "Sealing", "Storage", "Transport", "mehkeme",
    ]

    /// The rooms of pure values.
    static let pure: Set = [
        "Encoding", "Causality", "Sealing", "ChangeSets", "Law", "Casework", "Sync", "Importing",
        "Web",
        "L10n", "Desk", "Vectors",
    ]

    @Test("The plan was read: it has the cellar, the ground floor and the roof")
    func wasRead() {
        let names = Set(plan.rooms.map(\.name))
        #expect(names.isSuperset(of: ["CLMDB", "Encoding", "Casework", "Replica", "mehkeme"]))
        #expect(!House.sources.isEmpty)
    }

    @Test("A room uses only what stands above it")
    func floors() {
        var above: Set<String> = []
        for room in plan.rooms {
            let wrong = room.uses.filter { !above.contains($0) }
            #expect(wrong.isEmpty, "\(room.name)")
            #expect(above.insert(room.name).inserted, "\(room.name) stands twice")
        }
    }

    @Test("A file imports no room that its own does not declare")
    func imports() {
        let uses = Dictionary(uniqueKeysWithValues: plan.rooms.map { ($0.name, Set($0.uses)) })
        var wrong: [String] = []
        for source in House.all {
            for (_, module) in source.imports where uses[String(module)] != nil {
                if uses[source.room]?.contains(String(module)) != true {
                    wrong.append("\(source.path) imports \(module)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("Every folder of sources is a room of the plan, and every room has its folder")
    func folders() {
        let lived = Set(House.all.map(\.room)).subtracting([""])
        let planned = Set(plan.rooms.filter { !$0.isOfC }.map(\.name))
        #expect(lived == planned)
    }

    @Test("Every room has the strict settings")
    func strictness() {
        #expect(plan.rooms.filter { !$0.isOfC && !$0.isStrict }.map(\.name) == [])
        #expect(House.plan.matches(of: /swiftSettings: strict/).count >= 3)
    }

    @Test("There are no package dependencies")
    func noPackages() {
        #expect(!House.plan.contains(".package("))
    }

    @Test("C modules are imported internally only")
    func modulesOfC() {
        let ofC = Set(plan.rooms.filter(\.isOfC).map(\.name))
        let wrong = House.all.filter { source in
            source.imports.contains { ofC.contains(String($0.module)) && $0.words != "internal " }
        }
        #expect(wrong.map(\.path) == [])
    }

    @Test("Pure rooms import nothing of the system")
    func pureImports() {
        let others: Set = [
            "Foundation", "Dispatch", "Glibc", "FoundationEssentials", "Observation",
        ]
        var wrong: [String] = []
        for source in House.sources where Self.pure.contains(source.room) {
            for (_, module) in source.imports {
                let isOfC = module.hasPrefix("C") && module.dropFirst().first?.isUppercase == true
                if others.contains(String(module)) || (isOfC && source.room != "Sealing") {
                    wrong.append("\(source.path) imports \(module)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("Only the roof reads the date, chance, the environment and the arguments")
    func roofOnly() {
        let clockAndChance = /\bDate\(\)|\bDate\.now|SystemRandomNumberGenerator/
        let surroundings = /processInfo\.environment|\bCommandLine\b|\bgetenv\(/
        let places = House.sources.filter { $0.room != "mehkeme" }
            .flatMap { $0.places(of: clockAndChance) + $0.places(of: surroundings) }
        #expect(places == [])
    }

    @Test("Pure rooms start no tasks, ask no clock and print nothing")
    func pureCode() {
        let deeds = /\bTask\s*[.{]|\bTask\.|ContinuousClock|SuspendingClock|\bprint\(|\basync\b/
        let places = House.sources.filter { Self.pure.contains($0.room) }
            .flatMap { $0.places(of: deeds) }
        #expect(places == [])
    }

    @Test("“unsafe” stands only beside C and the system")
    func unsafety() {
        let rooms = House.sources.filter { !$0.places(of: /\bunsafe\b/).isEmpty }.map(\.room)
        #expect(Set(rooms).subtracting(Self.besideC) == [])
    }
}
