#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reading and writing files, with errors that say which file and why.
enum Files {
    /// The path of a file as seen from where the console stands.
    static func resolved(_ path: String) -> String {
        let folder = Console.current.folder
        return path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }

    static func read(_ path: String) throws -> Data {
        do {
            return try Data(contentsOf: URL(filePath: resolved(path)))
        } catch {
            throw Failure("\(path) can't be read: \(reason(error))")
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

    /// Writes a file whole or not at all. What is no file but a device or a pipe is written to; a symbolic link is followed.
    ///
    /// - Parameter makesFolder: whether to make the folder it goes to.
    static func write(_ data: Data, to path: String, makesFolder: Bool = false) throws {
        let url = URL(filePath: resolved(path)).resolvingSymlinksInPath()
        do {
            if let type = try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType,
                type != .typeRegular, type != .typeDirectory
            {
                return try data.write(to: url)
            }
            if makesFolder {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            }
            try data.write(to: url, options: .atomic)
        } catch {
            let folder = url.deletingLastPathComponent().path
            throw Failure("\(path) can't be written: \(refusalToWrite(in: folder) ?? reason(error))")
        }
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: resolved(path)) }

    static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: resolved(path), isDirectory: &isDirectory) && isDirectory
    }

    /// The names of what is in a folder, sorted; none if it can't be read.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: resolved(folder))) ?? []).sorted()
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        if let posix = error.underlying as? POSIXError { return systemMessage(posix.code.rawValue) }
        return switch error.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
        case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
        default: "error \(error.code.rawValue)"
        }
    }
}
