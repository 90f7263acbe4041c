import ArgumentParser
import PlanWording

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

/// Paths and reading, with errors that say which file and why.
enum Files {
    /// The path of a file as seen from where the console stands.
    static func resolved(_ path: String) -> String {
        let folder = Console.current.folder
        return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }

    /// As many bytes of one file as are read.
    private static let limit = 1 << 30

    /// The bytes of a file, or of a pipe, as `<(…)` in a shell is one. The system is asked directly, as for all that
    /// precedes a short answer: the first use of Foundation's files takes longer than to read a plan.
    ///
    /// - Throws: ``Failure`` for devices, folders and more than 1 GB, before anything is read where the size is known.
    static func read(_ path: String) throws -> Data {
        let resolved = resolved(path)
        var status = stat()
        // Before it's opened: there are devices for which that does something.
        guard stat(resolved, &status) == 0 else { throw failure(path, errno) }
        try check(status, path)
        // A pipe of the file system to which nobody writes is an empty one.
        let descriptor = open(resolved, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        try check(status, path)
        Console.current.noteInput(FileIdentity(status), path)
        let isFile = status.st_mode & S_IFMT == S_IFREG
        return try read(descriptor, path, size: Int(status.st_size), waits: !isFile)
    }

    /// The bytes of what is open.
    ///
    /// - Parameters:
    ///   - size: how many are expected.
    ///   - waits: whether to wait for what is still to come, as from a pipe. The kernel has files that would let one
    ///     wait for ever.
    static func read(_ descriptor: Int32, _ path: String, size: Int = 0, waits: Bool = true) throws -> Data {
        // A byte more, so that the end is met without another turn.
        let expected = max(0, min(size, limit)) + 1
        // Memory of our own: Data's would first be filled with zeros, which takes as long as to read a plan.
        var memory: UnsafeMutableRawPointer?
        var (capacity, count) = (max(expected, 65_536), 0)
        do {
            while true {
                guard count <= limit, let wider = realloc(memory, min(capacity, limit + 1)) else {
                    throw tooLarge(path)
                }
                memory = wider
                capacity = min(capacity, limit + 1)
                while count < capacity {
                    let added = systemRead(descriptor, wider + count, capacity - count)
                    if added == 0 { return Data(bytesNoCopy: wider, count: count, deallocator: .free) }
                    if added < 0 {
                        guard errno == EAGAIN && waits || errno == EINTR else { throw failure(path, errno) }
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

    private static func failure(_ path: String, _ number: Int32) -> Failure {
        Failure(FileFailure.cannotRead(path: path, reason: systemMessage(number)))
    }

    private static func tooLarge(_ path: String) -> Failure {
        Failure(FileFailure.tooLarge(path: path))
    }

    private static func check(_ status: stat, _ path: String) throws {
        switch status.st_mode & S_IFMT {
        case S_IFREG: if status.st_size > limit { throw tooLarge(path) }
        case S_IFIFO: break
        case S_IFDIR: throw failure(path, EISDIR)
        default: throw Failure(FileFailure.device(path: path))
        }
    }

    /// - Throws: ``Failure`` also when the bytes are not UTF-8, with the line.
    static func readText(_ path: String) throws -> String {
        let data = try read(path)
        if let text = String(validating: data, as: UTF8.self) { return text }
        var line = 1
        for bytes in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: bytes, as: UTF8.self) == nil { break }
            line += 1
        }
        throw Failure(FileFailure.notText(path: path, line: line))
    }

    /// Says that a file is what a command goes by, though it is opened elsewhere: no output takes its place.
    ///
    /// - Parameter isSource: whether what the command reads was made from it, and only that.
    static func noteInput(_ path: String, isSource: Bool = false) {
        if let status = status(of: path) { Console.current.noteInput(FileIdentity(status), path, isSource: isSource) }
    }

    static func exists(_ path: String) -> Bool { status(of: path) != nil }

    static func isFolder(_ path: String) -> Bool { status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

    /// What is at a path, behind links.
    static func status(of path: String) -> stat? {
        var status = stat()
        return stat(resolved(path), &status) == 0 ? status : nil
    }

    /// The names of what is in a folder, sorted; none if it can't be read. Names that are no UTF-8 text, by which
    /// nothing could be asked for, are left out.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(resolved(folder)) else { return [] }
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
}

/// A file of the system, whatever paths lead to it.
struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(status.st_ino)
    }
}

/// What `read` is called where something else has that name.
private func systemRead(_ descriptor: Int32, _ memory: UnsafeMutableRawPointer, _ size: Int) -> Int {
    read(descriptor, memory, size)
}
