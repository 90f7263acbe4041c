/// How much of a document is read at most, so that a hostile one ends in an error rather than in a full memory.
///
/// The plan of a large city has some 3 MB of XML, 60,000 elements and 10,000 cells.
enum SourceLimits {
    /// Bytes of all parts of an archive together, and of a single one.
    static let bytes = 128 << 20
    static let bytesOfPart = 64 << 20
    /// How many times larger than the archive its parts may be, once they are larger than `freeBytes`.
    static let compression = 100
    static let freeBytes = 8 << 20
    static let entries = 20_000
    static let elements = 1_000_000
    static let depth = 256
    /// Filled cells of all sheets together.
    static let cells = 250_000
    /// How long a program may take, how much memory it may have, and how many bytes of pictures it may write, and be
    /// ahead with.
    static let seconds = 60.0
    static let programMemory = 2 << 30
    static let pictures = 4 << 30
    static let waitingPictures = 96 << 20
    /// Columns of a table of a text document.
    static let columns = 500
}
