#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why a file could not be read or written.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        /// What the system answered, as in `errno`.
        case system(Int32)
        /// A folder, device, pipe or socket has the name, in whose place no file can be put.
        case notRegular
        /// What is to be read is a device or a socket, which may never end.
        case device
        /// More is to be read than ``FileReader/limit``.
        case tooLarge
        /// The path leads, by a link, out of the folder that it must stay in.
        case outside(folder: String)
        /// Another file of the transaction has the path.
        case twice
    }

    /// The path as it was given.
    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    public var description: String {
        switch reason {
        case .system(let number): String(cString: strerror(number))
        case .notRegular: "it is no regular file"
        case .device: "it is a device"
        case .tooLarge: "it has more than \(FileReader.limit) bytes"
        case .outside(let folder): "a link leads out of \(folder)"
        case .twice: "two files would have this name"
        }
    }
}
