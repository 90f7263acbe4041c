import AtomicFiles
import Plan
import PlanGraph

/// What a plan's file holds and where, so that a question reads of it what it is about and no more.
///
/// An index is made of a plan's file once (``contents(of:stamp:beside:)``) and kept beside it (``PlanIndexFile``).
/// What it says of the plan is
///
/// - which things are tied to which,
/// - under which names they are known,
/// - which words stand in their texts, and how often,
/// - which bytes of the file say what each is.
///
/// ```swift
/// if let node = index.node(named: "casa"), let part = index.part(of: [node], .steps(1)) {
///     let plan = index.excerpt(part, from: file)  // a plan of these things alone
/// }
/// ```
///
/// All that is not certain is nil: then the plan has to be read as a whole. An index is a file that anybody could have
/// written, so no number in it is believed before it is checked.
struct PlanIndex {
    /// Raised with each change of what stands in an index, also by another folding or likeness of texts.
    static let version: UInt64 = 2
    static let signature: UInt64 = 0x5844_4E49_4F44_5021  // "!PDOINDX" from the end

    /// The tables, in the order in which they stand in the file.
    enum Table: Int, CaseIterable {
        /// Of each node its kind's place among all kinds, and 256 more where it relates something.
        case kinds
        /// Where in the plan's file each node begins and ends.
        case places
        /// Of each list in the plan's file: where its content begins and ends, and which kind's it is.
        case lists
        /// Of each declaration: where it begins and ends, and the two nodes.
        case declarations
        /// Where the neighbours of each node begin among all, and where the last's end.
        case neighbourStarts
        /// The neighbours, ascending for each node.
        case neighbours
        /// Pairs of objectives of different directions whose texts are the same or nearly, each in both orders, ascending;
        /// ``noNode`` alone where there are too many.
        case same
        /// Where in the names those of each node begin.
        case nameStarts
        /// Where in the ids that of each node begins, and where the last ends.
        case idStarts
        /// Where in the words each begins, and where the last ends; in the words' order of bytes.
        case wordStarts
        /// Where the postings of each word begin among all, and where the last's end.
        case postingStarts
        /// Of each word the nodes in whose texts it stands, ascending, each with how often.
        case postings
        /// How many words the texts of each node have.
        case lengths
        /// The names (``PlanGraph/FoldedNames``), the ids, each behind a line feed, the files beside the plan's and
        /// the word for its offices: bytes.
        case names, ids, files, officeWord
        /// The folded words of all texts, and those of them that have "à" at their end, each in a line.
        case words, accented

        var isText: Bool { rawValue >= Self.names.rawValue }
    }

    /// The place in ``Table/lists`` of what is no list of nodes.
    static let declarationsCode = UInt32(NodeKind.allCases.count)
    /// Stands where a declaration names something that is no node.
    static let noNode = UInt32.max

    private let file: MappedFile?
    private let bytes: UnsafeRawBufferPointer
    /// Where each table stands in the bytes.
    private let tables: [Range<Int>]
    /// The files that it is of had these when it was made: the plan's, then those of ``files``.
    let stamps: [FileStamp]

    /// - Parameter file: must be one that nobody writes to.
    /// - Returns: nil for what is no index of this version.
    init?(_ file: MappedFile) { self.init(file.bytes, file) }

    /// - Parameter bytes: must live as long as the index.
    init?(_ bytes: UnsafeRawBufferPointer, _ file: MappedFile? = nil) {
        (self.bytes, self.file) = (bytes, file)
        var place = 0
        func number() -> UInt64? {
            guard place + 8 <= bytes.count else { return nil }
            defer { place += 8 }
            return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        guard number() == Self.signature, number() == Self.version, number() == UInt64(bytes.count),
            let stampCount = number(), stampCount <= 64
        else { return nil }
        var stamps: [FileStamp] = []
        for _ in 0..<stampCount {
            let numbers = (0..<FileStamp.count).compactMap { _ in number() }
            guard numbers.count == FileStamp.count else { return nil }
            stamps.append(FileStamp(numbers: numbers))
        }
        var tables: [Range<Int>] = []
        for _ in Table.allCases {
            guard let start = number(), let size = number(), start <= bytes.count, size <= UInt64(bytes.count) - start,
                start.isMultiple(of: 4)
            else { return nil }
            tables.append(Int(start)..<Int(start + size))
        }
        (self.stamps, self.tables) = (stamps, tables)
        let nodeCount = nodeCount
        guard numbers(.places).count == 2 * nodeCount, numbers(.neighbourStarts).count == nodeCount + 1,
            numbers(.nameStarts).count == nodeCount, numbers(.idStarts).count == nodeCount + 1,
            numbers(.lengths).count == nodeCount, !numbers(.wordStarts).isEmpty,
            numbers(.wordStarts).count == numbers(.postingStarts).count
        else { return nil }
    }

    var nodeCount: Int { numbers(.kinds).count }

    /// The numbers of a table.
    func numbers(_ table: Table) -> Numbers {
        Numbers(bytes: UnsafeRawBufferPointer(rebasing: bytes[tables[table.rawValue]]))
    }

    /// The bytes of a table of text.
    func text(_ table: Table) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[tables[table.rawValue]])
    }

    /// Numbers of an index.
    struct Numbers: RandomAccessCollection {
        let bytes: UnsafeRawBufferPointer

        var startIndex: Int { 0 }
        var endIndex: Int { bytes.count / 4 }
        subscript(place: Int) -> UInt32 {
            precondition(place >= 0 && place < endIndex)
            return UInt32(littleEndian: bytes.load(fromByteOffset: 4 * place, as: UInt32.self))
        }
    }

    /// The names of the files beside the plan's that have a stamp.
    var files: [String] { lines(of: .files) }

    /// The lines of a table of text.
    func lines(of table: Table) -> [String] {
        text(table).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What the plan calls most of its offices (`PlanOfObjectives.officeWord`).
    var officeWord: String? {
        let word = text(.officeWord)
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    /// What a node is; nil for what is none.
    func kind(_ node: Int) -> NodeKind? {
        let kinds = numbers(.kinds)
        guard node >= 0, node < kinds.count else { return nil }
        let place = Int(kinds[node] & 255)
        return place < NodeKind.allCases.count ? NodeKind.allCases[place] : nil
    }

    /// Whether a search goes on from a node (`PlanNode.relates`).
    func relates(_ node: Int) -> Bool { numbers(.kinds)[node] & 256 != 0 }

    /// The nodes tied to a node, ascending, each once; none where the index is damaged.
    func neighbours(of node: Int) -> [Int] {
        let (starts, all) = (numbers(.neighbourStarts), numbers(.neighbours))
        let (start, end) = (Int(starts[node]), Int(starts[node + 1]))
        guard start <= end, end <= all.count else { return [] }
        return (start..<end).map { Int(all[$0]) }.filter { $0 < nodeCount }
    }
}
