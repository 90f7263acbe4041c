#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reads files whole. The system is asked directly, as for all that precedes a short answer: the first use of
/// Foundation's files takes longer than to read a plan.
public enum FileReader {
    /// As many bytes of one file as are read.
    public static let limit = 1 << 30

    /// Returns the bytes of a file, or of a pipe, as `<(…)` in a shell is one, and which file it was.
    ///
    /// - Throws: ``FileError`` also for devices, folders and more than ``limit`` bytes, before anything is read where
    ///   the size is known.
    public static func read(_ path: String) throws(FileError) -> (bytes: Data, identity: FileIdentity) {
        var status = stat()
        // Before it's opened: there are devices for which that does something.
        guard stat(path, &status) == 0 else { throw FileError(path: path, reason: .system(errno)) }
        try check(status, path)
        // A pipe of the file system to which nobody writes is an empty one.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            throw FileError(path: path, reason: .system(errno))
        }
        defer { close(descriptor) }
        try check(status, path)
        let isFile = status.st_mode & S_IFMT == S_IFREG
        let bytes = try read(descriptor, path, size: Int(status.st_size), waits: !isFile)
        return (bytes, FileIdentity(status))
    }

    /// Returns the bytes of what is open, as standard input is, and if it is a file, which.
    ///
    /// - Parameter path: what errors call it.
    /// - Throws: ``FileError`` for devices that don't end at once; the one that has nothing is as good as an empty
    ///   file.
    public static func read(
        open descriptor: Int32, _ path: String
    ) throws(FileError) -> (bytes: Data, identity: FileIdentity?) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, reason: .system(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            return (try read(descriptor, path, size: Int(status.st_size)), FileIdentity(status))
        case S_IFCHR where isatty(descriptor) == 0:
            var byte: UInt8 = 0
            if systemRead(descriptor, &byte, 1) != 0 { throw FileError(path: path, reason: .device) }
            return (Data(), nil)
        default: return (try read(descriptor, path), nil)
        }
    }

    /// Returns the bytes of what is open.
    ///
    /// - Parameters:
    ///   - path: what errors call it.
    ///   - size: how many are expected.
    ///   - waits: whether to wait for what is still to come, as from a pipe. The kernel has files that would let one
    ///     wait for ever.
    public static func read(
        _ descriptor: Int32, _ path: String, size: Int = 0, waits: Bool = true
    ) throws(FileError) -> Data {
        // A byte more, so that the end is met without another turn.
        let expected = max(0, min(size, limit)) + 1
        // Memory of our own: Data's would first be filled with zeros, which takes as long as to read a plan.
        var memory: UnsafeMutableRawPointer?
        var (capacity, count) = (max(expected, 65_536), 0)
        do throws(FileError) {
            while true {
                guard count <= limit, let wider = realloc(memory, min(capacity, limit + 1)) else {
                    throw FileError(path: path, reason: .tooLarge)
                }
                memory = wider
                capacity = min(capacity, limit + 1)
                while count < capacity {
                    let added = systemRead(descriptor, wider + count, capacity - count)
                    if added == 0 { return Data(bytesNoCopy: wider, count: count, deallocator: .free) }
                    if added < 0 {
                        guard errno == EAGAIN && waits || errno == EINTR else {
                            throw FileError(path: path, reason: .system(errno))
                        }
                        var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                        poll(&place, 1, -1)
                    }
                    count += max(0, added)
                }
                capacity *= 2
            }
        } catch {
            free(memory)
            throw error
        }
    }

    /// Returns the names of what is in a folder, sorted; none if it can't be read. Names that are no UTF-8 text, by
    /// which nothing could be asked for, are left out.
    public static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func check(_ status: stat, _ path: String) throws(FileError) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: if status.st_size > limit { throw FileError(path: path, reason: .tooLarge) }
        case S_IFIFO: break
        case S_IFDIR: throw FileError(path: path, reason: .system(EISDIR))
        default: throw FileError(path: path, reason: .device)
        }
    }
}

/// What `read` is called where something else has that name.
private func systemRead(_ descriptor: Int32, _ memory: UnsafeMutableRawPointer, _ size: Int) -> Int {
    read(descriptor, memory, size)
}
