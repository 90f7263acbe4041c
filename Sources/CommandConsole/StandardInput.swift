import AtomicFiles
import PlanWording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a command reads besides files; tests put another text in its place.
package enum StandardInput {
    /// The text that takes the place of the process's own.
    @TaskLocal package static var text: String?

    /// The lines up to the end, without their ends. Bytes that are not UTF-8 become replacement characters.
    ///
    /// - Throws: ``Failure`` where it can't be read, or is more than 1 GB.
    package static func lines() throws -> [String] {
        let bytes = try text.map { Array($0.utf8) } ?? read()
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    private static func read() throws -> [UInt8] {
        let name = said(FileFailure.standardInput)
        do throws(FileError) {
            let (bytes, identity) = try FileReader.read(open: 0, name)
            if let identity { Console.current.noteInput(identity, name) }
            return Array(bytes)
        } catch {
            throw Failure(error, reading: name)
        }
    }

    /// Whether a person types it, and sees what was typed.
    package static var isTerminal: Bool { text == nil && isatty(0) == 1 }
}

/// The lines of standard input, each as soon as it is there.
package struct InputLines {
    private var pending: [UInt8]
    private var isAtEnd: Bool

    package init() {
        pending = StandardInput.text.map { Array($0.utf8) } ?? []
        isAtEnd = StandardInput.text != nil
    }

    /// The next line, without its end; nil at the end. Bytes that are not UTF-8 become replacement characters.
    ///
    /// - Throws: ``Failure`` where it can't be read, or is more than 1 MB.
    package mutating func next() throws -> String? {
        var searched = 0
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { pending.removeFirst(end + 1) }
                return Self.line(pending[..<end])
            }
            if isAtEnd {
                defer { pending = [] }
                return pending.isEmpty ? nil : Self.line(pending[...])
            }
            searched = pending.count
            guard searched < 1 << 20 else { throw Failure(FileFailure.tooLarge(path: said(FileFailure.standardInput))) }
            try read()
        }
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }

    private mutating func read() throws {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = systemRead(0, &bytes, bytes.count)
        if count > 0 {
            pending += bytes[..<count]
        } else if count == 0 {
            isAtEnd = true
        } else if errno == EAGAIN {
            var place = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
            poll(&place, 1, -1)
        } else if errno != EINTR {
            throw Failure(
                FileFailure.cannotRead(path: said(FileFailure.standardInput), reason: systemMessage(errno)))
        }
    }
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
