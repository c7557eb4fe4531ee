package import Encoding

/// A person or a body that takes part in a case.
package struct Party: FieldCoded {
    package var name = ""
    /// The seven characters of a natural person's identification; empty if there is none.
    package var fin = ""
    /// The ten digits of a taxpayer; empty if there is none.
    package var voen = ""
    package var address = ""
    package var phone = ""
    package var lawyer = ""
    /// The lawyer's FIN: how clashes of a lawyer's hearings are found across courts.
    package var lawyerFin = ""

    package init() {}

    package init(
        name: String, fin: String = "", voen: String = "", address: String = "",
        phone: String = "", lawyer: String = "", lawyerFin: String = ""
    ) {
        self.name = name
        self.fin = fin
        self.voen = voen
        self.address = address
        self.phone = phone
        self.lawyer = lawyer
        self.lawyerFin = lawyerFin
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.name(1, &name)
        try fields.text(2, &fin, max: 7)
        try fields.text(3, &voen, max: 10)
        try fields.text(4, &address, max: CaseLimits.addressByteCountMax)
        try fields.text(5, &phone, max: CaseLimits.phoneByteCountMax)
        try fields.name(6, &lawyer)
        try fields.text(7, &lawyerFin, max: 7)
    }

    /// FIN, or VÖEN where there is none: the name under which a person finds what concerns them.
    package var identifier: String { fin.isEmpty ? voen : fin }
}

/// What a document is for.
package enum DocumentKind: UInt64, Worded {
    case other = 0
    case claim = 1
    case evidence = 2
    case powerOfAttorney = 3
    case dutyReceipt = 4
    /// An act of the court: judgment, ruling, order.
    case act = 5
    case minutes = 6
    case writ = 7
    case motion = 8
    case recording = 9
    case defence = 10
}

/// A document by the digest of its content, which lies beside the log.
package struct DocumentRef: FieldCoded {
    package var name = ""
    package var mime = ""
    /// - Units: bytes.
    package var size: UInt64 = 0
    package var digest: Digest256?
    package var kind = DocumentKind.other
    /// Of a closed case: the key under which the content is sealed; empty for plain content.
    ///
    /// Stands inside a sealed part alone.
    package var key: [UInt8] = []
    /// - Units: bytes; of the sealed content that `digest` names.
    package var sealedSize: UInt64 = 0

    package init() {}

    package init(name: String, mime: String, size: UInt64, digest: Digest256, kind: DocumentKind) {
        self.name = name
        self.mime = mime
        self.size = size
        self.digest = digest
        self.kind = kind
    }

    package mutating func code(_ fields: inout some FieldCoder) throws(DecodingError) {
        try fields.name(1, &name)
        try fields.text(2, &mime, max: 400)
        try fields.uint(3, &size)
        try fields.digest(4, &digest)
        try fields.code(5, &kind)
        try fields.bytes(6, &key, max: CaseLimits.contentKeyByteCount)
        try fields.uint(7, &sealedSize)
    }

    /// Whether `digest` names sealed content.
    package var isSealed: Bool { !key.isEmpty }
}
