import AtomicFiles

extension MappedFile {
    /// Maps a snapshot. ``SnapshotOutput`` never writes into one that is there but puts a new file into its place.
    static func ofSnapshot(at path: String) throws(SnapshotError) -> MappedFile {
        let file: OpenFile
        do { file = try OpenFile(path: path) } catch { throw SnapshotError(error) }
        guard file.size >= SnapshotFormat.headerLength else { throw .notASnapshot }
        guard let mapped = file.mapped() else { throw .file(reason: "it can't be mapped into memory") }
        return mapped
    }
}

/// A snapshot that is being written: beside the place where it is to be, and put there once it is whole.
struct SnapshotOutput {
    private let files = FileTransaction()
    private let file: OutputFile
    private var header = SnapshotFormat.signature
    private var length = 0

    init(path: String, nodeCount: Int, edgeCount: Int, isDirected: Bool) throws(SnapshotError) {
        do { file = try files.file(at: path) } catch { throw SnapshotError(error) }
        append(SnapshotFormat.version)
        append(UInt32(SnapshotSection.allCases.count))
        append(UInt64(0))
        append(UInt32(nodeCount))
        append(UInt32(edgeCount))
        append(UInt32(0))
        append(UInt32(isDirected ? 0 : 1))
        try write([UInt8](repeating: 0, count: SnapshotFormat.tableEnd))
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { header.append(contentsOf: $0) }
    }

    mutating func add(_ section: SnapshotSection, _ numbers: [UInt32]) throws(SnapshotError) {
        #if _endian(little)
            try add(section, content: numbers)
        #else
            try add(section, content: numbers.map(\.littleEndian))
        #endif
    }

    mutating func add(_ section: SnapshotSection, _ bytes: [UInt8]) throws(SnapshotError) {
        try add(section, content: bytes)
    }

    /// - Parameter numbers: little-endian already.
    mutating func add(_ section: SnapshotSection, _ numbers: [UInt64]) throws(SnapshotError) {
        try add(section, content: numbers)
    }

    private mutating func add<Number>(_ section: SnapshotSection, content: [Number]) throws(SnapshotError) {
        let padding = (SnapshotFormat.alignment - length % SnapshotFormat.alignment) % SnapshotFormat.alignment
        try write([UInt8](repeating: 0, count: padding))
        append(section.rawValue)
        append(content.withUnsafeBytes { Checksum.of($0) })
        append(UInt64(length))
        append(UInt64(content.count * MemoryLayout<Number>.stride))
        try write(content)
    }

    private mutating func write<Number>(_ content: [Number]) throws(SnapshotError) {
        let written = content.withUnsafeBytes { bytes in Result { () throws(FileError) in try file.write(bytes) } }
        try Self.checked(written)
        length += content.count * MemoryLayout<Number>.stride
    }

    private static func checked(_ result: Result<Void, FileError>) throws(SnapshotError) {
        if case .failure(let error) = result { throw SnapshotError(error) }
    }

    /// Writes the header and puts the file into its place.
    mutating func finish() throws(SnapshotError) {
        withUnsafeBytes(of: UInt64(length).littleEndian) { header.replaceSubrange(16..<24, with: $0) }
        let checksum = header.withUnsafeBytes { Checksum.of($0) }
        withUnsafeBytes(of: checksum.littleEndian) {
            header.replaceSubrange(SnapshotFormat.checksumOffset..<SnapshotFormat.checksumOffset + 4, with: $0)
        }
        let written = header.withUnsafeBytes { bytes in
            Result { () throws(FileError) in try file.overwrite(bytes, at: 0) }
        }
        try Self.checked(written)
        try Self.checked(Result { () throws(FileError) in try files.commit() })
    }
}

extension SnapshotError {
    fileprivate init(_ error: FileError) {
        self = error.reason == .notRegular ? .notRegular : .file(reason: "\(error)")
    }
}
