import AtomicFiles
import PlanWording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Paths as seen from where the console stands, and reading, with errors that say which file and why.
package enum Files {
    package static func resolved(_ path: String) -> String {
        let folder = Console.current.folder
        return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }

    /// The bytes of a file, or of a pipe; no output takes its place.
    ///
    /// - Throws: ``Failure`` for what `FileReader` does not read.
    package static func read(_ path: String) throws -> Data {
        do throws(FileError) {
            let (bytes, identity) = try FileReader.read(resolved(path))
            Console.current.noteInput(identity, path)
            return bytes
        } catch {
            throw Failure(error, reading: path)
        }
    }

    /// - Throws: ``Failure`` also when the bytes are not UTF-8, with the line.
    package static func readText(_ path: String) throws -> String {
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
    package static func noteInput(_ path: String, isSource: Bool = false) {
        if let status = status(of: path) { Console.current.noteInput(status.identity, path, isSource: isSource) }
    }

    package static func exists(_ path: String) -> Bool { status(of: path) != nil }

    package static func isFolder(_ path: String) -> Bool { status(of: path)?.kind == .folder }

    package static func status(of path: String) -> FileStatus? { FileStatus(path: resolved(path)) }

    package static func names(in folder: String) -> [String] { FileReader.names(in: resolved(folder)) }
}

extension Failure {
    /// - Parameter path: the file as somebody named it.
    package init(_ error: FileError, reading path: String) {
        switch error.reason {
        case .tooLarge: self.init(FileFailure.tooLarge(path: path))
        case .device: self.init(FileFailure.device(path: path))
        case .system(let number): self.init(FileFailure.cannotRead(path: path, reason: systemMessage(number)))
        case .notRegular, .outside, .twice:
            self.init(FileFailure.cannotRead(path: path, reason: said(FileFailure.notRegular)))
        }
    }
}
