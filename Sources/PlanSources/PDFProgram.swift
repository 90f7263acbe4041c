import CDocumentLibraries

/// A program of poppler that runs on a document.
final class PDFProgram {
    private var run: OpaquePointer?
    private let name: String

    /// Starts a program, which reads the document from its standard input.
    ///
    /// - Throws: ``SourceError`` where it isn't installed.
    init(_ arguments: [String], on document: [UInt8], most: Int, mostWaiting: Int) throws(SourceError) {
        var strings: [UnsafePointer<CChar>?] = arguments.map { UnsafePointer(strdup($0)) } + [nil]
        defer { for string in strings { free(UnsafeMutablePointer(mutating: string)) } }
        var isMissing = false
        let started = document.withUnsafeBytes {
            program_start(
                &strings, $0.baseAddress, $0.count, SourceLimits.seconds, most, mostWaiting, SourceLimits.programMemory,
                &isMissing)
        }
        guard let started else {
            throw SourceError(isMissing ? .missingProgram(arguments[0]) : .programFailed(arguments[0], ""))
        }
        (run, name) = (started, arguments[0])
    }

    /// Reads some bytes of what it writes; fewer at the end.
    func read(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = program_read(run, buffer.baseAddress, count)
        }
    }

    /// Reads the rest of what it writes.
    func readAll() -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let piece = read(1 << 20)
            all += piece
            if piece.count < 1 << 20 { return all }
        }
    }

    /// Waits for its end, or ends it where something of what it writes hasn't been read.
    ///
    /// - Throws: ``SourceError`` where it could not read the document.
    func finish() throws(SourceError) {
        guard let run else { return }
        var messages = [CChar](repeating: 0, count: 4_096)
        let end = program_finish(run, &messages, messages.count)
        self.run = nil
        let text = String(decoding: messages.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        switch end {
        case PROGRAM_ENDED: return
        case PROGRAM_TOO_SLOW: throw SourceError(.programTooSlow(name, seconds: Int(SourceLimits.seconds)))
        case PROGRAM_TOO_MUCH: throw SourceError(.tooLarge(limit: SourceLimits.bytes), part: name)
        default:
            if text.contains("assword") || text.contains("not allowed") { throw SourceError(.passwordProtected) }
            let last = text.split(separator: "\n").last.map(String.init) ?? ""
            throw text.contains("PDF file") || text.contains("Syntax Error") || text.contains("May not be a PDF")
                ? SourceError(.damaged) : SourceError(.programFailed(name, String(last.prefix(200))))
        }
    }

    deinit { if let run { _ = program_finish(run, nil, 0) } }
}

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
