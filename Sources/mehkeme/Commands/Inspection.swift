internal import Casework
internal import Causality
internal import ChangeSets
internal import Encoding
internal import Replica
internal import Sealing
internal import Storage

/// `mehkeme inspect`: what a file of the protocol holds, trusting nothing in it.
struct Inspection {
    let call: Call

    init(_ call: Call) { self.call = call }

    func run() throws(Failure) -> ExitCode {
        let path = call.path(try call.arguments.positional("FILE")[0])
        let bytes = try Files.read(path)
        if let sets = segment(bytes) {
            var isSound = true
            for set in sets { isSound = describe(set) && isSound }
            return isSound ? .done : .damaged
        }
        if let answer = try? EnrolmentAnswer(bytes) {
            call.output.line(
                "enrolment answer of \(answer.instance), root key \(answer.rootKey.digest.hex), "
                    + "grant \(answer.grant)")
            for sets in answer.segments {
                for set in sets { _ = describe(set) }
            }
            return .done
        }
        if let (request, key) = try? EnrolmentRequest.opened(bytes) {
            call.output.line(
                "enrolment request: \(request.role) “\(request.name)” for "
                    + "\(request.courts.joined(separator: ", ")), key \(key.digest.hex)")
            return .done
        }
        _ = describe(bytes)
        do throws(Encoding.DecodingError) {
            _ = try ChangeSet(bytes)
        } catch {
            throw Failure(
                .damaged,
                "\(path) is no file of this protocol: as a change set it is "
                    + "\(error.name) at byte \(error.offset).")
        }
        return .done
    }

    private func segment(_ bytes: [UInt8]) -> [[UInt8]]? {
        do throws(Encoding.DecodingError) {
            var reader = CBORReader(bytes)
            let sets = try Segment.sets(from: &reader)
            try reader.finish()
            return sets
        } catch {
            return nil
        }
    }

    /// - Returns: whether form and root are right.
    private func describe(_ bytes: [UInt8]) -> Bool {
        do throws(Encoding.DecodingError) {
            let set = try ChangeSet(bytes)
            let header = set.header
            let isRooted = set.root == header.root
            call.output.line(
                """
                change set \(ChangeID(header.origin, header.first)) to \(header.last), \
                \(bytes.count) bytes, wall \(header.wall.milliseconds), grant \(header.grant), \
                \(set.isFull ? "full" : "pruned"), root \(isRooted ? "fits" : "DOES NOT FIT"), \
                hash \(set.hash.hex)
                """)
            for (number, change) in try set.changes() { describe(number, change) }
            return isRooted
        } catch {
            call.output.line("\(error.name) at byte \(error.offset) of \(bytes.count)")
            return false
        }
    }

    private func describe(_ number: UInt64, _ change: Change) {
        let operations = change.operations.map { "\(Operation($0).number)" }
        call.output.line(
            """
              \(number): subject \(change.subject?.description ?? "its own"), clock \
            \(change.clock), \(change.actor.kind) \(change.actor.name), operations \
            \(operations.joined(separator: " "))
            """)
    }
}
