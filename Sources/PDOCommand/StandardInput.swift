#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// What a command reads besides files; tests put another text in its place.
enum StandardInput {
    /// The text that takes the place of the process's own.
    @TaskLocal static var text: String?

    /// The lines up to the end, without their line feeds. Bytes that are not UTF-8 become replacement characters.
    ///
    /// - Throws: ``Failure`` where it can't be read.
    static func lines() throws -> [String] {
        if let text { return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        if ferror(stdin) != 0 { throw Failure("standard input can't be read: \(systemMessage(errno))") }
        return lines
    }
}
