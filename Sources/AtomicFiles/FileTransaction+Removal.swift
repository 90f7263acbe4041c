#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FileTransaction {
    /// Takes a file away that a folder has, and the folders that are empty then.
    ///
    /// - Parameter folder: the one out of which no link may lead.
    /// - Returns: whether it is gone by that.
    public static func remove(_ path: String, within folder: String) -> Bool {
        guard let place = try? FilePlace(of: path, within: folder), place.status != nil, place.path == path,
            unlink(path) == 0
        else { return false }
        var above = FilePlace.folder(of: path)
        while above.count > folder.count, above.hasPrefix(folder), rmdir(above) == 0 {
            above = FilePlace.folder(of: above)
        }
        return true
    }
}
