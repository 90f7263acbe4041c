import Foundation

/// All that is in a folder and those below it.
struct FolderContent: Equatable {
    enum Entry: Equatable {
        case file([UInt8])
        case link
        case folder
        case other

        var bytes: [UInt8]? { if case .file(let bytes) = self { bytes } else { nil } }
    }

    /// What is there, by its path in the folder.
    var files: [String: Entry] = [:]

    init(of folder: String) { add(folder, prefix: "") }

    private mutating func add(_ folder: String, prefix: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            let path = folder + "/" + name
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG: files[prefix + name] = .file(Self.bytes(of: path))
            case S_IFLNK: files[prefix + name] = .link
            case S_IFDIR:
                files[prefix + name] = .folder
                add(path, prefix: prefix + name + "/")
            default: files[prefix + name] = .other
            }
        }
    }

    static func bytes(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let added = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
                if added <= 0 { break }
                count += added
            }
        }
    }

    /// The paths of files that are new, gone or have other bytes than before.
    func changes(since old: FolderContent) -> [String] {
        if self == old { return [] }
        return Set(files.keys).union(old.files.keys).filter { files[$0] != old.files[$0] }.sorted()
    }

    /// Takes away what is in a folder.
    ///
    /// - Parameter kept: the path of a folder in it that stays.
    static func empty(_ folder: String, keeping kept: String? = nil) {
        for (path, entry) in FolderContent(of: folder).files.sorted(by: { $0.key > $1.key }) where path != kept {
            if entry == .folder { rmdir(folder + "/" + path) } else { unlink(folder + "/" + path) }
        }
    }
}
