#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Files that take their places together: all of them, or none.
///
/// ```swift
/// let files = FileTransaction()
/// try files.write(Array("a,b\n".utf8), to: "tables/letters.csv", makesFolder: true)
/// try files.write(Array("1,2\n".utf8), to: "tables/numbers.csv", makesFolder: true)
/// try files.commit()
/// ```
///
/// Each is written under a random name beside its place, so that as much disk is needed as the files take, and no
/// memory. If one can't be written, or the transaction is given up without ``commit()``, the old files stay as they
/// were and nothing is left beside them. A file keeps owner, permissions and, being put in the old one's place, nothing
/// else of it: other names of the same file (hard links) keep the old content. A symbolic link is followed, also to
/// what is not there yet; what is there and no regular file is not replaced.
public final class FileTransaction {
    private struct Replacement {
        let file: OutputFile
        let temporary: TemporaryPath
        let place: FilePlace
        /// Another name of the old file, until all are in their places.
        var old: TemporaryPath?
    }

    private var replacements: [Replacement] = []
    private var folders: [TemporaryPath] = []
    private var paths: Set<String> = []

    public init() {}

    deinit { giveUp() }

    /// Opens a file for writing.
    ///
    /// - Parameters:
    ///   - makesFolder: whether to make the folder it is in, and those above it; they are removed if the transaction is
    ///     given up.
    ///   - folder: the one out of which no link may lead, as for a path that nobody gave; nil where it may lead
    ///     anywhere.
    /// - Throws: ``FileError``, as all that follows.
    public func file(
        at path: String, makesFolder: Bool = false, within folder: String? = nil
    ) throws(FileError) -> OutputFile {
        let place = try FilePlace(of: path, within: folder)
        if place.status != nil, access(place.path, W_OK) != 0 { throw FileError(path: path, reason: .system(errno)) }
        if makesFolder, !make(folder: FilePlace.folder(of: place.path)) {
            throw FileError(path: path, reason: .system(errno))
        }
        guard paths.insert(place.pathWithoutLinks).inserted else { throw FileError(path: path, reason: .twice) }
        let temporary = TemporaryPath(beside: place.path)
        let file = try OutputFile(path: path, temporary: temporary, replacing: place.status)
        replacements.append(Replacement(file: file, temporary: temporary, place: place))
        return file
    }

    /// Writes a whole file.
    public func write(
        _ bytes: some Collection<UInt8>, to path: String, makesFolder: Bool = false, within folder: String? = nil
    ) throws(FileError) {
        let file = try file(at: path, makesFolder: makesFolder, within: folder)
        func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Void, FileError> {
            Result { () throws(FileError) in try file.write(UnsafeRawBufferPointer(bytes)) }
        }
        let written = bytes.withContiguousStorageIfAvailable(write) ?? Array(bytes).withUnsafeBufferPointer(write)
        try written.get()
        try file.close()
    }

    /// Puts the files into their places. If the system refuses one, those before it are taken out again.
    ///
    /// The folders are not waited for, as the files are: after a power failure each file is the old or the new one,
    /// whole, and a command can be repeated.
    public func commit() throws(FileError) {
        for replacement in replacements { try replacement.file.close() }
        // Whatever ends the process waits until the names are changed: that takes no time.
        var (all, before) = (sigset_t(), sigset_t())
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        for index in replacements.indices {
            let (from, to) = (replacements[index].temporary.path, replacements[index].place.path)
            // Where the file system knows no second names, there is no way back; nor is one needed for a single file.
            if replacements.count > 1, replacements[index].place.status != nil {
                let old = TemporaryPath(beside: to)
                if link(to, old.path) == 0 { replacements[index].old = old } else { old.forget() }
            }
            guard rename(from, to) == 0 else {
                let error = FileError(path: replacements[index].file.path, reason: .system(errno))
                takeBack(replacements[..<index])
                giveUp()
                throw error
            }
            replacements[index].temporary.forget()
        }
        for folder in folders { folder.forget() }
        // The other names of old files go with these.
        replacements = []
        folders = []
        paths = []
    }

    private func takeBack(_ done: ArraySlice<Replacement>) {
        for replacement in done {
            if let old = replacement.old {
                if rename(old.path, replacement.place.path) == 0 { old.forget() }
            } else if replacement.place.status == nil {
                unlink(replacement.place.path)
            }
        }
    }

    private func giveUp() {
        for replacement in replacements {
            replacement.temporary.remove()
            replacement.old?.remove()
        }
        for folder in folders.reversed() { folder.remove() }
        replacements = []
        folders = []
        paths = []
    }

    /// Makes a folder, and those above it; true where it is there. If not, `errno` says why.
    private func make(folder: String) -> Bool {
        var status = stat()
        if folder.isEmpty { return true }
        if stat(folder, &status) == 0 {
            errno = ENOTDIR
            return status.st_mode & S_IFMT == S_IFDIR
        }
        guard errno == ENOENT, make(folder: FilePlace.folder(of: folder)) else { return false }
        let made = TemporaryPath(folder, isFolder: true)
        guard mkdir(folder, 0o777) == 0 else {
            let number = errno
            made.forget()
            errno = number
            return false
        }
        folders.append(made)
        return true
    }
}
