import AtomicFiles
import TextTools

/// The folder of a site: which files are the site's, which have changed, and all of them at once into their places.
///
/// A list in the folder, `site-files.txt`, says which files a site wrote. What is in the folder besides is somebody's own.
/// All that is written waits beside its place until ``commit()``; if anything fails before, the old site stays whole.
public final class SiteFolder {
    /// Why a site can't be written.
    public enum Problem: Error, Equatable {
        case notAFolder
        /// Files that no site wrote: the first of them, and how many there are.
        case foreign(names: [String], count: Int)
    }

    /// What ``commit()`` did.
    public struct Result: Equatable, Sendable {
        public let written: Int
        public let unchanged: Int
        public let removed: Int
    }

    /// The list's name.
    public static let list = "site-files.txt"
    private let path: String
    private let old: Set<String>
    private var new: Set<String> = []
    private let files = FileTransaction()
    private var (written, unchanged) = (0, 0)

    /// - Parameters:
    ///   - path: of the folder, which needn't be there.
    ///   - isForced: whether files that no site wrote may be there; they stay, but for those whose names pages have.
    /// - Throws: ``Problem``; `FileError` where the list can't be read.
    public init(at path: String, isForced: Bool = false) throws {
        self.path = path
        if let status = FileStatus(path: path), status.kind != .folder { throw Problem.notAFolder }
        let list = Self.join(path, Self.list)
        var old: Set<String> = []
        if FileStatus(path: list)?.kind == .regular {
            let text = String(decoding: try FileReader.read(list).bytes, as: UTF8.self)
            // A list that somebody else wrote leads to no file outside.
            old = Set(text.split(separator: "\n").map(String.init).filter(Self.isPlain))
        }
        self.old = old
        guard !isForced else { return }
        let foreign = Self.files(below: path).filter { !old.contains($0) && $0 != Self.list }
        if !foreign.isEmpty { throw Problem.foreign(names: Array(foreign.prefix(5)), count: foreign.count) }
    }

    /// Whether a path can be of a site.
    private static func isPlain(_ path: String) -> Bool {
        path.utf8.allSatisfy { byte in
            let scalar = UnicodeScalar(byte)
            return scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte))
                || "-._/".utf8.contains(byte)
        } && !path.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The paths of all files below a folder, sorted; links are not followed out of it, but are files themselves.
    private static func files(below folder: String, _ lead: String = "", depth: Int = 0) -> [String] {
        FileReader.names(in: join(folder, lead)).flatMap { name -> [String] in
            let path = lead.isEmpty ? name : lead + "/" + name
            guard depth < 4, FileStatus(path: join(folder, path))?.kind == .folder else { return [path] }
            return files(below: folder, path, depth: depth + 1)
        }
    }

    /// Takes a file; one that the folder has already is not touched.
    ///
    /// - Throws: `FileError`.
    public func write(_ file: SiteFile) throws {
        new.insert(file.path)
        try put(file.bytes, at: file.path)
    }

    private func put(_ bytes: [UInt8], at name: String) throws {
        let place = Self.join(path, name)
        if FileStatus(path: place)?.kind == .regular, let old = try? FileReader.read(place).bytes,
            old.count == bytes.count, old.elementsEqual(bytes)
        {
            unchanged += 1
            return
        }
        written += 1
        try files.write(bytes, to: place, makesFolder: true, within: path)
    }

    /// Puts all files into their places, and takes away pages of the old site that the new one doesn't have.
    ///
    /// - Throws: `FileError`; the old site is then as it was.
    public func commit() throws -> Result {
        try put(Array((new.sorted().map { $0 + "\n" }.joined()).utf8), at: Self.list)
        try files.commit()
        let gone = old.subtracting(new).sorted()
        let removed = gone.count { FileTransaction.remove(Self.join(path, $0), within: path) }
        return Result(written: written, unchanged: unchanged, removed: removed)
    }
}
