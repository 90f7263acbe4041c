import AtomicFiles
import PlanWording

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
}
