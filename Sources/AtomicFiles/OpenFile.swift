#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file of which pieces are read.
public final class OpenFile {
    private let descriptor: Int32
    /// As the file was when it was opened.
    public let stamp: FileStamp
    public let identity: FileIdentity

    /// How many bytes it then had.
    public var size: Int { Int(truncatingIfNeeded: stamp.numbers[1]) }

    /// - Throws: ``FileError`` for what can't be opened, or is no regular file.
    public init(path: String) throws(FileError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        var status = stat()
        guard opened >= 0, fstat(opened, &status) == 0 else {
            let number = errno
            if opened >= 0 { close(opened) }
            throw FileError(path: path, reason: .system(number))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(opened)
            throw FileError(path: path, reason: .notRegular)
        }
        (descriptor, stamp, identity) = (opened, FileStamp(status), FileIdentity(status))
    }

    deinit { close(descriptor) }

    /// Appends the bytes of a range to others; false where the file does not have them.
    public func read(_ range: Range<Int>, into bytes: inout [UInt8]) -> Bool {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: range.count))
        return bytes.withUnsafeMutableBytes { memory in
            var done = 0
            while done < range.count {
                let count = pread(
                    descriptor, memory.baseAddress! + start + done, range.count - done, off_t(range.lowerBound + done))
                if count == 0 || count < 0 && errno != EINTR { return false }
                done += max(0, count)
            }
            return true
        }
    }

    /// The whole file in memory that is shared with it; nil for an empty one, or where the system refuses.
    ///
    /// Only for files that are never made shorter while they are read, as those that a ``FileTransaction`` puts in each
    /// other's place.
    public func mapped() -> MappedFile? { MappedFile(descriptor, size: size) }
}

/// A file in memory, until its last reference is given up.
///
/// While it is there the file must not be made shorter, or reading what was cut off ends the process.
public final class MappedFile: @unchecked Sendable {
    /// Never written to, and valid as long as this object.
    public let bytes: UnsafeRawBufferPointer

    init?(_ descriptor: Int32, size: Int) {
        guard size > 0, let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: address, count: size)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
