/// What a command reads besides files; tests put another text in its place.
enum StandardInput {
    /// The text that takes the place of the process's own.
    @TaskLocal static var text: String?

    /// The lines up to the end, without their line feeds. Bytes that are not UTF-8 become replacement characters.
    static func lines() -> [String] {
        if let text { return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        return lines
    }
}
