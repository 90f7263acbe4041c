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
