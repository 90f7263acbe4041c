import ArgumentParser

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

/// Reading and writing files, with errors that say which file and why.
enum Files {
    /// The path of a file as seen from where the console stands.
    static func resolved(_ path: String) -> String {
        let folder = Console.current.folder
        return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }

    /// The bytes of a file. The system is asked directly, as for all that precedes a short answer: the first use of
    /// Foundation's files takes longer than to read a plan.
    static func read(_ path: String) throws -> Data {
        let descriptor = open(resolved(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure("\(path) can't be read: \(systemMessage(errno))") }
        defer { close(descriptor) }
        var status = stat()
        // A file's size, and a byte more, so that the end is met without another turn.
        let expected = fstat(descriptor, &status) == 0 ? max(0, min(Int(status.st_size), 1 << 30)) + 1 : 0
        // Memory of our own: Data's would first be filled with zeros, which takes as long as to read a plan.
        var memory: UnsafeMutableRawPointer?
        var (capacity, count) = (max(expected, 65_536), 0)
        do {
            while true {
                guard capacity <= 2 << 30, let wider = realloc(memory, capacity) else {
                    throw Failure("\(path) is too large to be read: more than 1 GB")
                }
                memory = wider
                while count < capacity {
                    let added = systemRead(descriptor, wider + count, capacity - count)
                    if added < 0, errno == EINTR { continue }
                    guard added >= 0 else { throw Failure("\(path) can't be read: \(systemMessage(errno))") }
                    if added == 0 { return Data(bytesNoCopy: wider, count: count, deallocator: .free) }
                    count += added
                }
                capacity *= 2
            }
        } catch {
            free(memory)
            throw error
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
        throw Failure("\(path):\(line): the line is not UTF-8 text; convert the file, for instance with iconv")
    }

    /// Writes a file whole or not at all, with the permissions of the one whose place it takes. What is no file but a device or a
    /// pipe is written to; a symbolic link is followed.
    ///
    /// - Parameter makesFolder: whether to make the folder it goes to.
    static func write(_ data: Data, to path: String, makesFolder: Bool = false) throws {
        func failure(_ number: Int32 = errno) -> Failure {
            Failure("\(path) can't be written: \(systemMessage(number))")
        }
        let target = withoutLinks(resolved(path))
        if makesFolder, !make(folder: parent(of: target)) { throw failure() }
        let mode = mode(of: target)
        guard mode.map({ $0 & S_IFMT == S_IFREG }) ?? true else {
            let descriptor = open(target, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure() }
            defer { close(descriptor) }
            do { return try Console.write(Array(data), to: descriptor) } catch {
                throw Failure("\(path) can't be written: \(error)")
            }
        }
        guard mode == nil || access(target, W_OK) == 0 else { throw failure() }
        let name = "." + String(UInt64.random(in: 0 ... .max), radix: 36) + ".part"
        let part = target.lastIndex(of: "/").map { target[...$0] + name } ?? name
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure() }
        do {
            defer { close(descriptor) }
            if let mode, fchmod(descriptor, mode & 0o7777) != 0 { throw Failure(systemMessage(errno)) }
            try Console.write(Array(data), to: descriptor)
        } catch {
            unlink(part)
            throw Failure("\(path) can't be written: \(error)")
        }
        guard rename(part, target) == 0 else {
            let number = errno
            unlink(part)
            throw failure(number)
        }
    }

    /// Where a path leads, also by links to what is not there yet.
    private static func withoutLinks(_ path: String) -> String {
        var path = path
        for _ in 0..<40 {
            guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
            path = link.hasPrefix("/") ? link : PlanFolders.join(parent(of: path), link)
        }
        return path
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// Makes a folder, and those above it; true where it is there. If not, `errno` says why.
    private static func make(folder: String) -> Bool {
        if folder.isEmpty || mkdir(folder, 0o777) == 0 { return true }
        if errno == EEXIST {
            if isFolder(folder) { return true }
            errno = ENOTDIR
            return false
        }
        return errno == ENOENT && make(folder: parent(of: folder)) && mkdir(folder, 0o777) == 0
    }

    /// Writes a text to a file, or where none is named, or `-`, to standard output.
    static func write(_ text: String, toOutput path: String?) throws {
        if let path, path != "-" {
            try write(Data(text.utf8), to: path)
        } else {
            try Console.current.write(text)
        }
    }

    /// - Throws: `ValidationError` for an output that is named by nothing.
    static func checkName(ofOutput path: String?) throws {
        if path == "" { throw ValidationError("--output is empty; give a path.") }
    }

    static func exists(_ path: String) -> Bool { mode(of: path) != nil }

    static func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return stat(resolved(path), &status) == 0 ? status.st_mode : nil
    }

    /// The names of what is in a folder, sorted; none if it can't be read.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(resolved(folder)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

/// What `read` is called where something else has that name.
private func systemRead(_ descriptor: Int32, _ memory: UnsafeMutableRawPointer, _ size: Int) -> Int {
    read(descriptor, memory, size)
}
