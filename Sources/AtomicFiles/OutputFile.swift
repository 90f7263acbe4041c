#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that a ``FileTransaction`` writes: beside its place, until that is committed.
public final class OutputFile {
    /// The path as it was given.
    public let path: String
    private var descriptor: Int32

    /// - Parameter status: what is known of the file whose place it takes.
    init(path: String, temporary: TemporaryPath, replacing status: stat?) throws(FileError) {
        self.path = path
        // Never more open than the old one, not even for a moment.
        let mode = status.map { $0.st_mode & 0o777 } ?? 0o666
        descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw error() }
        guard let status else { return }
        var permissions = status.st_mode & 0o7777
        if fchown(descriptor, status.st_uid, status.st_gid) != 0, fchown(descriptor, ~0, status.st_gid) != 0 {
            // What one group was allowed, another isn't.
            permissions &= ~0o2070
        }
        guard fchmod(descriptor, permissions) == 0 else { throw error() }
    }

    deinit { if descriptor >= 0 { systemClose(descriptor) } }

    private func error(_ number: Int32 = errno) -> FileError { FileError(path: path, reason: .system(number)) }

    /// Appends bytes.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw error() }
            rest = rest.dropFirst(count)
        }
    }

    /// Puts bytes over those that were written from an offset on.
    public func overwrite(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw error() }
        try write(bytes)
        guard lseek(descriptor, 0, SEEK_END) >= 0 else { throw error() }
    }

    /// Waits until the bytes are on the disk, and closes the file: were its name put into the old file's place before
    /// that, a power failure might leave an empty one. Closed files may be many; open ones the system limits.
    ///
    /// - Throws: ``FileError``: some disks tell only now that they are full.
    public func close() throws(FileError) {
        guard descriptor >= 0 else { return }
        // Some file systems don't know how to.
        let isLost = fsync(descriptor) != 0 && ![EINVAL, ENOTSUP, ENOSYS].contains(errno)
        let number = errno
        let isClosed = systemClose(descriptor) == 0 || errno == EINTR
        descriptor = -1
        if isLost { throw error(number) }
        if !isClosed { throw error() }
    }
}

/// What `write` and `close` are called where something else has these names.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

@discardableResult
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
