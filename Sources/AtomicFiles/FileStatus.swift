#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file of the system, whatever paths lead to it.
public struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    package init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(status.st_ino)
    }
}

/// What is at a path, behind links.
public struct FileStatus: Sendable {
    public enum Kind: Sendable {
        case regular, folder
        /// A terminal, another device for text, or a pipe: it is written to, and nothing takes its place.
        case stream
        /// A disk or a socket.
        case other
    }

    public let kind: Kind
    public let identity: FileIdentity

    /// Nil where nothing is, or the system does not say.
    public init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFCHR, S_IFIFO: .stream
            default: .other
            }
        identity = FileIdentity(status)
    }
}
