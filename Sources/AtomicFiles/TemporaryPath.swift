import CTemporaryFiles

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file or folder that is made for a while, and removed even if a signal ends the process.
final class TemporaryPath {
    let path: String
    private let isFolder: Bool
    private var noted: OpaquePointer?

    /// Notes the path. What is to be there is made afterwards.
    init(_ path: String, isFolder: Bool = false) {
        self.path = path
        self.isFolder = isFolder
        noted = temporary_path_note(path, isFolder)
    }

    /// A name that nothing has: a hidden file in the folder of another, in which alone a file can be put in that one's
    /// place. What an ended process may have left behind is in nobody's way, as the name is chosen at random.
    init(beside path: String) {
        let name = "." + String(UInt64.random(in: 0 ... .max), radix: 36) + ".part"
        self.path = FilePlace.folder(of: path, closedBySlash: true) + name
        isFolder = false
        noted = temporary_path_note(self.path, false)
    }

    /// Says that it is to stay, or is no longer there.
    func forget() {
        if let noted { temporary_path_forget(noted) }
        noted = nil
    }

    func remove() {
        guard noted != nil else { return }
        if isFolder { rmdir(path) } else { unlink(path) }
        forget()
    }

    deinit { remove() }
}

/// Lets the signals by which terminals, shells and systems end a process (HUP, INT, QUIT, PIPE, TERM, XCPU, XFSZ)
/// remove the temporary files of each ``FileTransaction`` first. For a program to call once, when it starts; a library
/// leaves it to the program what signals do. A signal that is ignored or has a handler keeps it.
public func removeTemporaryFilesOnSignals() { remove_temporary_paths_on_signals() }
