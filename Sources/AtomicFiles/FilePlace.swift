#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a path leads: the file that is, or would be, written through it.
struct FilePlace {
    /// The path behind all links that have the path's own name; those of folders above it are left to the system.
    let path: String
    /// What is there; nil where nothing is.
    let status: stat?

    /// - Parameter folder: the one out of which no link may lead; nil where the path may lead anywhere.
    init(of given: String, within folder: String?) throws(FileError) {
        func failure(_ reason: FileError.Reason) -> FileError { FileError(path: given, reason: reason) }
        var path = given
        var links = 0
        while let link = Self.link(at: path) {
            // What the process has open has no name of its own: the link's text is only what it once was called.
            guard !path.hasPrefix("/proc/") && !path.hasPrefix("/dev/fd/") else { throw failure(.notRegular) }
            // As many as Linux follows.
            links += 1
            guard links <= 40 else { throw failure(.system(ELOOP)) }
            path = link.hasPrefix("/") ? link : Self.folder(of: path, closedBySlash: true) + link
        }
        var status = stat()
        if lstat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw failure(status.st_mode & S_IFMT == S_IFDIR ? .system(EISDIR) : .notRegular)
            }
            self.status = status
        } else {
            // That a folder is missing is found when it's made or missed.
            guard errno == ENOENT else { throw failure(.system(errno)) }
            self.status = nil
        }
        self.path = path
        if let folder {
            guard let outer = Self.absolute(folder), let inner = Self.absolute(Self.folder(of: path)) else {
                throw failure(.system(errno))
            }
            guard inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/") else {
                throw failure(.outside(folder: folder.isEmpty ? "." : folder))
            }
        }
    }

    /// The same for all paths that lead to the place by folders that are there, whatever links and `..` are among them.
    var pathWithoutLinks: String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        return (Self.absolute(Self.folder(of: path)) ?? "") + "/" + name
    }

    private static func link(at path: String) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { memory in
            let count = readlink(path, memory.baseAddress!, Int(PATH_MAX))
            guard count >= 0 else { return nil }
            memory[count] = 0
            return String(cString: memory.baseAddress!)
        }
    }

    /// The folder that a path's last name is in; empty for the one where the program runs.
    static func folder(of path: String, closedBySlash: Bool = false) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(closedBySlash || slash == path.startIndex ? path[...slash] : path[..<slash])
    }

    /// The path of a folder without links, or if it isn't there yet, of the nearest one above it that is.
    private static func absolute(_ folder: String) -> String? {
        var folder = folder.isEmpty ? "." : folder
        while true {
            if let path = realpath(folder, nil) {
                defer { free(path) }
                return String(cString: path)
            }
            guard errno == ENOENT, folder != ".", folder != "/" else { return nil }
            let above = Self.folder(of: folder)
            folder = above.isEmpty ? "." : above
        }
    }
}
