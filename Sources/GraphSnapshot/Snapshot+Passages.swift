import GraphCore

/// A text of a node of a snapshot beside its name.
public struct SnapshotPassage: Hashable, Sendable {
    /// The node that has it.
    public let node: NodeIndex
    /// What it is of the node: a word, such as `alias`.
    public let field: String
    public let text: String
}

extension Snapshot {
    /// How many passages it holds.
    public var passageCount: Int { bytes(.passageFields).count }

    /// Calls a function with each passage that may have a word which begins in one of some ways, in the order in which
    /// they were added: with all that have one, and with few others.
    ///
    /// - Parameters:
    ///   - beginnings: folded as `Words` folds; with an empty one, every passage is given.
    ///   - isOfInterest: passages of other nodes are passed over.
    ///   - body: what is called.
    /// - Throws: ``SnapshotError/damaged(_:)``, or what the function throws.
    /// - Complexity: linear in the length of all passages, which are read byte by byte.
    public func forEachPassage(
        withWordBeginning beginnings: [String], of isOfInterest: (NodeIndex) -> Bool = { _ in true },
        _ body: (SnapshotPassage) throws(SnapshotError) -> Void
    ) throws(SnapshotError) {
        let filter = BeginningFilter(beginnings)
        let nodes = Numbers(bytes: bytes(.passageNodes))
        let fields = bytes(.passageFields)
        for number in 0..<passageCount {
            guard filter.mayFit(try text(number, .passagePlaces, .passageTexts)) else { continue }
            let node = try checked(nodes[number])
            guard isOfInterest(node) else { continue }
            let field = Int(fields[number])
            guard field < Numbers(bytes: bytes(.fieldPlaces)).count - 1 else { throw .damaged(.field) }
            try body(
                SnapshotPassage(
                    node: node, field: try string(field, .fieldPlaces, .fieldTexts),
                    text: try string(number, .passagePlaces, .passageTexts)))
        }
    }
}

/// Says of texts in UTF-8, as they stand, whether a word may begin in one of some ways once it is folded.
///
/// Letters and digits of ASCII are compared; any other sign may be a letter, an accent, or what parts words, but for the
/// most frequent of these last.
struct BeginningFilter {
    private enum Kind: UInt8 {
        /// An ASCII letter or digit, or another sign of ASCII.
        case letter, separator
        /// The first byte of a longer sign, or a further one.
        case lead, further
    }

    private static let kinds: [Kind] = (0...255).map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
        case ..<0x80: .separator
        case ..<0xC0: .further
        default: .lead
        }
    }

    private let beginnings: [[UInt8]]
    /// Of each byte whether one of the beginnings has it first, in either case.
    private let isFirst: [Bool]
    private let fitsAll: Bool

    init(_ beginnings: [String]) {
        self.beginnings = beginnings.map { Array($0.utf8) }
        fitsAll = self.beginnings.contains { $0.isEmpty || $0.contains { $0 >= 0x80 } }
        let firsts = Set(self.beginnings.compactMap(\.first))
        isFirst = (0...255).map { firsts.contains(Self.folded(UInt8($0))) }
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    func mayFit(_ text: UnsafeRawBufferPointer) -> Bool {
        if fitsAll { return true }
        return Self.kinds.withUnsafeBufferPointer { kinds in
            isFirst.withUnsafeBufferPointer { isFirst in
                var isInWord = false
                for place in text.indices {
                    let byte = text[place]
                    switch kinds[Int(byte)] {
                    case .letter:
                        if !isInWord, isFirst[Int(byte)], fits(text, at: place) { return true }
                        isInWord = true
                    case .separator: isInWord = false
                    case .lead:
                        if isSeparator(text, at: place) {
                            isInWord = false
                        } else if !isInWord || !isLetter(text, at: place) {
                            // A word that begins with it, or after what it stands for, may begin in any way.
                            return true
                        }
                    case .further: break
                    }
                }
                return false
            }
        }
    }

    private func fits(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        beginnings.contains { beginning in
            for (offset, byte) in beginning.enumerated() {
                guard place + offset < text.count else { return false }
                let other = text[place + offset]
                if other >= 0x80 { return true }
                if Self.folded(other) != byte { return false }
            }
            return true
        }
    }

    /// Whether a sign beyond ASCII surely goes on with a word: a letter with an accent of western Europe.
    private func isLetter(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard place + 1 < text.count, text[place] == 0xC3 else { return false }
        // × and ÷ stand among them.
        return ![0x97, 0xB7].contains(text[place + 1])
    }

    /// Whether a sign beyond ASCII surely belongs to no word: spaces that don't break, quotation marks, dashes,
    /// bullets, and the like.
    private func isSeparator(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard place + 1 < text.count else { return false }
        let (lead, next) = (text[place], text[place + 1])
        switch lead {
        // « and ».
        case 0xC2: return [0xA0, 0xAB, 0xBB, 0xB7].contains(next)
        // From U+2010 on, and boxes and bullets from U+2500 on.
        case 0xE2:
            return next == 0x80 && place + 2 < text.count && text[place + 2] >= 0x90 || (0x94...0x9C).contains(next)
        default: return false
        }
    }
}
