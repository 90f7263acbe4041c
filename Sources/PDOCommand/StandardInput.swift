import PlanWording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a command reads besides files; tests put another text in its place.
enum StandardInput {
    /// The text that takes the place of the process's own.
    @TaskLocal static var text: String?

    /// The lines up to the end, without their ends. Bytes that are not UTF-8 become replacement characters.
    ///
    /// - Throws: ``Failure`` where it can't be read, or is more than 1 GB.
    static func lines() throws -> [String] {
        let bytes = try text.map { Array($0.utf8) } ?? read()
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    private static func read() throws -> [UInt8] {
        let name = said(FileFailure.standardInput)
        var status = stat()
        guard fstat(0, &status) == 0 else {
            throw Failure(FileFailure.cannotRead(path: name, reason: systemMessage(errno)))
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFREG { Console.current.noteInput(FileIdentity(status), name) }
        if kind == S_IFCHR, isatty(0) == 0 {
            // Some devices never end. The one that has nothing is as good as an empty file.
            var byte: UInt8 = 0
            if systemRead(0, &byte, 1) != 0 { throw Failure(FileFailure.device(path: name)) }
            return []
        }
        return Array(try Files.read(0, name, size: kind == S_IFREG ? Int(status.st_size) : 0))
    }
}

/// What `read` is called where something else has that name.
private func systemRead(_ descriptor: Int32, _ memory: UnsafeMutableRawPointer, _ size: Int) -> Int {
    read(descriptor, memory, size)
}
