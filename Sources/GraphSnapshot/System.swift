#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// What the system says of its last error.
private func lastError() -> String { String(cString: strerror(errno)) }

/// A file mapped into memory, unmapped with its last reference.
///
/// While it is mapped the file must not be made shorter, or reading what was cut off ends the process: ``OutputFile`` therefore
/// never writes into a snapshot that is there but puts a new file into its place.
final class MappedFile: @unchecked Sendable {
    /// Never written to, and valid as long as this object.
    let bytes: UnsafeRawBufferPointer

    init(path: String) throws(SnapshotError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(reason: lastError()) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .file(reason: lastError()) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .file(reason: "it is no regular file") }
        guard status.st_size >= SnapshotFormat.headerLength else { throw .notASnapshot }
        let size = Int(status.st_size)
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw .file(reason: lastError())
        }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// A snapshot that is being written: beside the place where it is to be, and put there once it is whole.
final class OutputFile {
    private let path: String
    private let temporaryPath: String
    private var descriptor: Int32
    private var header: [UInt8]
    private var length = 0

    /// Where a file at a path is: behind symbolic links.
    ///
    /// - Throws: ``SnapshotError/file(reason:)`` for what is no regular file and must not be replaced by one, and for links that lead
    ///   nowhere.
    private static func place(of path: String) throws(SnapshotError) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw .file(reason: lastError()) }
            if lstat(path, &status) == 0 { throw .file(reason: "it is a symbolic link that leads nowhere") }
            return path
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .file(reason: "it is no regular file") }
        guard let resolved = realpath(path, nil) else { throw .file(reason: lastError()) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    init(path: String, nodeCount: Int, edgeCount: Int) throws(SnapshotError) {
        let path = try Self.place(of: path)
        self.path = path
        temporaryPath = "\(path).\(getpid()).new"
        descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        header = SnapshotFormat.signature
        guard descriptor >= 0 else { throw .file(reason: lastError()) }
        append(SnapshotFormat.version)
        append(UInt32(SnapshotSection.allCases.count))
        append(UInt64(0))
        append(UInt32(nodeCount))
        append(UInt32(edgeCount))
        append(UInt64(0))
        try write([UInt8](repeating: 0, count: SnapshotFormat.tableEnd))
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(temporaryPath)
    }

    private func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { header.append(contentsOf: $0) }
    }

    func add(_ section: SnapshotSection, _ numbers: [UInt32]) throws(SnapshotError) {
        #if _endian(little)
            try add(section, content: numbers)
        #else
            try add(section, content: numbers.map(\.littleEndian))
        #endif
    }

    func add(_ section: SnapshotSection, _ bytes: [UInt8]) throws(SnapshotError) { try add(section, content: bytes) }

    private func add<Number>(_ section: SnapshotSection, content: [Number]) throws(SnapshotError) {
        let padding = (SnapshotFormat.alignment - length % SnapshotFormat.alignment) % SnapshotFormat.alignment
        try write([UInt8](repeating: 0, count: padding))
        append(section.rawValue)
        append(content.withUnsafeBytes { Checksum.of($0) })
        append(UInt64(length))
        append(UInt64(content.count * MemoryLayout<Number>.stride))
        try write(content)
    }

    private func write<Number>(_ content: [Number]) throws(SnapshotError) {
        let size = content.count * MemoryLayout<Number>.stride
        var written = 0
        while written < size {
            let count = content.withUnsafeBytes { bytes in
                systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
            }
            if count < 0, errno != EINTR { throw .file(reason: lastError()) }
            written += max(0, count)
        }
        length += size
    }

    /// Writes the header and puts the file into its place.
    func finish() throws(SnapshotError) {
        withUnsafeBytes(of: UInt64(length).littleEndian) { header.replaceSubrange(16..<24, with: $0) }
        let checksum = header.withUnsafeBytes { Checksum.of($0) }
        withUnsafeBytes(of: checksum.littleEndian) {
            header.replaceSubrange(SnapshotFormat.checksumOffset..<SnapshotFormat.checksumOffset + 4, with: $0)
        }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .file(reason: lastError()) }
        try write(header)
        guard rename(temporaryPath, path) == 0 else { throw .file(reason: lastError()) }
        close(descriptor)
        descriptor = -1
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
