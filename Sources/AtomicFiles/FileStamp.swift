#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells whether a file is still what it was: its number, its size, and when it and what is known of it changed.
///
/// A file that changes twice within one tick of the system's clock may have the same stamp after both; see
/// ``isOld``.
public struct FileStamp: Hashable, Sendable {
    /// Number of the file, size, and seconds and nanoseconds of the two times; zeros where there is no regular file.
    public let numbers: [UInt64]

    /// How many numbers a stamp has.
    public static let count = 6

    /// - Parameter numbers: those of another stamp.
    public init(numbers: [UInt64]) { self.numbers = numbers }

    /// Of what is at a path, behind links.
    public init(path: String) {
        var status = stat()
        self.init(stat(path, &status) == 0 ? status : nil)
    }

    init(_ status: stat?) {
        guard let status, status.st_mode & S_IFMT == S_IFREG else {
            numbers = Array(repeating: 0, count: Self.count)
            return
        }
        #if canImport(Darwin)
            let (changed, known) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (changed, known) = (status.st_mtim, status.st_ctim)
        #endif
        numbers = [
            UInt64(status.st_ino), UInt64(status.st_size), UInt64(bitPattern: Int64(changed.tv_sec)),
            UInt64(changed.tv_nsec), UInt64(bitPattern: Int64(known.tv_sec)), UInt64(known.tv_nsec),
        ]
    }

    /// Whether the file changed so long ago that whatever changes it from now on gives another stamp, also where the
    /// file system counts by two seconds.
    public var isOld: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let last = max(Int64(bitPattern: numbers[2]), Int64(bitPattern: numbers[4]))
        return last + 2 < Int64(now.tv_sec)
    }
}

/// A file of which pieces are read.
public final class OpenFile {
    private let descriptor: Int32
    /// As the file was when it was opened.
    public let stamp: FileStamp
    public let identity: FileIdentity

    /// Nil for what can't be opened, or is no regular file.
    public init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        var status = stat()
        guard descriptor >= 0 else { return nil }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        (stamp, identity) = (FileStamp(status), FileIdentity(status))
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
    public func mapped() -> MappedFile? { MappedFile(descriptor, size: Int(truncatingIfNeeded: stamp.numbers[1])) }
}

/// A file in memory, until its last reference is given up.
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
