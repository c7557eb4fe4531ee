package import Causality
package import Encoding

// How the names of the causality floor stand in fields: arrays of unsigned numbers.

extension FieldCoder {
    /// `[replica, epoch, number]`, or left out.
    package mutating func change(
        _ key: UInt64, _ value: inout ChangeID?
    ) throws(DecodingError) {
        var words = value.map {
            (UInt64($0.origin.replica.value), UInt64($0.origin.epoch), $0.number)
        }
        try triple(key, &words)
        guard let words else { return value = nil }
        guard words.0 <= UInt64(UInt32.max), words.1 <= UInt64(UInt32.max), words.2 > 0 else {
            throw .unknown(at: 0)
        }
        let replica = ReplicaNumber(UInt32(words.0))
        value = ChangeID(Origin(replica: replica, epoch: UInt32(words.1)), words.2)
    }

    /// A change that the value cannot be without; `ChangeID.none` is left out.
    package mutating func change(_ key: UInt64, _ value: inout ChangeID) throws(DecodingError) {
        var optional: ChangeID? = value == .none ? nil : value
        try change(key, &optional)
        if let optional { value = optional }
    }

    package mutating func subject(
        _ key: UInt64, _ value: inout SubjectID?
    ) throws(DecodingError) {
        var first = value?.first
        try change(key, &first)
        value = first.map(SubjectID.init)
    }

    package mutating func instant(_ key: UInt64, _ value: inout Instant) throws(DecodingError) {
        var milliseconds = value.milliseconds
        try uint(key, &milliseconds)
        value = Instant(milliseconds: milliseconds)
    }

    package mutating func clock(
        _ key: UInt64, _ value: inout VersionVector
    ) throws(DecodingError) {
        var words = value.entries.flatMap { $0.change.words }
        try uints(key, &words, max: 3 * 512)
        guard words.count % 3 == 0 else { throw .unknown(at: 0) }
        var entries: [VersionVector.Entry] = []
        for index in stride(from: 0, to: words.count, by: 3) {
            guard let replica = UInt32(exactly: words[index]),
                let epoch = UInt32(exactly: words[index + 1])
            else { throw .unknown(at: 0) }
            let origin = Origin(replica: ReplicaNumber(replica), epoch: epoch)
            entries.append(VersionVector.Entry(origin, words[index + 2]))
        }
        guard let read = VersionVector(sorted: entries) else { throw .notCanonical(at: 0) }
        value = read
    }
}

extension ChangeID {
    /// Replica, epoch, number.
    package var words: [UInt64] {
        [UInt64(origin.replica.value), UInt64(origin.epoch), number]
    }

    /// No change; what a field holds before it is read.
    package static let none = ChangeID(Origin(word: 0), 0)
}
