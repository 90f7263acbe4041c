import AtomicFiles
import GraphCore

/// A graph in a file, opened by mapping it into memory: in a moment, however large it is.
///
/// ```swift
/// let snapshot = try Snapshot(path: "graph.snapshot")
/// if let city = try snapshot.node(withID: "city:genova") {
///     for edges in try snapshot.edges(at: city) {
///         for neighbour in try snapshot.neighbours(edges) {
///             print(edges.relation, try snapshot.node(neighbour).name)  // has Porto di Genova
///         }
///     }
/// }
/// ```
///
/// A file that is damaged gives ``SnapshotError``, never a crash: header and bounds of all sections are verified when
/// it is opened, and every number that is read from it where it is used. That the content is what was written is
/// verified too when a file of at most a mebibyte is opened; of a larger one only by ``verifyChecksums()``: without
/// it, damage within a section that leaves numbers in their bounds (a changed letter, an edge to another node) gives a
/// wrong answer rather than an error. Only one thing is beyond that: nobody may write into the file or shorten it while
/// it is open. To replace it is safe.
public struct Snapshot: Sendable {
    /// Which version of the form is written and read.
    public static var version: Int { Int(SnapshotFormat.version) }

    /// How many nodes it holds.
    public let nodeCount: Int
    /// How many edges it holds, each once.
    public let edgeCount: Int
    /// Whether it matters from which end of an edge to which it goes.
    public let isDirected: Bool
    let file: MappedFile
    private let offsets: [Range<Int>]
    private let checksums: [UInt32]

    /// Opens a snapshot. Verifies its header and the bounds of its sections, and of a small file their content: see
    /// ``verifyChecksums()``.
    ///
    /// - Throws: ``SnapshotError/file(reason:)``, ``SnapshotError/notASnapshot``, ``SnapshotError/version(_:)``,
    ///   ``SnapshotError/length(_:expected:)`` when the file was cut off, or ``SnapshotError/damaged(_:)``.
    /// - Complexity: constant; about a millisecond for the content of a small file.
    public init(path: String) throws(SnapshotError) { try self.init(path: path, verifyingContentUpTo: 1 << 20) }

    /// - Parameter limit: the content of larger files, in bytes, is not verified.
    package init(path: String, verifyingContentUpTo limit: Int) throws(SnapshotError) {
        let file = try MappedFile.ofSnapshot(at: path)
        let header = Numbers(bytes: file.bytes)
        guard file.bytes.prefix(8).elementsEqual(SnapshotFormat.signature) else { throw .notASnapshot }
        let version: UInt32 = try header.number(at: 8)
        guard version == SnapshotFormat.version else { throw .version(version) }
        let length: UInt64 = try header.number(at: 16)
        guard length == file.bytes.count else { throw .length(file.bytes.count, expected: length) }
        guard try header.number(at: 12) == UInt32(SnapshotSection.allCases.count), length >= SnapshotFormat.tableEnd
        else { throw .damaged(.header) }
        var beginning = Array(file.bytes[..<SnapshotFormat.tableEnd])
        let place = SnapshotFormat.checksumOffset
        beginning.replaceSubrange(place..<place + 4, with: [0, 0, 0, 0])
        guard try header.number(at: place) == beginning.withUnsafeBytes({ Checksum.of($0) }) else {
            throw .damaged(.headerChecksum)
        }
        var offsets: [Range<Int>] = []
        var checksums: [UInt32] = []
        for section in SnapshotSection.allCases {
            let entry = SnapshotFormat.headerLength + offsets.count * SnapshotFormat.entryLength
            let (offset, size): (UInt64, UInt64) = (try header.number(at: entry + 8), try header.number(at: entry + 16))
            let (end, overflows) = offset.addingReportingOverflow(size)
            guard try header.number(at: entry) == section.rawValue, !overflows, offset >= SnapshotFormat.tableEnd,
                end <= length
            else { throw .damaged(.entry(section: "\(section)")) }
            offsets.append(Int(offset)..<Int(end))
            checksums.append(try header.number(at: entry + 4))
        }
        nodeCount = Int(try header.number(at: 24) as UInt32)
        edgeCount = Int(try header.number(at: 28) as UInt32)
        let flags: UInt32 = try header.number(at: SnapshotFormat.flagsOffset)
        guard flags < 2 else { throw .damaged(.header) }
        isDirected = flags == 0
        self.file = file
        self.offsets = offsets
        self.checksums = checksums
        try verifySizes()
        if length <= limit { try verifyChecksums() }
    }

    /// That sections that belong together have as many entries as they must.
    private func verifySizes() throws(SnapshotError) {
        func size(_ section: SnapshotSection) -> Int { bytes(section).count }
        for section in SnapshotSection.allCases {
            let fits: Bool =
                switch section {
                case .idPlaces, .namePlaces, .outgoingStarts, .incomingStarts: size(section) == 4 * (nodeCount + 1)
                case .nodesByID, .nodesByName: size(section) == 4 * nodeCount
                case .nodeKinds: size(section) == nodeCount
                case .outgoingNodes, .incomingNodes: size(section) == 4 * edgeCount
                case .outgoingRelations, .incomingRelations: size(section) == edgeCount
                case .kindPlaces, .relationPlaces, .rolePlaces, .fieldPlaces:
                    size(section) % 4 == 0 && (4...4 * 257).contains(size(section))
                case .wordPlaces: size(section) % 4 == 0 && size(section) >= 4
                case .wordStarts: size(section) == size(.wordPlaces)
                case .wordNodes: size(section) % 4 == 0
                case .silentNodes: size(section) % 4 == 0 && size(section) <= 4 * nodeCount
                case .outgoingRoles, .incomingRoles: [0, edgeCount].contains(size(section))
                case .outgoingWeights, .incomingWeights: [0, 8 * edgeCount].contains(size(section))
                case .passageNodes: size(section) == 4 * size(.passageFields)
                case .passageFields: size(section) < Int(UInt32.max)
                case .passagePlaces: size(section) == 4 * (size(.passageFields) + 1)
                case .roleTexts, .kindTexts, .relationTexts, .idTexts, .nameTexts, .wordTexts, .fieldTexts,
                    .passageTexts:
                    size(section) <= Int(UInt32.max)
                }
            guard fits else { throw .damaged(.size(section: "\(section)")) }
        }
    }

    func bytes(_ section: SnapshotSection) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: file.bytes[offsets[Int(section.rawValue) - 1]])
    }

    /// Compares the content of every section with its checksum.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)`` with the first section whose content is not what was written.
    /// - Complexity: linear in the size of the file; about a second for each gigabyte.
    public func verifyChecksums() throws(SnapshotError) {
        for (section, checksum) in zip(SnapshotSection.allCases, checksums)
        where Checksum.of(bytes(section)) != checksum {
            throw .damaged(.checksum(section: "\(section)"))
        }
    }
}

/// Numbers in mapped bytes: each read is checked against their end.
struct Numbers {
    let bytes: UnsafeRawBufferPointer

    /// How many numbers of four bytes there are.
    var count: Int { bytes.count / 4 }

    /// - Parameter offset: in bytes.
    func number<Number: FixedWidthInteger>(at offset: Int) throws(SnapshotError) -> Number {
        guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else {
            throw .damaged(.reference)
        }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    subscript(place: Int) -> UInt32 {
        get throws(SnapshotError) { try number(at: 4 * place) }
    }
}
